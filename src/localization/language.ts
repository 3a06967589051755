import { LANGUAGES } from '../generated/languages.js';
import { isElement } from '../internal/children.js';
import { attributeOf, callNative, getNative } from '../internal/natives.js';

/** A language that the library speaks. */
export type Language = (typeof LANGUAGES)[number];

export type Direction = 'ltr' | 'rtl';

/** The language that the texts are written in, inline in the source. */
export const SOURCE_LANGUAGE: Language = 'en';

/**
 * The nearest `lang` from an element upwards, through slots and shadow hosts
 * (the flat tree): what the reader of this spot sees around it. Where there is
 * none, the default language of the document; empty where that has none either.
 */
export function closestLanguage(element: Element): string {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    const language = isElement(node) ? attributeOf(node, 'lang') : null;
    if (language != null) return asTag(language);
  }
  const pragma = callNative(getNative(element, 'ownerDocument'), 'querySelector', 'meta[http-equiv="content-language" i]');
  return defaultLanguage(pragma && attributeOf(pragma, 'content'));
}

/** The language of a `<meta http-equiv="content-language">`, by the rules of HTML: one tag, and nothing where there are several. */
export const defaultLanguage = (content: string | null | undefined): string =>
  content?.includes(',') ? '' : asTag(content?.trim().split(/\s/)[0] ?? '');

/** Locales of servers have other signs between their parts than language tags, and an encoding behind: `fr_FR.UTF-8`. */
export const asTag = (language: string): string => language.split(/[.@]/)[0]!.replaceAll('_', '-');

/** In the flat tree. A shadow root's host is not looked for in its prototype: polyfills of shadow roots keep it on the root. */
function parentOf(node: Node): Node | null {
  if (getNative(node, 'nodeType') === 11) return (node as ShadowRoot).host ?? null;
  return (isElement(node) ? getNative(node, 'assignedSlot') : null) ?? getNative(node, 'parentNode');
}

/** The one of our languages, or of some of them, for a BCP 47 tag (`fr-CA` -> `fr`); `undefined` for a tag that none of them speaks or that is none. */
export function matchLanguage(tag: string, languages: readonly Language[] = LANGUAGES): Language | undefined {
  try {
    const { baseName, language } = new Intl.Locale(tag);
    return [baseName, language].find((each): each is Language => languages.includes(each as Language));
  } catch {
    return undefined;
  }
}

/** The direction that one of our languages is written in. */
export const directionOf = (language: Language): Direction => (language.startsWith('ar') ? 'rtl' : 'ltr');
