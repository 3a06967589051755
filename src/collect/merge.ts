import { createHash } from 'node:crypto';
import type { FeedItem } from '../content/types.js';
import type { Feed } from '../feed/feed.js';

/** An item as it is kept: with an id of its own among all sources, and the source that it came from. */
export interface CollectedItem extends FeedItem {
  id: string;
  /** The `keyOf` the address of its feed. */
  feed: string;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Stands for a feed in the file that everybody may read: the address itself may hold a password. */
export const keyOf = (address: string): string => hash(address);

/** What is the same wherever an item is published; any other id is known in its own feed only. */
const IS_WORLDWIDE = /^(?:https?|at|tag|urn):/;

/** The items of one feed, each with what is said of all of them. */
export function collectedFrom(feed: Feed, address: string): CollectedItem[] {
  const key = keyOf(address);
  return feed.items.map((item) => {
    const { id = hash(JSON.stringify([item.title, item.text, item.date])) } = item;
    const source = item.source ?? feed.title;
    const language = item.language ?? feed.language;
    return {
      ...item,
      id: IS_WORLDWIDE.test(id) ? id : `${key}:${id}`,
      feed: key,
      ...(source && { source }),
      ...(language && { language }),
    };
  });
}

/** By which an item of another source is known to be the same. */
function marksOf(item: CollectedItem, siblings: readonly CollectedItem[]): string[] {
  const { id, url, title, text, date } = item;
  const marks = [id];
  // An address that a source gives to all its items says nothing of one of them.
  if (url && siblings.every((other) => other === item || other.url !== url)) marks.push(url);
  // The same title alone may be two stations' appeals for witnesses.
  if (title && date) marks.push(JSON.stringify([title, date.slice(0, 10), text.slice(0, 80)]));
  return marks;
}

const DAY = 86_400_000;

/** By which items are put in order; empty for one without a date. A date that is more than a day ahead, a slip or a trick, counts as now. */
function orderOf({ date = '' }: CollectedItem, now: number): string {
  const tomorrow = new Date(now + DAY).toISOString();
  return date > tomorrow ? new Date(now).toISOString() : date;
}

/** All sources in one list, the newest first, each item once: of the same item in two sources, the first source's. */
export function merge(
  sources: readonly (readonly CollectedItem[])[],
  limit: number,
  now = Date.now(),
): { items: CollectedItem[]; repeated: number } {
  const seen = new Set<string>();
  const items: CollectedItem[] = [];
  let repeated = 0;
  for (const source of sources) {
    const marked = source.map((item) => ({ item, marks: marksOf(item, source) }));
    const fresh = marked.filter(({ marks }) => !marks.some((mark) => seen.has(mark)));
    items.push(...fresh.map(({ item }) => item));
    repeated += source.length - fresh.length;
    for (const { marks } of marked) for (const mark of marks) seen.add(mark);
  }
  const ordered = items.map((item) => ({ item, order: orderOf(item, now) }));
  // Dates compare as texts; sorting keeps the order of those that are alike, and puts those that have none last.
  ordered.sort((one, other) => Number(one.order < other.order) - Number(one.order > other.order));
  return { items: ordered.slice(0, limit).map(({ item }) => item), repeated };
}
