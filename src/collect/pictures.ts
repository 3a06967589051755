import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FeedImage } from '../content/types.js';
import { mapAtOnce } from './at-once.js';
import { download } from './download.js';
import { removeLeftovers, writeAtomically } from './files.js';
import { messageOf, shownAddress } from './log.js';
import type { CollectedItem } from './merge.js';
import { pictureType } from './picture-type.js';

const MAX_BYTES = 2 * 1024 * 1024;
/** The most pixels of a picture that a visitor's phone should have to decode: a small file can hold a very large picture. */
const MAX_PIXELS = 50_000_000;
/** At the same time. */
const MAX_DOWNLOADS = 4;
/** The milliseconds for which a picture stays that no item shows any more: pages that are open still ask for it. */
const DAY = 86_400_000;
/** The limits of the whole folder, beyond which unused pictures go at once: a feed with new pictures every time would fill the disk within a day. */
const MAX_FOLDER_BYTES = 200_000_000;
const MAX_FOLDER_FILES = 1000;

/** The names that `save` gives. A file of another name is not ours. */
const OUR_NAME = /^[\da-f]{16}\.(?:png|jpg|gif|webp|avif)$/;

/** A file in the folder. */
interface Picture {
  name: string;
  size: number;
  /** A moment, in milliseconds. */
  lastUsed: number;
}

/** The folder of pictures beside a collected feed. */
export class PictureFolder {
  readonly #path: string;
  /** The address of the folder in the feed. */
  readonly #address: string;
  readonly #timeout: number;
  readonly #say: (line: string) => void;

  /** `feedFile` is the name that the feed is served by, which ends in `.json`. `say` hears what can't be had or removed. */
  constructor(feedFile: string, timeout: number, say: (line: string) => void) {
    this.#path = feedFile.replace(/\.json$/, '-pictures');
    this.#address = `${encodeURIComponent(basename(this.#path))}/`;
    this.#timeout = timeout;
    this.#say = say;
  }

  has(address: string): boolean {
    return address.startsWith(this.#address);
  }

  /**
   * Makes the folder, or clears it up for the pictures of this run: a disk that the last one filled can then be written again.
   * `items` are those of the file as it is.
   */
  async prepare(items: readonly CollectedItem[]): Promise<void> {
    await mkdir(this.#path, { recursive: true });
    await removeLeftovers(this.#path);
    await this.removeUnused(items);
  }

  /** Gives each item its picture from beside the file, or none. `hostOf` gives the host of an item's feed. */
  async fill(items: readonly CollectedItem[], hostOf: (item: CollectedItem) => string): Promise<CollectedItem[]> {
    const saved = new Map<string, Promise<FeedImage | undefined>>();
    return mapAtOnce(items, MAX_DOWNLOADS, async (item) => {
      const { image, ...others } = item;
      if (!image) return others;
      const host = hostOf(item);
      // The feed of one host may fetch pictures that the feed of another may not.
      const key = `${host} ${image.url}`;
      const saving = saved.get(key) ?? this.#save(image, host);
      saved.set(key, saving);
      const own = await saving;
      return { ...others, ...(own && { image: { ...own, alt: image.alt } }) };
    });
  }

  async #save(image: FeedImage, namedHost: string): Promise<FeedImage | undefined> {
    try {
      return this.has(image.url) ? await this.#kept(image) : await this.#downloaded(image, namedHost);
    } catch (error) {
      this.#say(`no picture: ${messageOf(error)}`);
      return undefined;
    }
  }

  async #downloaded({ url, alt }: FeedImage, namedHost: string): Promise<FeedImage> {
    const shown = shownAddress(url);
    const { bytes, isCut, failure } = await download(url, {
      accept: 'image/*',
      maxBytes: MAX_BYTES,
      maxAnnounced: MAX_BYTES,
      timeout: this.#timeout,
      namedHost,
    });
    // Half of a picture is none.
    if (failure) throw failure;
    if (isCut) throw new Error(`${shown} is larger than ${MAX_BYTES / 1024 / 1024} MiB.`);
    const type = pictureType(bytes);
    if (!type) throw new Error(`${shown} is no PNG, JPEG, GIF, WebP or AVIF.`);
    const { extension, width, height } = type;
    if (width * height > MAX_PIXELS)
      throw new Error(`${shown} has ${width} x ${height} pixels; ${MAX_PIXELS / 1_000_000} million are allowed.`);
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${extension}`;
    if (!(await this.#touch(name))) await writeAtomically(join(this.#path, name), bytes);
    return { url: this.#address + name, alt, width, height };
  }

  /** A picture that an earlier run saved. */
  async #kept(image: FeedImage): Promise<FeedImage> {
    const name = image.url.slice(this.#address.length);
    if (OUR_NAME.test(name) && (await this.#touch(name))) return image;
    throw new Error(`${shownAddress(image.url)} is no longer there.`);
  }

  /** Notes that a picture is in use; false where there is none of this name. */
  async #touch(name: string): Promise<boolean> {
    const now = new Date();
    return utimes(join(this.#path, name), now, now).then(
      () => true,
      () => false,
    );
  }

  /**
   * Removes the pictures that no item shows and that were last used more than a day ago; of the younger ones the oldest, as
   * long as the folder is too large.
   */
  async removeUnused(items: readonly CollectedItem[]): Promise<void> {
    const used = new Set(items.map(({ image }) => image?.url));
    const all = await this.#pictures();
    let files = all.length;
    let bytes = all.reduce((sum, { size }) => sum + size, 0);
    const unused = all.filter(({ name }) => !used.has(this.#address + name)).sort((one, other) => one.lastUsed - other.lastUsed);
    for (const { name, size, lastUsed } of unused) {
      if (Date.now() - lastUsed <= DAY && files <= MAX_FOLDER_FILES && bytes <= MAX_FOLDER_BYTES) break;
      // A picture that can't be removed is no reason to fail: the file has been written.
      await rm(join(this.#path, name), { force: true }).catch((error: unknown) => this.#say(`not removed: ${messageOf(error)}`));
      files -= 1;
      bytes -= size;
    }
  }

  /** The files of the folder that are ours. */
  async #pictures(): Promise<Picture[]> {
    const pictures: Picture[] = [];
    for (const name of await readdir(this.#path)) {
      if (!OUR_NAME.test(name)) continue;
      // Another run may have removed it meanwhile.
      const found = await stat(join(this.#path, name)).catch(() => undefined);
      if (found) pictures.push({ name, size: found.size, lastUsed: found.mtimeMs });
    }
    return pictures;
  }
}
