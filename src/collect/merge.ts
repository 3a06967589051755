import { createHash } from 'node:crypto';
import type { FeedItem } from '../content/types.js';
import type { Feed } from '../feed/feed.js';
import { newestFirst } from '../feed/order.js';

/** An item as it is kept: with an id of its own among all sources, and the source that it came from. */
export interface CollectedItem extends FeedItem {
  id: string;
  /** The `keyOf` the address of its feed. */
  feed: string;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Stands for a feed in the file that everybody may read: the address itself may hold a password. */
export const keyOf = (address: string): string => hash(address);

/** The keys that are the same wherever an item is published; any other id is known in its own feed only. */
const IS_WORLDWIDE = /^(?:https?|at|tag|urn):/;

/** Names an item by its words: one without an id, or with one that its feed gives to others too. */
const nameOf = ({ id, url, title, text, date }: FeedItem): string => hash(JSON.stringify([id, url, title, text, date]));

/** The items of one feed, each with what is said of all of them. */
export function collectedFrom(feed: Feed, address: string): CollectedItem[] {
  const key = keyOf(address);
  const shared = sharedBy(feed.items, 'id');
  return feed.items.map((item) => {
    const id = item.id === undefined || shared.has(item.id) ? nameOf(item) : item.id;
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

/** The values that several items of a feed have, and that say nothing of one of them. */
function sharedBy(items: readonly FeedItem[], part: 'id' | 'url'): Set<string> {
  const values = items.map((item) => item[part]).filter((value) => value !== undefined);
  return new Set(values.filter((value, index) => values.indexOf(value) !== index));
}

/** The key that shows the same item in another source. */
function marksOf(item: CollectedItem, sharedUrls: ReadonlySet<string>): string[] {
  const { id, url, title, text, date } = item;
  const marks = [id];
  // An address that a source gives to all its items says nothing of one of them.
  if (url && !sharedUrls.has(url)) marks.push(url);
  // The same title alone may be two stations' appeals for witnesses.
  if (title && date) marks.push(JSON.stringify([title, date.slice(0, 10), text.slice(0, 80)]));
  return marks;
}

/**
 * All sources in one list, the newest first, each item once: of the same item in two sources, the first source's. `undated` are
 * those beyond the limit that may be new, for nobody can tell.
 */
export function merge(
  sources: readonly (readonly CollectedItem[])[],
  limit: number,
): { items: CollectedItem[]; repeated: number; undated: number } {
  const seen = new Set<string>();
  const items: CollectedItem[] = [];
  let repeated = 0;
  for (const source of sources) {
    const sharedUrls = sharedBy(source, 'url');
    const marked = source.map((item) => ({ item, marks: marksOf(item, sharedUrls) }));
    const fresh = marked.filter(({ marks }) => !marks.some((mark) => seen.has(mark)));
    items.push(...fresh.map(({ item }) => item));
    repeated += source.length - fresh.length;
    for (const { marks } of marked) for (const mark of marks) seen.add(mark);
  }
  const ordered = newestFirst(items);
  const undated = ordered.slice(limit).filter(({ date }) => !date).length;
  return { items: ordered.slice(0, limit), repeated, undated };
}
