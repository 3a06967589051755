import { MAX_TEXT } from './feed.js';

/** What Windows-1252 has where Unicode has control characters, which only wrong encodings put into a text. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Control characters, bidi embeddings, overrides and isolates, byte order marks, marks of annotations, non-characters. */
const INVISIBLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** Without what can't be seen and moves what stands around it. */
function clean(text: string): string {
  const visible = text
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '');
  // What follows is slow, and of no use among Latin letters and punctuation.
  if (!/[\u0300-\u1fff\u20d0-\u20ff\u2c00-\uffff]/.test(visible)) return visible;
  // Halves of characters, and towers of accents, which reach into their neighbours.
  return visible.replace(/\p{Cs}/gu, '').replace(/(\p{M}{8})\p{M}+/gu, '$1');
}

/** With its line breaks, and no other white space than one space between words; empty where nothing in it can be seen. */
export function toLines(text: string): string {
  const lines = clean(text)
    .replace(/[\t\f ]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
  return /[^\s\p{Cf}\p{M}]/u.test(lines) ? lines : '';
}

export const toLine = (text: string): string => toLines(text).replace(/\n/g, ' ');

/** Cut to the longest that is shown, between two characters. */
export function cut(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  return `${text
    .slice(0, MAX_TEXT - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
