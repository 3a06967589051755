import { MAX_BYTES, MAX_ITEMS, MAX_TEXT } from './feed.js';
import { toLine } from './plain-text.js';

/** The note on a file that did not arrive complete. */
export const CUT_NOTES = {
  size: `The file is larger than ${MAX_BYTES / 1024 / 1024} MiB: the rest of it was not read.`,
  failure: 'The file took too long or its connection broke off: only what came of it is shown.',
};

/** The note on a feed that ends in its middle. */
export const NOT_WHOLE = 'The end of the file is missing: only the items before it are shown.';

/** A value as a note may show it. */
function quoted(value: unknown): string {
  const written = toLine(JSON.stringify(value).slice(0, 200));
  return written.length > 60 ? `${written.slice(0, 59)}…` : written;
}

/** Counts what of a feed is cut, left out or can't be read. */
export class Remarks {
  /** Texts that were too long. */
  long = 0;
  /** Items that say nothing. */
  bare = 0;
  /** Items that came before. */
  repeated = 0;
  unreadable = 0;
  tooMany = false;
  readonly #refused = new Map<string, { count: number; first: unknown }>();

  /** A value means nothing, or may mean two things. */
  refuse(what: string, value: unknown): void {
    const { count = 0, first = value } = this.#refused.get(what) ?? {};
    this.#refused.set(what, { count: count + 1, first });
  }

  /** The remarks as sentences for the people who run the site. */
  get notes(): string[] {
    return [
      this.tooMany && `It has more than ${MAX_ITEMS} items: the others are left out.`,
      this.long && `Texts of more than ${MAX_TEXT} characters were cut: ${this.long}.`,
      this.bare && `Items with neither title nor text nor picture were left out: ${this.bare}.`,
      this.unreadable && `Items that could not be read were left out: ${this.unreadable}.`,
      this.repeated && `Items that came before, with the same id, link and words, were left out: ${this.repeated}.`,
      ...Array.from(
        this.#refused,
        ([what, { count, first }]) => `Left out, because it can't be read: the ${what} of ${count}, as ${quoted(first)}.`,
      ),
    ].filter((note) => typeof note === 'string');
  }
}
