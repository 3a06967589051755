import { type ChunkLoader, resource } from '../internal/resource.js';
import { type Language, SOURCE_LANGUAGE, matchLanguage } from './language.js';
import type { MessageCatalog } from './messages.js';

/** Which texts an element needs. */
export interface TextsRequest {
  /** The element's name without `tbc-`: that of its message catalog. */
  element: string;
  load: ChunkLoader;
  /** The BCP 47 tag around the element; empty where there is none. */
  tag: string;
  /** Content and further catalogs, as paths below the language: `banner/cybercrime`. */
  paths: readonly string[];
}

/** The outcome of looking for texts. */
export type Texts =
  | { state: 'here'; language: Language; locale: string; messages: MessageCatalog | undefined }
  | { state: 'coming'; arrived: Promise<unknown> }
  | { state: 'missing' };

/** Finds the texts of an element in the language around it or, where one of them can't be had, in English. */
export function findTexts({ element, load, tag, paths }: TextsRequest): Texts {
  const wanted = matchLanguage(tag);
  // The content on a topic has the element's messages in it: then their own file isn't asked for.
  const content = paths.find((path) => path.startsWith(`${element}/`));
  const needed = content ? paths : [element, ...paths];
  for (const language of new Set([wanted ?? SOURCE_LANGUAGE, SOURCE_LANGUAGE])) {
    const found = needed.map((path) => resource(`${language}/${path}`, load));
    const coming = found.flatMap((each) => (each.state === 'coming' ? each.arrived : []));
    if (coming.length) return { state: 'coming', arrived: Promise.all(coming) };
    const values = found.flatMap((each) => (each.state === 'here' ? [each.value] : []));
    if (values.length === needed.length) {
      const source = values[needed.indexOf(content ?? element)];
      const messages = content ? (source as { messages?: MessageCatalog }).messages : (source as MessageCatalog | undefined);
      return { state: 'here', language, locale: language === wanted ? tag : language, messages };
    }
  }
  return { state: 'missing' };
}
