import { isSafeLink } from '../internal/url.js';
import { SOURCE_LANGUAGE, type Language, directionOf } from '../localization/language.js';

/** What a visitor without script reads: a heading with its link, or a list of tips. */
export interface Fallback {
  lines: readonly string[];
  link?: { text: string; href: string };
}

export interface SnippetOptions {
  /** The element's name: `tbc-banner`. */
  tag: string;
  /** Its attributes; `true` and `''` are written by their name alone. */
  attributes: Readonly<Record<string, string | true>>;
  /** The folder that the site's files are served from; it ends with the version. */
  address: string;
  /** Empty: the element follows the page around it. */
  language?: Language | '';
  fallback?: Fallback;
  /** The height to keep free, as `reserveFor` gives it; empty: none, and no style attributes. */
  reserve?: string;
}

/** A piece of HTML: printed as text for the webmaster, built as nodes for the preview, and so always the same. */
export type Markup = string | { name: string; attributes: Readonly<Record<string, string | true>>; children: readonly Markup[] };

const node = (name: string, attributes: Readonly<Record<string, string | true>>, ...children: Markup[]): Markup => ({
  name,
  attributes,
  children,
});

/**
 * `cqi` follows the width of the column only where the column is a container. A container has no width of its own, so it
 * is given the one that the elements have; and `medium` makes an `em` here what it is inside them: the reader's own size.
 */
const HOLDER_STYLE = 'container-type:inline-size;contain-intrinsic-inline-size:20em;font-size:medium';

function fallbackMarkup({ lines, link }: Fallback, language: string): Markup {
  const attributes: Record<string, string> = language ? { lang: language } : {};
  if (lines.length > 1) return node('ul', attributes, ...lines.map((line) => node('li', {}, line)));
  const heading = node('strong', {}, lines[0] ?? '');
  return link && isSafeLink(link.href, 'https://site.example/')
    ? node('div', attributes, heading, ' ', node('a', { href: link.href }, link.text))
    : node('div', attributes, heading);
}

/** The element of a snippet, with what stands in and around it. */
export function elementMarkup({ tag, attributes, language = '', fallback, reserve = '' }: SnippetOptions): Markup {
  const all: Record<string, string | true> = { ...attributes };
  if (language) {
    all.lang = language;
    if (directionOf(language) === 'rtl') all.dir = 'rtl';
  }
  // The height stands on the element itself, so that a banner that was closed or is over leaves no gap.
  if (reserve) all.style = `display:flex;flex-direction:column;min-height:${reserve}`;
  const element = node(tag, all, ...(fallback ? [fallbackMarkup(fallback, language ? '' : SOURCE_LANGUAGE)] : []));
  return reserve ? node('div', { style: HOLDER_STYLE }, element) : element;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** The elements that stand on a line of their own. */
const BLOCKS = /^(div|ul|li|tbc-.*)$/;

function html(markup: Markup, indent = ''): string {
  if (typeof markup === 'string') return escaped(markup);
  const { name, attributes, children } = markup;
  const start = Object.entries(attributes).map(([key, value]) =>
    value === true || value === '' ? ` ${key}` : ` ${key}="${escaped(value)}"`,
  );
  const hasBlocks = children.some((child) => typeof child === 'object' && BLOCKS.test(child.name));
  const inner = children.map((child) => (hasBlocks ? `\n${indent}  ${html(child, `${indent}  `)}` : html(child))).join('');
  return `<${name}${start.join('')}>${inner}${hasBlocks ? `\n${indent}` : ''}</${name}>`;
}

/** The HTML to paste: the script tag, and the element where it shall stand. */
export function snippetFor(options: SnippetOptions): string {
  const address = options.address.replace(/\/+$/, '');
  const note = options.reserve ? '; the styles keep its place free while it loads' : '';
  return [
    `<!-- Turn Back Crime: paste this where it shall appear${note}. -->`,
    `<script type="module" src="${escaped(address)}/embed.js"></script>`,
    html(elementMarkup(options)),
  ].join('\n');
}
