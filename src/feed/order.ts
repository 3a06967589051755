import type { FeedItem } from '../content/types.js';

const DAY = 86_400_000;

/** The key by which items are put in order; empty for an item without a date. A date that is more than a day ahead, a slip or a trick, counts as now. */
function orderOf({ date = '' }: FeedItem, now: number): string {
  const tomorrow = new Date(now + DAY).toISOString();
  return date > tomorrow ? new Date(now).toISOString() : date;
}

/** The newest first, and those without a date last. Items that are alike in this keep their order. */
export function newestFirst<Item extends FeedItem>(items: readonly Item[], now = Date.now()): Item[] {
  const ordered = items.map((item) => ({ item, order: orderOf(item, now) }));
  // Dates compare as texts.
  ordered.sort((one, other) => Number(one.order < other.order) - Number(one.order > other.order));
  return ordered.map(({ item }) => item);
}

/** Learns from one item after the other whether a feed has its oldest first. */
export class Course {
  #last = '';
  #rises = false;
  #falls = false;

  /** Whether all dates so far, of two days at least, went up. */
  get isUpwards(): boolean {
    return this.#rises && !this.#falls;
  }

  follow({ date }: FeedItem): void {
    if (!date) return;
    const [from = ''] = date.split('/');
    // As far as both are known: a month is not before its days.
    const known = Math.min(from.length, this.#last.length);
    this.#rises ||= from.slice(0, known) > this.#last.slice(0, known);
    this.#falls ||= from.slice(0, known) < this.#last.slice(0, known);
    this.#last = from;
  }
}
