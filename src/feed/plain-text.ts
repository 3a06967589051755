import { MAX_SOURCE, MAX_TEXT } from './feed.js';

/** The characters of Windows-1252 where Unicode has control characters, which only wrong encodings put into a text. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Control characters, bidi embeddings, overrides and isolates, invisible operators, byte order marks, marks of annotations, non-characters. */
const INVISIBLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** Letters without a shape: the fillers of Hangul, and the vowels of Khmer that nobody writes. */
const SHAPELESS = /[\u115f\u1160\u17b4\u17b5\u3164\uffa0]/g;

/** Letters that can't be seen. Behind a black flag `gbeng`, `gbsct` and `gbwls` make those of England, Scotland and Wales. */
const TAGS =
  /(\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f})|[\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/gu;

/** A text without the invisible characters that hide it, or move what stands beside it. */
function clean(text: string): string {
  const visible = text
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '');
  // The steps below are slow, and of no use for Latin letters and punctuation.
  if (!/[\u0300-\u1fff\u20d0-\u20ff\u2c00-\uffff]/.test(visible)) return visible;
  // Halves of characters first: what is taken out from between two of them would make a whole one.
  return (
    visible
      .replace(/\p{Cs}/gu, '')
      .replace(SHAPELESS, '')
      .replace(TAGS, '$1')
      // Towers of accents reach into their neighbours.
      .replace(/(\p{M}{8})\p{M}+/gu, '$1')
  );
}

/** A text with its line breaks, and no other white space than one space between words; empty where nothing in it can be seen. */
export function toLines(text: string): string {
  const lines = clean(text.slice(0, MAX_SOURCE))
    .replace(/[\t\f ]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
  return /[^\s\p{Cf}\p{M}\u2800]/u.test(lines) ? lines : '';
}

export const toLine = (text: string): string => toLines(text).replace(/\n/g, ' ');

/** The segmenter that finds the ends of words and characters by the rules of Unicode; Firefox has it since version 125. */
const segmenterFor = (granularity: 'grapheme' | 'word'): Intl.Segmenter | undefined =>
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity }) : undefined;

let characters: Intl.Segmenter | undefined;
let words: Intl.Segmenter | undefined;

/** The number of UTF-16 units after a position that show how a segment ends. */
const LOOKAHEAD = 64;

/** The start of the segment at a position; the position itself, where a segment begins there. */
const startOfSegment = (segmenter: Intl.Segmenter, text: string, at: number): number =>
  segmenter.segment(text.slice(0, at + LOOKAHEAD)).containing(at)?.index ?? at;

/** Whether a position is in the middle of a character, without the rules of Unicode: of its two halves, a letter and its accents, joined emoji, a flag. */
function isWithinCharacter(text: string, at: number): boolean {
  if (/[\udc00-\udfff]/.test(text.charAt(at)) || text.charAt(at - 1) === '\u200d') return true;
  return /^[\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\u{e0020}-\u{e007f}]/u.test(text.slice(at, at + 2));
}

/** The last position between two characters in the first `most` UTF-16 units of a text. */
function endOf(text: string, most: number): number {
  characters ??= segmenterFor('grapheme');
  if (characters) return startOfSegment(characters, text, most);
  let end = most;
  while (end > 0 && isWithinCharacter(text, end)) end -= 1;
  return end;
}

/** Cut to the longest that is shown, between two characters. */
export const cut = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, endOf(text, MAX_TEXT - 1)).trimEnd()}…` : text);

/** The start of the word at a position; without the rules of Unicode, the last space before it. */
function startOfWord(text: string, at: number): number {
  words ??= segmenterFor('word');
  if (words) return startOfSegment(words, text, at);
  let start = at;
  while (start > 0 && !/\s/.test(text.charAt(start))) start -= 1;
  return start;
}

/** Cut to about `most` UTF-16 units: between two words, also of a script that has no spaces, and never within a character. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = startOfWord(text, most);
  if (end <= most / 2) end = endOf(text, most);
  while (end > 0 && /[\s\p{P}]/u.test(text.charAt(end - 1))) end -= 1;
  return `${text.slice(0, end)}…`;
}

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The ISO 15924 codes of these scripts, of the languages that people write feeds in. */
const SCRIPTS = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo'];

function isWrittenToTheLeft(language: string): boolean {
  try {
    return SCRIPTS.includes(new Intl.Locale(language).maximize().script ?? '');
  } catch {
    return false;
  }
}

/**
 * The direction in which most letters of a text run, whatever its feed says of its language: feeds in Arabic say "en-us". A text
 * of a language that runs from right to left does so also where most of its letters are those of Latin names. `undefined`
 * where the text has no letters.
 */
export function directionOfText(text: string, language = ''): 'ltr' | 'rtl' | undefined {
  let [toRight, toLeft] = [0, 0];
  for (const letter of text.slice(0, MAX_TEXT).match(/\p{L}/gu) ?? [])
    if (RIGHT_TO_LEFT.test(letter)) toLeft += 1;
    else toRight += 1;
  if (toLeft > toRight || (toLeft && isWrittenToTheLeft(language))) return 'rtl';
  return toRight ? 'ltr' : undefined;
}
