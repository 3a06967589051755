import { MAX_SOURCE, MAX_TEXT } from './feed.js';
import { parseAttributes, decodeReferences, tagEnd } from './markup.js';
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

/** The elements whose content is never shown, up to the end tag. */
const UNSEEN = /^(?:audio|canvas|head|iframe|math|object|script|select|style|svg|template|textarea|title|video)$/;

/** A description that was escaped twice is still full of tags when it has been read once. */
const ESCAPED_TWICE = /<(?:\/(?:a|b|div|em|h\d|li|p|span|strong|td|ul)|br ?\/?|p)>/i;

/** No more is read of a text that is cut in the end: only white space is still taken out of it. */
const ENOUGH = MAX_TEXT * 1.2;

interface Tag {
  name: string;
  isEnd: boolean;
  /** The rest of the tag, after its name. */
  rest: string;
}

/** Finds ends, each from further on than the one before. One that is not there is looked for once only. */
class Ends {
  readonly #html: string;
  readonly #missing = new Set<string>();

  constructor(html: string) {
    this.#html = html;
  }

  /** The next position of `closing`, from `start` on; -1 where there is none. */
  of(closing: string, start: number): number {
    return this.#find(closing, () => this.#html.indexOf(closing, start));
  }

  /** The next position of an element's end tag. */
  ofElement(name: string, start: number): number {
    return this.#find(`</${name}`, () => {
      const close = new RegExp(`</(?:[\\w-]+:)?${name}`, 'gi');
      close.lastIndex = start;
      return close.exec(this.#html)?.index ?? -1;
    });
  }

  #find(what: string, find: () => number): number {
    if (this.#missing.has(what)) return -1;
    const end = find();
    if (end < 0) this.#missing.add(what);
    return end;
  }
}

/** The elements that, unclosed, hide the text up to its end, as in browsers. */
const CODE = /^(?:script|style|template)$/;

/** How declarations, comments and sections end, by how they begin. */
const CLOSINGS = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<!', '>'],
  ['<?', '>'],
  ['</', '>'],
] as const;

/**
 * Tags, and the text between them with its references; nothing of what is never read out. In a line, as a title, what is not
 * closed is no markup: such a title speaks of a tag.
 */
function* tokensOf(html: string, isLine: boolean): Generator<string | Tag> {
  const tag = /<(\/?)(?:[\w-]+:)?([a-z][\w-]*)(?![^\s/>])/iy;
  const ends = new Ends(html);
  for (let at = 0; at < html.length;) {
    const next = html.indexOf('<', at);
    yield html.slice(at, next < 0 ? undefined : next);
    if (next < 0) return;
    tag.lastIndex = next;
    const [, slash, written] = tag.exec(html) ?? [];
    if (!written) {
      const [opening, closing] = CLOSINGS.find(([begins]) => html.startsWith(begins, next)) ?? [];
      const end = closing ? ends.of(closing, next) : -1;
      if (!opening || (end < 0 && isLine)) {
        yield '<';
        at = next + 1;
      } else {
        if (opening === '<![CDATA[') yield html.slice(next + opening.length, end < 0 ? undefined : end);
        if (end < 0) return;
        at = end + closing.length;
      }
      continue;
    }
    const name = written.toLowerCase();
    const start = tag.lastIndex;
    const end = tagEnd(html, next);
    if (end < 0) {
      // A tag that is cut off, or a sentence with a sign that begins none.
      if (isLine || !html.slice(next).includes('=')) yield html.slice(next);
      return;
    }
    const isUnseen = !slash && UNSEEN.test(name) && html[end - 1] !== '/';
    const close = isUnseen ? ends.ofElement(name, end + 1) : -1;
    if (isUnseen && close < 0 && isLine) yield html.slice(next, end + 1);
    else yield { name, isEnd: !!slash, rest: html.slice(start, end) };
    if (isUnseen && close < 0 && !isLine && CODE.test(name)) return;
    at = close < 0 ? end + 1 : close;
  }
}

/** A picture that is meant to be seen, and not one that counts readers, shares a post or stands for a face. */
function isPicture(attributes: Map<string, string>): boolean {
  const isSmall = [attributes.get('width'), attributes.get('height')].some((side) => side !== undefined && parseInt(side) < 64);
  return !isSmall && /^(?!data:)./.test(attributes.get('src') ?? '');
}

function readOnce(source: string, isLine: boolean): { text: string; picture?: Picture } {
  const html = source.slice(0, MAX_SOURCE);
  // Posts without any tag have the line breaks that their author typed.
  if (!/<[a-z/!?]/i.test(html)) return { text: toLines(decodeReferences(html, 'html')) };
  let text = '';
  let picture: Picture | undefined;
  for (const token of tokensOf(html, isLine)) {
    if (typeof token === 'string') text += decodeReferences(token, 'html').replace(/[\t\n\f\r ]+/g, ' ');
    else if (BLOCK.test(token.name)) text += '\n';
    else if (/^t[dh]$/.test(token.name)) text += ' ';
    else if (token.name === 'img') {
      const attributes = parseAttributes(token.rest, 'html-attribute');
      const [url, alt, width, height] = ['src', 'alt', 'width', 'height'].map((name) => attributes.get(name));
      // WordPress puts pictures in the place of emoji.
      if (/emoji|smiley/.test(attributes.get('class') ?? '')) text += alt ?? '';
      else if (!picture && isPicture(attributes)) picture = { url, alt, width, height };
    }
    if (text.length > ENOUGH) break;
  }
  return { text: toLines(text), ...(picture && { picture }) };
}

/** The text of HTML and its first picture; once more for what was escaped twice. A line is a title, a name or a label. */
export function readHtml(source: string, isLine = false): { text: string; picture?: Picture } {
  const once = readOnce(source, isLine);
  if (!ESCAPED_TWICE.test(once.text)) return once;
  const twice = readOnce(once.text, isLine);
  return { ...twice, ...(once.picture && { picture: once.picture }) };
}
