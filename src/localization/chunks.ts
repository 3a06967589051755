import type { ChunkLoader } from '../internal/resource.js';
import { type Language, SOURCE_LANGUAGE } from './language.js';
import { languagesWereAdded } from './observer.js';
import type { Speaker } from './texts.js';

/*
 * Where the texts of the npm modules come from. A site's files have others in
 * this place: src/site/chunks.ts.
 */

type Chunks = Readonly<Record<string, () => Promise<{ default: unknown }>>>;

/** The language of an element that an app has named none for: its messages stand in the source. */
export const OWN_LANGUAGES: readonly Language[] = [SOURCE_LANGUAGE];

const chunks: Record<string, Chunks[string]> = {};

/**
 * Teaches an element one language. English goes first: an element falls back
 * to the first of its languages.
 */
export function addLanguage(element: Speaker, language: Language, itsChunks: Chunks): void {
  Object.assign(chunks, itsChunks);
  const named = element.languages === OWN_LANGUAGES ? [] : element.languages;
  const others = named.filter((each) => each !== language);
  element.languages = language === SOURCE_LANGUAGE ? [language, ...others] : [...others, language];
  languagesWereAdded();
}

export const loadChunk: ChunkLoader = (path) => {
  const load = chunks[path];
  if (load) return load();
  const [language, name, subject] = path.split('/');
  // The messages of English stand in the source.
  if (language === SOURCE_LANGUAGE && !subject) return undefined;
  return Promise.reject(new Error(`The app has to import @turn-back-crime/widgets/languages/${language}/${name} for it.`));
};
