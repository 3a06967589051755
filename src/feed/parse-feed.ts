import type { FeedItem } from '../content/types.js';
import { decode } from './decode.js';
import { FeedError, MAX_ITEMS, MAX_TEXT, type Feed } from './feed.js';
import { label, languageTag, makeItem, safeUrl, type Draft } from './feed-item.js';
import { readJsonFeed } from './json-feed.js';
import { Pace } from './pace.js';
import { cut, toLine } from './plain-text.js';

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

/** What a format says of the feed itself, before anything of it is believed. It may come after the items. */
export interface FeedHead {
  title?: unknown;
  url?: unknown;
  language?: unknown;
  /** False where the end of the file is missing. */
  isWhole?: boolean;
}

/** The drafts of a feed, by what the file holds and not by what it is called; `undefined` between them is a place to rest. */
async function draftsOf(text: string, url: string, head: FeedHead): Promise<Iterable<Draft | undefined>> {
  if (/^\s*\{/.test(text)) return readJsonFeed(text, head);
  const { readXmlFeed } = await import('./xml-feed.js').catch((cause: unknown) => {
    throw new FeedError('unreachable', 'The reader of RSS and Atom could not be loaded.', { cause });
  });
  return readXmlFeed(text, url, head);
}

/** By which an item is known to be one that came before. An id or a link alone may be that of all items: a front page, "N/A". */
const wordsOf = ({ id, url, title, text }: FeedItem): string => JSON.stringify([id, url, title, text]);

/** A value as a note may show it. */
function quoted(value: unknown): string {
  const written = toLine(JSON.stringify(value).slice(0, 200));
  return written.length > 60 ? `${written.slice(0, 59)}…` : written;
}

/** Reads a JSON Feed, RSS or Atom from its bytes. It lets the page have its turn in between. */
export async function parseFeed(bytes: Uint8Array, { url, contentType, limit = MAX_ITEMS, signal }: ParseOptions): Promise<Feed> {
  const pace = new Pace(signal);
  const head: FeedHead = {};
  const items: FeedItem[] = [];
  const said = new Set<string>();
  const refused = new Map<string, { count: number; first: unknown }>();
  const onRefused = (what: string, value: unknown): void => {
    const { count = 0, first = value } = refused.get(what) ?? {};
    refused.set(what, { count: count + 1, first });
  };
  let [long, bare, repeated, unreadable, tooMany] = [0, 0, 0, 0, false];

  // The last of the bytes may have come in this very turn.
  await pace.rest();
  const { text, note: noteOfEncoding } = decode(bytes, contentType ?? '');
  if (!text.trim()) throw new FeedError('empty', `${url} is an empty file.`);
  await pace.rest();
  const drafts = await draftsOf(text, url, head);
  try {
    for (const draft of drafts) {
      if (pace.due) await pace.rest();
      if (!draft) continue;
      tooMany = items.length + bare + repeated + unreadable >= MAX_ITEMS;
      if (tooMany || items.length >= limit) break;
      let cuts = 0;
      let item: FeedItem | undefined;
      try {
        item = makeItem(draft, url, { onCut: () => (cuts += 1), onRefused });
      } catch {
        // One item that can't be read costs no other.
        unreadable += 1;
        continue;
      }
      if (!item) bare += 1;
      else if (said.has(wordsOf(item))) repeated += 1;
      else {
        if (item.id) said.add(wordsOf(item));
        items.push(item);
        long += cuts;
      }
    }
  } catch (error) {
    signal?.throwIfAborted();
    // The messages of `JSON.parse` quote the feed, with its control characters.
    const reason = toLine(error instanceof Error ? error.message : String(error));
    throw new FeedError('format', `${url} is no feed that can be read: ${reason}.`, { cause: error });
  }
  if (!items.length) throw new FeedError('empty', `${url} is a feed without an item that could be shown.`);

  const language = languageTag(head.language);
  // An item's language is said only where it differs.
  for (const item of items) if (item.language === language) delete item.language;
  if (!language && typeof head.language === 'string' && head.language.trim()) onRefused('language', head.language);
  const home = safeUrl(head.url, url);
  return {
    title: cut(label(head.title)),
    ...(home && { url: home }),
    ...(language && { language }),
    items,
    notes: [
      noteOfEncoding,
      head.isWhole === false && 'The end of the file is missing: only the items before it are shown.',
      tooMany && `It has more than ${MAX_ITEMS} items: the others are left out.`,
      long && `Texts of more than ${MAX_TEXT} characters were cut: ${long}.`,
      bare && `Items with neither title nor text nor picture were left out: ${bare}.`,
      unreadable && `Items that could not be read were left out: ${unreadable}.`,
      repeated && `Items that came before, with the same id, link and words, were left out: ${repeated}.`,
      ...Array.from(
        refused,
        ([what, { count, first }]) => `Left out, because it can't be read: the ${what} of ${count}, as ${quoted(first)}.`,
      ),
    ].filter((note) => typeof note === 'string'),
  };
}
