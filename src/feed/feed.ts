import type { FeedItem } from '../content/types.js';

/** A feed that has been read: all of it is plain text and checked addresses. */
export interface Feed {
  title: string;
  /** The site that it belongs to. */
  url?: string;
  /** The BCP 47 tag of its texts, where it says so. */
  language?: string;
  items: FeedItem[];
  /** Notes on what was cut or left out, as sentences for the people who run the site. */
  notes: string[];
}

/** Why a feed could not be read. `blocked`: its server lets no other site read it (CORS). */
export const FEED_ERROR_REASONS = ['offline', 'blocked', 'unreachable', 'status', 'timeout', 'format', 'empty'] as const;

export type FeedErrorReason = (typeof FEED_ERROR_REASONS)[number];

/** The failure to read a feed. The message is for the people who run the site; what a visitor is told follows from the reason. */
export class FeedError extends Error {
  override readonly name = 'FeedError';

  constructor(
    readonly reason: FeedErrorReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/*
 * How much of a feed is read at all. Whatever is larger is cut or left out before anything looks at it: that, and patterns
 * that take linear time, keep a hostile feed from freezing a page or a server.
 */
export const MAX_BYTES = 2 * 1024 * 1024;
/** A file that its server says is larger is not begun: of what is on its way, several MiB would come before the cap ends it. */
export const MAX_ANNOUNCED = 8 * 1024 * 1024;
export const MAX_ITEMS = 200;
/** UTF-16 units of one text that is shown, with the sign that it was cut. */
export const MAX_TEXT = 2000;
/** The limit of a text in the file, with its tags and references. */
export const MAX_SOURCE = 64 * 1024;
/** The limit of an attribute or an address in the file; a longer one is left out, because half of an address leads elsewhere. */
export const MAX_ATTRIBUTE = 4 * 1024;
/** Entries of each list of an item: its links, pictures, authors, tags. */
export const MAX_LIST = 50;
/** Elements, objects or lists within each other. What is further down is read over. */
export const MAX_DEPTH = 16;

const mebibytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`;

/** The refusal of a file by what its server says of its size. */
export const tooLarge = (url: string, bytes: number, most: number): FeedError =>
  new FeedError('format', `${url} is not read: its server says that it has ${mebibytes(bytes)}; ${mebibytes(most)} are allowed.`);
