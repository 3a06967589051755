import { MAX_BYTES } from '../feed/feed.js';
import { download } from './download.js';
import type { Collection } from './json.js';
import { count, messageOf, shownAddress } from './log.js';
import { collectedFrom, keyOf, type CollectedItem } from './merge.js';
import { readApart, type Reader } from './read-apart.js';

/** One of the feeds, as far as it could be had. */
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

/** Fetches and reads a feed. Of one that can't be read, the items of the last time are kept. */
export async function readSource(url: string, timeout: number, last: Collection, reader: Reader): Promise<Source> {
  const end = performance.now() + timeout + TIME_TO_READ;
  try {
    const file = await download(url, { accept: ACCEPT, maxBytes: MAX_BYTES, timeout, namedHost: new URL(url).host });
    const feed = await readApart(file, end - performance.now(), reader);
    if (file.isCut) feed.notes.unshift(`The file is larger than ${MAX_BYTES / 1024 / 1024} MiB: the rest of it was not read.`);
    const line = [`ok: ${shownAddress(url)}: ${count(feed.items.length, 'item')}.`, ...feed.notes].join(' ');
    return { title: feed.title, items: collectedFrom(feed, url), failed: false, line };
  } catch (error) {
    const items = last.items.filter(({ feed }) => feed === keyOf(url));
    const line = `failed: ${messageOf(error)}${items.length ? ` Kept from the last time: ${count(items.length, 'item')}.` : ''}`;
    return { title: '', items, failed: true, line };
  }
}
