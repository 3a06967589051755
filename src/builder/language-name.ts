import type { Language } from '../localization/language.js';

/** A language by its own name, as its speakers look for it: `Français`. */
export function languageName(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
