import { MAX_SOURCE, MAX_TEXT } from './feed.js';
import { attributesOf, decodeReferences, tagEnd } from './markup.js';
import { toLines } from './plain-text.js';

/*
 * HTML to plain text, by a tokenizer: the parsers of browsers make elements, and are forbidden where Trusted Types are
 * required. The result is data: whatever still looks like a tag in it is text that speaks of one.
 */

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

/** No more is read of a text that is cut in the end: only white space is still taken out of it. */
const ENOUGH = MAX_TEXT * 1.2;

interface Tag {
  name: string;
  isEnd: boolean;
  /** What follows the name. */
  rest: string;
}

/** Where the declaration, comment or section that begins at `start` ends; the end of the text where it doesn't. */
function markupEnd(html: string, start: number, closing: string): number {
  const end = html.indexOf(closing, start);
  return end < 0 ? html.length : end;
}

/** Tags, and the text between them with its references; nothing of what is never read out. */
function* tokensOf(html: string): Generator<string | Tag> {
  const tag = /<(\/?)(?:[\w-]+:)?([a-z][\w-]*)/iy;
  for (let at = 0; at < html.length;) {
    const next = html.indexOf('<', at);
    yield html.slice(at, next < 0 ? undefined : next);
    if (next < 0) return;
    tag.lastIndex = next;
    const [, slash, written] = tag.exec(html) ?? [];
    if (!written) {
      if (html.startsWith('<![CDATA[', next)) {
        at = markupEnd(html, next, ']]>') + 3;
        yield html.slice(next + 9, at - 3);
      } else if (html.startsWith('<!--', next)) at = markupEnd(html, next, '-->') + 3;
      else if (/[!?/]/.test(html.charAt(next + 1))) at = markupEnd(html, next, '>') + 1;
      else {
        yield '<';
        at = next + 1;
      }
      continue;
    }
    const name = written.toLowerCase();
    const start = tag.lastIndex;
    const end = tagEnd(html, next);
    if (end < 0) {
      // A tag that is cut off, or a sentence with a sign that begins none.
      if (!html.slice(next).includes('=')) yield html.slice(next);
      return;
    }
    yield { name, isEnd: !!slash, rest: html.slice(start, end) };
    at = end + 1;
    if (slash || !UNSEEN.test(name) || html[end - 1] === '/') continue;
    const close = new RegExp(`</(?:[\\w-]+:)?${name}`, 'gi');
    close.lastIndex = at;
    at = close.exec(html)?.index ?? html.length;
  }
}

/** A picture that is meant to be seen, and not one that counts readers, shares a post or stands for a face. */
function isPicture(attributes: Map<string, string>): boolean {
  const isSmall = [attributes.get('width'), attributes.get('height')].some((side) => side !== undefined && parseInt(side) < 64);
  return !isSmall && /^(?!data:)./.test(attributes.get('src') ?? '');
}

function readOnce(source: string): { text: string; picture?: Picture } {
  const html = source.slice(0, MAX_SOURCE);
  // Posts without any tag have the line breaks that their author typed.
  if (!/<[a-z/!?]/i.test(html)) return { text: toLines(decodeReferences(html)) };
  let text = '';
  let picture: Picture | undefined;
  for (const token of tokensOf(html)) {
    if (typeof token === 'string') text += decodeReferences(token).replace(/[\t\n\f\r ]+/g, ' ');
    else if (BLOCK.test(token.name)) text += '\n';
    else if (/^t[dh]$/.test(token.name)) text += ' ';
    else if (token.name === 'img') {
      const attributes = attributesOf(token.rest);
      const [url, alt, width, height] = ['src', 'alt', 'width', 'height'].map((name) => attributes.get(name));
      // WordPress puts pictures in the place of emoji.
      if (/emoji|smiley/.test(attributes.get('class') ?? '')) text += alt ?? '';
      else if (!picture && isPicture(attributes)) picture = { url, alt, width, height };
    }
    if (text.length > ENOUGH) break;
  }
  return { text: toLines(text), ...(picture && { picture }) };
}

/** The text of HTML and its first picture; once more for what was escaped twice. */
export function readHtml(source: string): { text: string; picture?: Picture } {
  const once = readOnce(source);
  if (!ESCAPED_TWICE.test(once.text)) return once;
  const twice = readOnce(once.text);
  return { ...twice, ...(once.picture && { picture: once.picture }) };
}
