/**
 * The files that an element asks for at once, as paths without `.js` below the folder that a site serves. `embed.js` loads
 * them, and the embed builder names them in its snippet, so that a browser can ask for them before `embed.js` is there.
 */
import { GENERAL_TOPIC } from '../content/topics.js';
import type { Language } from '../localization/language.js';

/** The files of code that an element shares with others, by the element's name without `tbc-`; the build lists them in `site-files.json`. */
export type SharedFiles = Readonly<Record<string, readonly string[]>>;

/** The code of an element; its own file is the last. */
export const codeOf = (name: string, shared: SharedFiles): string[] => [...(shared[name] ?? []), name].map((file) => `c/${file}`);

/**
 * The texts of an element in a language: the built-in content of its topic, which has the messages in it, or the messages
 * alone. `topic` and `src` are its attributes, `null` where it has none; `hasContent` says whether something stands in its tag.
 */
export function textsOf(name: string, language: Language, topic: string | null, src: string | null, hasContent: boolean): string {
  // The quick exit has no built-in content, whatever is asked of it.
  const shown = src == null && name !== 'exit' ? (topic ?? (hasContent ? '' : GENERAL_TOPIC)) : '';
  return `l/${language}/${name}${/^[a-z-]+$/.test(shown) ? `/${shown}` : ''}`;
}
