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
  let node: Node | null | false = element;
  // A field named `parentNode` stands in for its form's parent, and the way up is then a circle.
  for (let steps = 0; node && steps < 999; steps += 1) {
    const language = (node as Element).getAttribute?.('lang');
    if (language != null) return language;
    // Only a shadow root is asked for its host: a page's form, picture or field may have that name.
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node.nodeType === 11 && (node as ShadowRoot).host);
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
