/**
 * The types of what an element's folder says about its texts, in `src/components/NAME/NAME.content.ts`. Scripts and tests read these
 * files by listing the folders; no page loads them.
 */
import type { Topic } from './topics.js';

/** Words on each topic. */
export type OnTopics<Words> = Readonly<Record<Topic, Words>>;

export interface BuiltInContent<Words> {
  /** The type of the content, made of names that `types.ts` exports. */
  type: string;
  /** The files of `locales/content/LANG/` that the content is made from, each with the keys that it must have. */
  files: { readonly [File in keyof Words]: readonly string[] | 'any' };
  /** The subjects that there is content on: topics, or names of the element's own. An element asks for `NAME/SUBJECT`. */
  subjects: readonly string[];
  /** Further subjects, which an element asks for when it has its messages: no messages are put in with them. */
  laterSubjects?: readonly string[];
  /** The content on a subject. `symbol` is the topic whose drawing it shall be; keys are in the order of the English file. */
  make(words: Words, subject: string): object;
  /** The faults of the English words, beyond keys that are missing. */
  problems?(words: Words): string[];
}

export interface ElementContent<Words = object> {
  /** The content that comes with the package; an element that has none shows what the page gives it. */
  builtIn?: BuiltInContent<Words>;
  /** The elements whose built-in content this one shows too. */
  showsContentOf?: readonly string[];
  /** The message catalogs that the element loads only when it needs them: messages whose id begins with one of these names. */
  laterCatalogs?: readonly string[];
  /** The limit that `npm run size` holds the element to. */
  size?: {
    /** The name of what is measured, in words. */
    name: string;
    /** Bytes that a page downloads, in brotli. */
    limit: number;
  };
}
