import { LANGUAGES } from '../generated/languages.js';

/** A language that the library speaks. */
export type Language = (typeof LANGUAGES)[number];

export type Direction = 'ltr' | 'rtl';

/** The language that the texts are written in, inline in the source. */
export const SOURCE_LANGUAGE: Language = 'en';

/**
 * The nearest `lang` from an element upwards, through slots and shadow hosts
 * (the flat tree): what the reader of this spot sees around it. Empty where
 * there is none.
 */
export function closestLanguage(element: Element): string {
  let node: Element | null | false = element;
  while (node) {
    const language = node.getAttribute('lang');
    if (language != null) return language;
    const root = node.getRootNode();
    // Fields and pictures stand in for properties of their names, and whoever climbs by those goes round in a circle: so no
    // way leads through a form, which is only asked for its `lang`, and only a shadow root is asked for its host.
    node = node.assignedSlot ?? node.closest('[lang]:not(:scope),:not(:scope,form)') ?? (root.nodeType === 11 && (root as ShadowRoot).host);
  }
  return '';
}

/** The language we have for a BCP 47 tag (`fr-CA` -> `fr`); `undefined` for a tag we don't speak or that is none. */
export function matchLanguage(tag: string): Language | undefined {
  try {
    const { baseName, language } = new Intl.Locale(tag);
    return LANGUAGES.find((each) => each === baseName) ?? LANGUAGES.find((each) => each === language);
  } catch {
    return undefined;
  }
}

/** The direction that one of our languages is written in. */
export const directionOf = (language: Language): Direction => (language.startsWith('ar') ? 'rtl' : 'ltr');
