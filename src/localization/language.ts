import { LANGUAGES } from '../generated/languages.js';

/** A language that the library speaks. */
export type Language = (typeof LANGUAGES)[number];

export type Direction = 'ltr' | 'rtl';

/** The language that the texts are written in, inline in the source. */
export const SOURCE_LANGUAGE: Language = 'en';

/**
 * The nearest value of an attribute from an element upwards, through slots and
 * shadow hosts (the flat tree): what the reader of this spot sees around it.
 * Empty where there is none.
 */
export function closestAttribute(element: Element, name: string): string {
  let node: Node | null = element;
  while (node) {
    const value = (node as Element).getAttribute?.(name);
    if (value != null) return value;
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host;
  }
  return '';
}

/** The language we have for a BCP 47 tag (`fr-CA` -> `fr`); `undefined` for a tag we don't speak or that is none. */
export function matchLanguage(tag: string): Language | undefined {
  try {
    const locale = new Intl.Locale(tag);
    const { language, script } = locale.maximize();
    const candidates = [locale.baseName, `${language}-${script}`, language] as Language[];
    return candidates.find((candidate) => LANGUAGES.includes(candidate));
  } catch {
    return undefined;
  }
}

/** The direction that a language is written in. */
export const directionOf = (language: Language): Direction => (language.startsWith('ar') ? 'rtl' : 'ltr');
