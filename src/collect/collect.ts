import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { mapAtOnce } from './at-once.js';
import { removeLeftovers, writeAtomically } from './files.js';
import { HERE, collectionOf, kindOf, writeJsonFeed, type Collection } from './json.js';
import { keyOf, merge, type CollectedItem } from './merge.js';
import { count, messageOf } from './log.js';
import { PictureFolder } from './pictures.js';
import { READER, readApart, type Reader } from './read-apart.js';
import { TIME_TO_READ, readSource } from './source.js';

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

/** The exit code that a cron job sees: all is well; something is old; there is no file. */
export type ExitCode = 0 | 1 | 2;

/** A failure that only the user of the command can fix. */
export class CollectError extends Error {}

/** The most feeds that are read at the same time: each reader may take 128 MB, and a small server has room for about four. */
const MAX_READERS = 4;

/** The file as it is, where there is one, and what can be kept of it. */
interface Last {
  text: string;
  collection: Collection;
}

const NOTHING: Last = { text: '', collection: { title: '', items: [] } };

/** The file of the last run, if there is one. */
async function readLast(file: string, { timeout }: CollectOptions, reader: Reader, say: (line: string) => void): Promise<Last> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NOTHING;
    throw error;
  }
  const text = new TextDecoder().decode(bytes);
  if (!text.trim()) return NOTHING;
  const kind = kindOf(text);
  if (kind === 'foreign')
    throw new CollectError(`--out ${file} is there already, and was not written by this command: it stays as it is. Give another name.`);
  if (kind === 'damaged') {
    say(`${file} was damaged: nothing is kept from it.`);
    return NOTHING;
  }
  try {
    const feed = await readApart({ bytes, base: HERE, contentType: undefined }, timeout + TIME_TO_READ, reader);
    return { text, collection: collectionOf(text, feed) };
  } catch (error) {
    say(`${file} could not be read again: nothing is kept from it. ${messageOf(error)}`);
    return { ...NOTHING, text };
  }
}

/** Reads the feeds, and writes what is in them as one. `say` hears a line of each source. */
export async function collect(options: CollectOptions, say: (line: string) => void, reader = READER): Promise<ExitCode> {
  // A symbolic link stays: its target is replaced.
  const file = await realpath(options.out).catch(() => options.out);
  const last = await readLast(file, options, reader, say);
  await removeLeftovers(dirname(file), basename(file));

  const sources = await mapAtOnce(options.urls, MAX_READERS, (url) => readSource(url, options.timeout, last.collection, reader));
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

  const folder = new PictureFolder(options.out, options.timeout, say);
  let { items } = merged;
  if (options.pictures) {
    const hosts = new Map(options.urls.map((url) => [keyOf(url), new URL(url).host]));
    await folder.prepare(last.collection.items);
    items = await folder.fill(items, ({ feed }) => hosts.get(feed) ?? '');
  } else {
    // No visitor asks another host for anything.
    items = items.map(({ image, ...item }) => (image && folder.has(image.url) ? { ...item, image } : item));
  }

  const titles = [...new Set(sources.map((source) => source.title).filter(Boolean))].join(' · ');
  const title = options.title ?? ((failures && last.collection.title) || titles);
  const text = writeJsonFeed({ title: title || 'News', items });
  if (text !== last.text) await writeAtomically(file, text);
  if (options.pictures) await folder.removeUnused(items);

  const pictures = (list: readonly CollectedItem[]): number => list.filter(({ image }) => image).length;
  const without = pictures(merged.items) - pictures(items);
  say(
    [
      `${text === last.text ? 'unchanged' : 'written'}: ${file}: ${count(items.length, 'item')}, ${count(pictures(items), 'picture')}.`,
      merged.repeated ? `Left out, because another source has them too: ${merged.repeated}.` : '',
      merged.undated
        ? `Beyond --limit ${options.limit}, though they may be new, because they have no date: ${count(merged.undated, 'item')}.`
        : '',
      without && !options.pictures ? `Pictures left out: ${without}; with --pictures they are kept beside the file.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
  return failures ? 1 : 0;
}
