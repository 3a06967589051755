import { MAX_TEXT } from './feed.js';
import { attributesOf, decodeReferences, tagEnd } from './markup.js';

/** A picture in a text, as its tag says. */
export interface Picture {
  url: unknown;
  alt?: unknown;
  width?: unknown;
  height?: unknown;
}

const BLOCK =
  /^(?:address|article|aside|blockquote|br|d[dlt]|div|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul)$/;

/** What is never read out to anybody, up to its end tag. */
const UNSEEN = /^(?:audio|canvas|head|iframe|math|object|script|select|style|svg|template|textarea|title|video)$/;

/** A description that was escaped twice is still full of tags when it has been read once. */
const ESCAPED_TWICE = /<(?:\/(?:a|b|div|em|h\d|li|p|span|strong|td|ul)|br ?\/?|p)>/i;

/** A longer source has its cut-off words beyond what any text keeps. */
const MAX_SOURCE = 64 * 1024;

/** No more is read of a text that is cut in the end: only white space is still taken out of it. */
const ENOUGH = MAX_TEXT * 1.2;

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

/** A picture that is meant to be seen, and not one that counts readers, shares a post or stands for a face. */
function isPicture(attributes: Map<string, string>): boolean {
  const isSmall = [attributes.get('width'), attributes.get('height')].some((side) => side !== undefined && parseInt(side) < 64);
  return !isSmall && /^(?!data:)./.test(attributes.get('src') ?? '');
}

/**
 * The text of HTML and its first picture, by a tokenizer: parsers of the browser make elements, and are forbidden where
 * Trusted Types are required. The result is data: whatever still looks like a tag in it is text that speaks of one.
 */
export function readHtml(source: string): { text: string; picture?: Picture } {
  const html = source.slice(0, MAX_SOURCE);
  // Posts without any tag have the line breaks that their author typed.
  if (!/<[a-z/!?]/i.test(html)) return { text: toLines(decodeReferences(html)) };
  let text = '';
  let picture: Picture | undefined;
  const tag = /<(\/?)(?:[\w-]+:)?([a-z][\w-]*)/iy;
  for (let at = 0; at < html.length && text.length < ENOUGH;) {
    const next = html.indexOf('<', at);
    const words = html.slice(at, next < 0 ? undefined : next);
    text += decodeReferences(words).replace(/[\t\n\f\r ]+/g, ' ');
    if (next < 0) break;
    tag.lastIndex = next;
    const found = tag.exec(html);
    if (!found) {
      const isSection = html.startsWith('<![CDATA[', next);
      const isMarkup = /[!?/]/.test(html.charAt(next + 1));
      const closing = isSection ? ']]>' : html.startsWith('<!--', next) ? '-->' : '>';
      const end = isMarkup ? html.indexOf(closing, next) : next;
      if (!isMarkup) text += '<';
      else if (isSection) text += html.slice(next + 9, end < 0 ? undefined : end);
      if (end < 0) break;
      at = isMarkup ? end + closing.length : next + 1;
      continue;
    }
    const name = found[2]!.toLowerCase();
    const end = tagEnd(html, next);
    if (end < 0) {
      // A cut-off tag, or a sentence with a sign that is none: the words are kept, a tag's own are not.
      if (!html.slice(next).includes('=')) text += html.slice(next);
      break;
    }
    at = end + 1;
    if (BLOCK.test(name)) text += '\n';
    else if (name === 'td' || name === 'th') text += ' ';
    else if (!found[1] && name === 'img') {
      const attributes = attributesOf(html.slice(tag.lastIndex, end));
      // WordPress puts pictures in the place of emoji.
      if (/emoji|smiley/.test(attributes.get('class') ?? '')) text += attributes.get('alt') ?? '';
      else if (!picture && isPicture(attributes)) {
        picture = {
          url: attributes.get('src'),
          alt: attributes.get('alt'),
          width: attributes.get('width'),
          height: attributes.get('height'),
        };
      }
    } else if (!found[1] && UNSEEN.test(name) && html[end - 1] !== '/') {
      const close = new RegExp(`</(?:[\\w-]+:)?${name}`, 'gi');
      close.lastIndex = at;
      const closed = close.exec(html);
      if (!closed) break;
      at = closed.index;
    }
  }
  return { text: toLines(text), ...(picture && { picture }) };
}

/** As `readHtml`, and once more for what was escaped twice. */
export function readMarkup(source: string): { text: string; picture?: Picture } {
  const once = readHtml(source);
  if (!ESCAPED_TWICE.test(once.text)) return once;
  const twice = readHtml(once.text);
  return { ...twice, ...(once.picture && { picture: once.picture }) };
}
