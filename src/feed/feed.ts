import type { FeedItem } from '../content/types.js';

/** A feed that has been read: all of it is plain text and checked addresses. */
export interface Feed {
  title: string;
  /** The site that it belongs to. */
  url?: string;
  /** The BCP 47 tag of its texts, where it says so. */
  language?: string;
  items: FeedItem[];
  /** What was cut or left out, as sentences for whoever runs the site. */
  notes: string[];
}

/** Why a feed could not be read. `blocked`: its server lets no other site read it (CORS). */
export const FEED_ERROR_REASONS = ['offline', 'blocked', 'unreachable', 'status', 'timeout', 'format', 'empty'] as const;

export type FeedErrorReason = (typeof FEED_ERROR_REASONS)[number];

/** Its message is for whoever runs the site; what a visitor is told follows from the reason. */
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

/** How much of a feed is read at all. */
export const MAX_BYTES = 2 * 1024 * 1024;
export const MAX_ITEMS = 200;
/** UTF-16 units of one text, with the sign that it was cut. */
export const MAX_TEXT = 2000;
