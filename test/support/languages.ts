import { LANGUAGES } from '../../src/generated/languages.js';

/** Every language that readers have: all but the pseudo languages. A new one is tested as soon as it is in lit-localize.json. */
export const languages = LANGUAGES.filter((language) => !/-X[AB]$/.test(language));

/** Any language but English, for tests of a change of language, where a loop would show nothing new. */
export const otherLanguage = languages.find((language) => language !== 'en')!;

/** The direction that readers expect, from the script of a language; what the elements use is in src/localization/language.ts. */
export const expectedDirection = (language: string): 'ltr' | 'rtl' =>
  ['Arab', 'Hebr'].includes(new Intl.Locale(language).maximize().script!) ? 'rtl' : 'ltr';
