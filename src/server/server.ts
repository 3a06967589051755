import { ElementRenderer, renderThunked } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { type TemplateResult, nothing } from 'lit';
import { warnOnce } from '../internal/warn.js';
import { directionOf, matchLanguage } from '../localization/language.js';
import { type WidgetInPage, findWidgets } from './widgets.js';
import { type ServerElement, serverElements } from './server-element.js';

export interface RenderOptions {
  /** The language of the page around a piece of HTML; elements inside one with a `lang` of its own follow that. */
  lang?: string;
  /** For `style-src 'nonce-…'`: what your server makes up for each answer. */
  nonce?: string;
}

/** Lit renders a slot only inside of one. */
class Host extends ElementRenderer {}

/** A browser without declarative roots takes the template for a child: one in a slot of this name is neither content nor fallback. */
const ROOT = '<template shadowrootmode="open" slot="turn-back-crime">';

/** Things that only a browser knows: whether any script runs (without one a carousel is a list, and no control is dead), and whether things may move. */
const HERE_ONLY =
  '@media (scripting:none){button,input,.controls,[part~=note]{display:none!important}.track{display:block!important}.slide{padding-block-end:1em}}' +
  '@media (prefers-reduced-motion:reduce){[part~=rotation]{display:none!important}}';

/** A page may come in pieces: a widget is shown whole or not yet, so that nothing in it moves. Its end is known by what comes last. */
const UNTIL_WHOLE = '.base:last-child{visibility:hidden}';
const END = '<i hidden></i>';

/**
 * Fills every Turn Back Crime element of a page, or of a piece of one, with
 * its words and looks, as a declarative shadow root; all else stays as it is.
 * Elements follow the `lang` and `dir` around them, show what is inside their
 * tags, read no feed and ask for no count.
 *
 * ```js
 * const page = await renderToString('<html lang="fr"><body><tbc-banner topic="cybercrime"></tbc-banner>');
 * ```
 *
 * In a template of Lit's `html`, what is put in is escaped.
 */
export async function renderToString(page: string | TemplateResult, { lang = '', nonce }: RenderOptions = {}): Promise<string> {
  const text = typeof page === 'string' ? page : await collectResult(renderThunked(page));
  const around = { language: lang, direction: directionOf(matchLanguage(lang) ?? 'en') };
  const elements = await serverElements;
  const widgets = widgetsIn(text, elements, around);
  if (text.includes(OF_ANGULAR)) noteWithoutAttributes(widgets);
  const roots = await Promise.all(widgets.map((widget) => renderRoot(elements.get(widget.tag)!, widget, nonce)));
  let result = '';
  let end = 0;
  widgets.forEach(({ offset }, index) => {
    result += text.slice(end, offset) + roots[index]!;
    end = offset;
  });
  return result + text.slice(end);
}

/**
 * The sources that `style-src` has to allow for a page that `renderToString` made without
 * a nonce: the hash of each style in it, as `'sha256-…' 'sha256-…'`. They
 * change with the version only.
 */
export async function styleSources(page: string): Promise<string> {
  const styles = new Set([...page.matchAll(new RegExp(`${ROOT}<style>([^]*?)</style>`, 'g'))].map(([, css]) => css!));
  const hashes = await Promise.all(
    [...styles].map(async (css) => {
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css));
      return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
    }),
  );
  return hashes.sort().join(' ');
}

/** Angular's server writes this on the root of an app. */
const OF_ANGULAR = 'ng-server-context=';

/** A property binding of Angular leaves no trace in the HTML, but an element without a word of ours is hardly meant. */
function noteWithoutAttributes(widgets: readonly WidgetInPage[]): void {
  for (const { tag, attributes, children } of widgets) {
    if (children.length || attributes.some(([name]) => !/^(_ng|ng|class$|style$|id$)/.test(name))) continue;
    warnOnce(`<${tag}> has no attribute in a page of Angular. Property bindings as [topic] are not in the HTML: bind [attr.topic].`);
  }
}

/** None in a page that can't be read: it comes out as it was. */
function widgetsIn(...page: Parameters<typeof findWidgets>): readonly WidgetInPage[] {
  try {
    return findWidgets(...page);
  } catch (error) {
    warnOnce('A page could not be read; it stays as it was.', error);
    return [];
  }
}

/** Empty for an element that can't be rendered: it stays as it was, and the browser shows it then. */
async function renderRoot(Element: new () => ServerElement, widget: WidgetInPage, nonce: string | undefined): Promise<string> {
  try {
    const { content, css } = await new Element().renderAt(widget);
    const style =
      css && content !== nothing ? `<style${nonce ? ` nonce="${escaped(nonce)}"` : ''}>${css}${HERE_ONLY}${UNTIL_WHOLE}</style>` : '';
    const html = await collectResult(renderThunked(content, { customElementHostStack: [new Host(widget.tag)] }));
    return `${ROOT}${style}${asInPage(html)}${style && END}</template>`;
  } catch (error) {
    warnOnce(`<${widget.tag}> could not be rendered.`, error);
    return '';
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * Without Lit's marks, which are for taking over node by node: the elements
 * render anew. What waits for a script to become active is active, and dates
 * have the spaces of browsers, where Node's are thinner.
 */
const asInPage = (html: string): string =>
  html
    .replace(/<!--.*?-->/g, '')
    .replace(/(<\w+ part=slide [^>]*) inert(?=[ >])/g, '$1')
    .replaceAll('\u2009–\u2009', ' – ');
