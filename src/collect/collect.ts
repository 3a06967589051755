import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { MAX_BYTES } from '../feed/feed.js';
import { parseFeed } from '../feed/parse-feed.js';
import { download } from './download.js';
import { removeLeftovers, writeAtomically } from './files.js';
import { readJsonFeed, writeJsonFeed, type Collection } from './json.js';
import { collectedFrom, keyOf, merge, type CollectedItem } from './merge.js';
import { PictureFolder } from './pictures.js';

export interface CollectOptions {
  /** The file to write. */
  out: string;
  urls: readonly string[];
  pictures: boolean;
  limit: number;
  title: string | undefined;
  /** Milliseconds for each file that is fetched. */
  timeout: number;
}

/** What a cron job sees: all is well; something is old; there is no file. */
export type ExitCode = 0 | 1 | 2;

/** Whoever runs the command has to do something about it. */
export class CollectError extends Error {}

const ACCEPT =
  'application/feed+json, application/atom+xml, application/rss+xml, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1';

interface Source {
  title: string;
  items: CollectedItem[];
  failed: boolean;
  /** What happened, in a line. */
  line: string;
}

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function readSource(url: string, timeout: number, last: Collection): Promise<Source> {
  try {
    const file = await download(url, { accept: ACCEPT, maxBytes: MAX_BYTES, timeout, namedHost: new URL(url).hostname });
    const feed = await parseFeed(file.bytes, { url: file.url, contentType: file.contentType });
    if (file.isCut) feed.notes.unshift(`The file is larger than ${MAX_BYTES / 1024 / 1024} MiB: the rest of it was not read.`);
    const line = [`ok: ${url}: ${count(feed.items.length, 'item')}.`, ...feed.notes].join(' ');
    return { title: feed.title, items: collectedFrom(feed, url), failed: false, line };
  } catch (error) {
    const items = last.items.filter(({ feed }) => feed === keyOf(url));
    const line = `failed: ${messageOf(error)}${items.length ? ` Kept from the last time: ${count(items.length, 'item')}.` : ''}`;
    return { title: '', items, failed: true, line };
  }
}

/** What is in the place of the file now. */
async function readLast(file: string, say: (line: string) => void): Promise<{ text: string; collection: Collection }> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { text: '', collection: { title: '', items: [] } };
    throw error;
  }
  const collection = await readJsonFeed(bytes);
  if (collection === 'foreign')
    throw new CollectError(`--out ${file} is there already, and is no JSON Feed: it stays as it is. Give another name.`);
  if (collection === 'damaged') {
    say(`${file} was damaged: nothing is kept from it.`);
    return { text: '', collection: { title: '', items: [] } };
  }
  return { text: bytes.toString(), collection };
}

/** Reads the feeds, and writes what is in them as one. `say` hears a line of each source. */
export async function collect(options: CollectOptions, say: (line: string) => void): Promise<ExitCode> {
  // Where the name is a link, what it leads to is replaced, and not the link.
  const file = await realpath(options.out).catch(() => options.out);
  const last = await readLast(file, say);
  await removeLeftovers(dirname(file), basename(file));

  const sources = await Promise.all(options.urls.map((url) => readSource(url, options.timeout, last.collection)));
  for (const { line } of sources) say(line);
  const failures = sources.filter(({ failed }) => failed).length;
  const merged = merge(
    sources.map(({ items }) => items),
    options.limit,
  );
  if (failures === sources.length) {
    say(last.text ? `${file} stays as it was.` : `${file} is not written: there is nothing to write.`);
    return last.text ? 1 : 2;
  }

  const folder = new PictureFolder(options.out, options.timeout);
  let { items } = merged;
  if (options.pictures) {
    const hosts = new Map(options.urls.map((url) => [keyOf(url), new URL(url).hostname]));
    items = await folder.fill(items, ({ feed }) => hosts.get(feed) ?? '', say);
  } else {
    // No visitor asks another host for anything.
    items = items.map(({ image, ...item }) => (image && folder.has(image.url) ? { ...item, image } : item));
  }

  const titles = [...new Set(sources.map((source) => source.title).filter(Boolean))].join(' · ');
  const title = options.title ?? ((failures && last.collection.title) || titles);
  const text = writeJsonFeed({ title: title || 'News', items });
  if (text !== last.text) await writeAtomically(file, text);
  if (options.pictures) await folder.removeUnused();

  const pictures = (list: readonly CollectedItem[]): number => list.filter(({ image }) => image).length;
  const without = pictures(merged.items) - pictures(items);
  say(
    [
      `${text === last.text ? 'unchanged' : 'written'}: ${file}: ${count(items.length, 'item')}, ${count(pictures(items), 'picture')}.`,
      merged.repeated ? `Left out, because another source has them too: ${merged.repeated}.` : '',
      without && !options.pictures ? `Pictures left out: ${without}; with --pictures they are kept beside the file.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
  return failures ? 1 : 0;
}
