import type { FeedItem } from '../content/types.js';
import { decode } from './decode.js';
import { FeedError, MAX_ITEMS, type Feed } from './feed.js';
import { label, languageTag, makeItem, safeUrl, type Draft, type FeedHead } from './feed-item.js';
import { readJsonFeed } from './json-feed.js';
import { Course, newestFirst } from './order.js';
import { Pace } from './pace.js';
import { cut, toLine } from './plain-text.js';
import { unpacked } from './read-bytes.js';
import { CUT_NOTES, NOT_WHOLE, Remarks } from './remarks.js';

export interface ParseOptions {
  /** The feed's own address, against which its relative ones are resolved. */
  url: string;
  /** The `Content-Type` that it came with, for its encoding. */
  contentType?: string | null | undefined;
  /** No more items than these; at most 200. */
  limit?: number | undefined;
  /** Ends the work, which then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** The drafts of a feed, by what the file holds and not by what it is called; `undefined` between them is a place to rest. */
async function draftsOf(text: string, url: string, head: FeedHead): Promise<Iterable<Draft | undefined>> {
  if (/^\s*\{/.test(text)) return readJsonFeed(text, head);
  const { readXmlFeed } = await import('./xml-feed.js').catch((cause: unknown) => {
    throw new FeedError('unreachable', 'The reader of RSS and Atom could not be loaded.', { cause });
  });
  return readXmlFeed(text, url, head);
}

/** The key that shows a repeated item. An id or a link alone may be that of all items: a front page, "N/A". */
const wordsOf = ({ id, url, title, text }: FeedItem): string => [id, url, title, text].join('\n');

/** Items that are looked at in a feed that has its oldest first: its newest are at the end. */
const MAX_LOOKED_AT = 2000;

/** The items of a feed, at most so many. */
async function readItems(
  drafts: Iterable<Draft | undefined>,
  most: number,
  url: string,
  pace: Pace,
  remarks: Remarks,
): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  const said = new Set<string>();
  const course = new Course();
  let lookedAt = 0;
  for (const draft of drafts) {
    if (pace.due) await pace.rest();
    if (!draft) continue;
    if (items.length >= most && !course.isUpwards) {
      remarks.tooMany = most === MAX_ITEMS;
      break;
    }
    if (lookedAt >= (course.isUpwards ? MAX_LOOKED_AT : MAX_ITEMS)) {
      remarks.tooMany = true;
      break;
    }
    lookedAt += 1;
    let item: FeedItem | undefined;
    try {
      item = makeItem(draft, url, remarks);
    } catch {
      // An unreadable item affects no other.
      remarks.unreadable += 1;
      continue;
    }
    if (!item) remarks.bare += 1;
    else if (said.has(wordsOf(item))) remarks.repeated += 1;
    else {
      if (item.id) said.add(wordsOf(item));
      course.follow(item);
      items.push(item);
      if (items.length > most && items.shift()) remarks.tooMany = most === MAX_ITEMS;
    }
  }
  return course.isUpwards ? items.reverse() : items;
}

/** Reads a JSON Feed, RSS or Atom from its bytes. It lets the page have its turn in between. */
export async function parseFeed(bytes: Uint8Array, { url, contentType, limit = MAX_ITEMS, signal }: ParseOptions): Promise<Feed> {
  const pace = new Pace(signal);
  const head: FeedHead = {};
  const remarks = new Remarks();

  // The last of the bytes may have come in this very turn.
  await pace.rest();
  const file = await unpacked(bytes);
  const { text, note: noteOfEncoding } = decode(file.bytes, contentType ?? '');
  if (!text.trim()) throw new FeedError('empty', `${url} is an empty file.`);
  await pace.rest();
  const drafts = await draftsOf(text, url, head);
  let items: FeedItem[];
  try {
    items = await readItems(drafts, Math.min(limit, MAX_ITEMS), url, pace, remarks);
  } catch (error) {
    signal?.throwIfAborted();
    // The messages of `JSON.parse` quote the feed, with its control characters.
    const reason = toLine(error instanceof Error ? error.message : String(error));
    throw new FeedError('format', `${url} is no feed that can be read: ${reason}.`, { cause: error });
  }
  if (!items.length) throw new FeedError('empty', `${url} is a feed without an item that could be shown.`);
  // Programs write RSS and Atom, in any order; a JSON Feed may have that of whoever wrote it by hand.
  if (head.isLog && items.every(({ date }) => date)) items = newestFirst(items);

  const language = languageTag(head.language);
  // An item's language is said only where it differs.
  for (const item of items) if (item.language === language) delete item.language;
  if (!language && typeof head.language === 'string' && head.language.trim()) remarks.refuse('language', head.language);
  const home = safeUrl(head.url, url);
  return {
    title: cut(label(head.title)),
    ...(home && { url: home }),
    ...(language && { language }),
    items,
    notes: [file.cut && CUT_NOTES[file.cut], noteOfEncoding, head.isWhole === false && NOT_WHOLE, ...remarks.notes].filter(
      (note) => typeof note === 'string',
    ),
  };
}
