import { type ChunkLoader, resource } from '../internal/resource.js';
import { type Language, matchLanguage } from './language.js';
import type { MessageCatalog } from './messages.js';

/** The outcome of looking for texts; `content` is by the paths that were asked for. */
export type Texts =
  | { state: 'here'; language: Language; locale: string; messages: MessageCatalog | undefined; content: ReadonlyMap<string, unknown> }
  | { state: 'coming'; arrived: Promise<unknown> }
  | { state: 'missing' };

/** An element's class, as far as its texts go. */
export interface Speaker {
  /** The element's name without `tbc-`: that of its message catalog. */
  readonly shortName: string;
  readonly chunks: ChunkLoader;
  languages: readonly Language[];
}

/** The language of an element where that around it is none of its own: English, or the first that an app without English imports. */
export const fallbackOf = ({ languages }: Speaker): Language => languages[0]!;

/**
 * Finds the texts of an element in the language around it or, where one of them can't be had, in its fallback.
 *
 * @param tag - The BCP 47 tag around the element; empty where there is none.
 * @param paths - Content and further catalogs, as paths below the language: `banner/cybercrime`.
 */
export function findTexts(speaker: Speaker, tag: string, paths: readonly string[]): Texts {
  const { shortName: element, chunks: load, languages } = speaker;
  const fallback = fallbackOf(speaker);
  const wanted = matchLanguage(tag, languages);
  // The content on a topic has the element's messages in it: then their own file isn't asked for.
  const ofTopic = paths.find((path) => path.startsWith(`${element}/`));
  const needed = new Set(ofTopic ? paths : [element, ...paths]);
  for (const language of new Set([wanted ?? fallback, fallback])) {
    const content = new Map<string, unknown>();
    const coming: Promise<unknown>[] = [];
    for (const path of needed) {
      const found = resource(`${language}/${path}`, () => load(`${language}/${path}`), `${language}/${path}`);
      if (found.state === 'here') content.set(path, found.value);
      if (found.state === 'coming') coming.push(found.arrived);
    }
    if (coming.length) return { state: 'coming', arrived: Promise.all(coming) };
    if (content.size === needed.size) {
      const source = content.get(ofTopic ?? element);
      const messages = ofTopic ? (source as { messages?: MessageCatalog }).messages : (source as MessageCatalog | undefined);
      return { state: 'here', language, locale: language === wanted ? tag : language, messages, content };
    }
  }
  return { state: 'missing' };
}
