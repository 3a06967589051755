import { POLICY_NAME } from '../internal/names.js';
import { type Language, directionOf } from '../localization/language.js';
import { fileIn, onAnotherHost, scriptIn } from './address.js';

/** A piece of HTML: printed as text for the webmaster, built as nodes for the preview, and so always the same. */
export type Markup = string | { name: string; attributes: Attributes; children: readonly Markup[] };

/** Attributes by name; `true` and `''` are written as the name alone. */
export type Attributes = Readonly<Record<string, string | true>>;

/** The place of the styles that keep an element's space free: on the tags of the snippet, or in the site's own style sheet. */
export type StylesIn = 'snippet' | 'sheet';

/** The way in which an attribute shapes the height of its element: not at all, by being there, or by its value. */
export type Shapes = 'no' | 'present' | 'value';

export interface SnippetOptions {
  /** The element's name: `tbc-banner`. */
  tag: string;
  attributes: Attributes;
  /** The way in which each attribute shapes the element's height, by its name; one that is not here shapes it by its value. */
  shapes?: Readonly<Record<string, Shapes>>;
  /** The folder that the site's files are served from; it ends with the version. */
  address: string;
  /** Empty: the element follows the page around it. */
  language?: Language | '';
  /** The text that is read before the element has loaded, or where it never loads. */
  fallback?: Markup;
  /** The height to keep free, as `reserveFor` gives it; empty: none, and no styles. */
  reserve?: string;
  stylesIn?: StylesIn;
  /** The files in the folder that browsers are told of before `embed.js` asks for them. */
  preloads?: readonly string[];
}

type Styles = Readonly<Record<string, string>>;

/**
 * `cqi` follows the width of the column only where the column is a container. A container has no width of its own, so it
 * is given the one that the elements have; and `medium` makes an `em` here what it is inside them: the reader's own size.
 */
const HOLDER: Styles = { 'container-type': 'inline-size', 'contain-intrinsic-inline-size': '20em', 'font-size': 'medium' };

/** The height stands on the element itself, so that a banner that was closed or is over leaves no gap. */
const element = (reserve: string): Styles => ({ display: 'flex', 'flex-direction': 'column', 'min-block-size': reserve });

/**
 * The fallback takes exactly the space that is kept free, whatever type the page sets. No web font that comes late and no
 * scrollbar can break its lines anew. It stands at the top, because in the middle it would move while the page arrives bit
 * by bit; and its border shows that the rest of the space is empty on purpose.
 */
const FALLBACK: Styles = {
  flex: '1 1 0',
  overflow: 'auto',
  'scrollbar-gutter': 'stable',
  padding: '.5em 1em',
  border: '1px solid',
  font: '1em/1.5 sans-serif',
};

/** The holder's class, where the styles stand in a style sheet. */
const HOLDER_CLASS = 'turn-back-crime';

export const node = (name: string, attributes: Attributes, ...children: Markup[]): Markup => ({ name, attributes, children });

function elementAttributes({ attributes, language }: SnippetOptions): Attributes {
  if (!language) return attributes;
  return { ...attributes, lang: language, ...(directionOf(language) === 'rtl' ? { dir: 'rtl' } : {}) };
}

function styled(markup: Markup, styles: Styles): Markup {
  if (typeof markup === 'string') return markup;
  const style = Object.entries(styles).map(([property, value]) => `${property}:${value}`);
  return { ...markup, attributes: { ...markup.attributes, style: style.join(';') } };
}

/** The element of a snippet, with its fallback and its holder. */
export function elementMarkup(options: SnippetOptions): Markup {
  const { tag, fallback, reserve, stylesIn = 'snippet' } = options;
  const isStyled = !!reserve && stylesIn === 'snippet';
  const children = fallback ? [isStyled ? styled(fallback, FALLBACK) : fallback] : [];
  const bare = node(tag, elementAttributes(options), ...children);
  if (!reserve) return bare;
  return isStyled ? styled(node('div', {}, styled(bare, element(reserve))), HOLDER) : node('div', { class: HOLDER_CLASS }, bare);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** The elements that stand on a line of their own. */
const BLOCKS = /^(div|h\d|p|ol|ul|li|tbc-.*)$/;

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

/**
 * The script tag, and the lines by which browsers know at once of all that it will ask for: one round trip less. The tag
 * stands first, because nothing begins before its file is there, and because the integrity snippet, whose import map has to
 * come before the lines, is pasted in its place. A line that is of no use costs a download and nothing else.
 */
function loadingLines({ address, preloads = [] }: SnippetOptions): string[] {
  const links = preloads.map((file) => `<link rel="modulepreload" href="${escaped(fileIn(address, file))}">`);
  const reason = links.length ? ['<!-- It starts sooner with these lines, and works without them. -->'] : [];
  return [`<script type="module" src="${escaped(scriptIn(address))}"></script>`, ...reason, ...links];
}

/** The HTML to paste: the lines that load the element, and the element itself. */
export function snippetFor(options: SnippetOptions): string {
  return ['<!-- Turn Back Crime: paste this where it should appear. -->', ...loadingLines(options), html(elementMarkup(options))].join(
    '\n',
  );
}

function selectorOf(options: SnippetOptions): string {
  // The language says the direction too.
  const shapes: SnippetOptions['shapes'] = { ...options.shapes, dir: 'no' };
  const shaping = Object.entries(elementAttributes(options)).filter(([name]) => shapes[name] !== 'no');
  const conditions = shaping.map(([name, value]) => (value === true || shapes[name] === 'present' ? `[${name}]` : `[${name}='${value}']`));
  return options.tag + conditions.join('');
}

/** The text of `embed.css`, to paste into the site's own style sheet: what else stands in style attributes. */
export function styleSheetFor(options: SnippetOptions): string {
  const rules: [string, Styles][] = [
    [`.${HOLDER_CLASS}`, HOLDER],
    [`.${HOLDER_CLASS} > ${selectorOf(options)}`, element(options.reserve ?? '')],
    [`.${HOLDER_CLASS} > * > div`, FALLBACK],
  ];
  const texts = rules.map(([selector, styles]) => {
    const lines = Object.entries(styles).map(([property, value]) => `  ${property}: ${value};\n`);
    return `${selector} {\n${lines.join('')}}`;
  });
  return ['/* Turn Back Crime: keeps its place free while it loads. */', ...texts].join('\n');
}

/**
 * The source by which a policy names the files of a folder: the folder around the version's, so that an update changes no policy. An
 * address without a host is on the site itself.
 */
function sourceOf(folder: string): string {
  const url = onAnotherHost(folder);
  if (!url) return "'self'";
  const { origin, pathname } = new URL('..', scriptIn(url.href));
  // Browsers decode what they compare. As they are, `;` and `,` would end the source, and nginx would put in a `$variable`.
  const path = pathname.replace(/[^\w./~%-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `'self' ${origin}${path}`;
}

/** `'self'`, and the hosts that these attributes name. */
function sourcesOf(attributes: Attributes, ...names: string[]): string {
  const hosts = names.flatMap((name) => {
    const value = attributes[name];
    return (typeof value === 'string' && onAnotherHost(value)?.origin) || [];
  });
  return ["'self'", ...new Set(hosts)].join(' ');
}

/** The content security policy that the snippet runs under without a report. */
export function policyFor({ address, attributes, reserve, stylesIn = 'snippet' }: SnippetOptions): string {
  const needed = reserve ? stylesIn : 'none';
  return [
    "default-src 'none'",
    `script-src ${sourceOf(address)}`,
    `style-src ${needed === 'sheet' ? "'self'" : "'none'"}`,
    ...(needed === 'snippet' ? ["style-src-attr 'unsafe-inline'"] : []),
    `img-src ${sourcesOf(attributes, 'src', 'image')}`,
    `connect-src ${sourcesOf(attributes, 'src', 'endpoint')}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${POLICY_NAME}`,
  ].join('; ');
}
