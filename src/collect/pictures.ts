import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FeedImage } from '../content/types.js';
import { download } from './download.js';
import { removeLeftovers, writeAtomically } from './files.js';
import type { CollectedItem } from './merge.js';
import { pictureType } from './picture-type.js';

const MAX_BYTES = 2 * 1024 * 1024;
/** More than a visitor's phone should have to unpack: a small file can hold a very large picture. */
const MAX_PIXELS = 50_000_000;
/** At the same time. */
const MAX_DOWNLOADS = 4;
/** So long a picture stays that no item shows any more: pages have been loaded that still ask for it. */
const DAY = 86_400_000;

/** The names that `save` gives. A file of another name is not ours. */
const OUR_NAME = /^[\da-f]{16}\.(?:png|jpg|gif|webp|avif)$/;

/** The folder of pictures beside a collected feed. */
export class PictureFolder {
  readonly #path: string;
  /** As its files are addressed in the feed. */
  readonly #address: string;
  readonly #timeout: number;

  /** `feedFile` is the name that the feed is served by, which ends in `.json`. */
  constructor(feedFile: string, timeout: number) {
    this.#path = feedFile.replace(/\.json$/, '-pictures');
    this.#address = `${encodeURIComponent(basename(this.#path))}/`;
    this.#timeout = timeout;
  }

  has(address: string): boolean {
    return address.startsWith(this.#address);
  }

  /**
   * Gives each item its picture from beside the file. One that can't be had is dropped, and `say` hears why. `hostOf` gives
   * the host of an item's feed.
   */
  async fill(
    items: readonly CollectedItem[],
    hostOf: (item: CollectedItem) => string,
    say: (line: string) => void,
  ): Promise<CollectedItem[]> {
    await mkdir(this.#path, { recursive: true });
    await removeLeftovers(this.#path);
    const saved = new Map<string, Promise<FeedImage | undefined>>();
    const waiting = items.entries();
    const filled: CollectedItem[] = [];
    const fillNext = async (): Promise<void> => {
      for (const [index, { image, ...item }] of waiting) {
        let own: FeedImage | undefined;
        if (image) {
          const known = saved.get(image.url) ?? this.#save(image, hostOf(items[index]!), say);
          saved.set(image.url, known);
          own = await known;
        }
        filled[index] = { ...item, ...(image && own && { image: { ...own, alt: image.alt } }) };
      }
    };
    await Promise.all(Array.from({ length: MAX_DOWNLOADS }, fillNext));
    return filled;
  }

  async #save(image: FeedImage, namedHost: string, say: (line: string) => void): Promise<FeedImage | undefined> {
    try {
      if (this.has(image.url)) return await this.#kept(image);
      const { bytes, isCut } = await download(image.url, { accept: 'image/*', maxBytes: MAX_BYTES, timeout: this.#timeout, namedHost });
      if (isCut) throw new Error(`${image.url} is larger than ${MAX_BYTES / 1024 / 1024} MiB.`);
      const type = pictureType(bytes);
      if (!type) throw new Error(`${image.url} is no PNG, JPEG, GIF, WebP or AVIF.`);
      const { extension, width, height } = type;
      if (width * height > MAX_PIXELS)
        throw new Error(`${image.url} has ${width} x ${height} pixels; ${MAX_PIXELS / 1_000_000} million are allowed.`);
      const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${extension}`;
      if (!(await this.#touch(name))) await writeAtomically(join(this.#path, name), bytes);
      return { url: this.#address + name, alt: image.alt, width, height };
    } catch (error) {
      say(`no picture: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  /** One that an earlier run saved. */
  async #kept(image: FeedImage): Promise<FeedImage> {
    const name = image.url.slice(this.#address.length);
    if (OUR_NAME.test(name) && (await this.#touch(name))) return image;
    throw new Error(`${image.url} is no longer there.`);
  }

  /** Notes that a picture is in use; false where there is none of this name. */
  async #touch(name: string): Promise<boolean> {
    const now = new Date();
    return utimes(join(this.#path, name), now, now).then(
      () => true,
      () => false,
    );
  }

  /** Removes the pictures that were last used more than a day ago. */
  async removeUnused(): Promise<void> {
    for (const name of await readdir(this.#path)) {
      const path = join(this.#path, name);
      if (OUR_NAME.test(name) && Date.now() - (await stat(path)).mtimeMs > DAY) await rm(path, { force: true });
    }
  }
}
