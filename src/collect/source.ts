import { MAX_ANNOUNCED, MAX_BYTES } from '../feed/feed.js';
import { CUT_NOTES, NOT_WHOLE } from '../feed/remarks.js';
import { download } from './download.js';
import type { Collection } from './json.js';
import { count, messageOf, shownAddress } from './log.js';
import { collectedFrom, keyOf, type CollectedItem } from './merge.js';
import { readApart, type Reader } from './read-apart.js';

/** One of the feeds, as far as it could be read. */
export interface Source {
  title: string;
  items: CollectedItem[];
  failed: boolean;
  /** The outcome, in a line. */
  line: string;
}

/** Milliseconds beyond the time of a download until the file has to be read. On a busy machine, starting a process takes some. */
export const TIME_TO_READ = 5000;

const ACCEPT =
  'application/feed+json, application/atom+xml, application/rss+xml, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1';

/** The items of the last time that came from this feed. */
const lastOf = (last: Collection, url: string): CollectedItem[] => last.items.filter(({ feed }) => feed === keyOf(url));

const kept = (items: readonly CollectedItem[]): string => (items.length ? `Kept from the last time: ${count(items.length, 'item')}.` : '');

/** Fetches and reads a feed. Of one that can't be read, the items of the last time are kept, and of one that breaks off, those that are missing. */
export async function readSource(url: string, timeout: number, last: Collection, reader: Reader): Promise<Source> {
  const end = performance.now() + timeout + TIME_TO_READ;
  try {
    const namedHost = new URL(url).host;
    const file = await download(url, { accept: ACCEPT, maxBytes: MAX_BYTES, maxAnnounced: MAX_ANNOUNCED, timeout, namedHost });
    const feed = await readApart(file, end - performance.now(), reader).catch((error: unknown) => {
      throw file.failure ?? error;
    });
    const items = collectedFrom(feed, url);
    const ids = new Set(items.map(({ id }) => id));
    const isHalf = file.failure && feed.notes.includes(NOT_WHOLE);
    const missing = isHalf ? lastOf(last, url).filter(({ id }) => !ids.has(id)) : [];
    const cut = file.isCut ? CUT_NOTES.size : file.failure ? CUT_NOTES.failure : '';
    const line = [`ok: ${shownAddress(url)}: ${count(items.length, 'item')}.`, cut, ...feed.notes, kept(missing)].filter(Boolean).join(' ');
    return { title: feed.title, items: [...items, ...missing], failed: false, line };
  } catch (error) {
    const items = lastOf(last, url);
    return { title: '', items, failed: true, line: [`failed: ${messageOf(error)}`, kept(items)].filter(Boolean).join(' ') };
  }
}
