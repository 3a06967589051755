import { isObject, label } from '../feed/feed-item.js';
import type { Feed } from '../feed/feed.js';
import type { CollectedItem } from './merge.js';

/** A collected feed, as it is written and read again. */
export interface Collection {
  title: string;
  items: CollectedItem[];
}

const VERSION = 'https://jsonfeed.org/version/1.1';

/** The mark of a file of ours. Its members are no part of JSON Feed, and other readers ignore them. */
const MARK = { written_by: 'turn-back-crime collect' };

/** How `JSON.stringify` begins a file of ours. */
const BEGINNING = `{\n  "version": "${VERSION}",\n`;

/** The mark as it stands in the text, or what version 0.1.0, which wrote no mark, says in each item. */
const MARK_IN_TEXT = /"written_by": "turn-back-crime collect"|"feed": "[\da-f]{12}"/;

/** Pictures beside the file have addresses relative to it; the reader resolves them against this. */
export const HERE = 'http://here.invalid/';

/** Many feeds have HTML where JSON Feed wants plain text, so a plain text that looks like HTML is written as HTML. */
const written = (text: string): string => (label(text) === text ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));

/** `date_published` is a moment. A day gets its noon in UTC, which is on that day almost everywhere; a month has no moment. */
function published(date = ''): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return `${date}T12:00:00Z`;
  return date.includes('T') && !date.includes('/') ? date : undefined;
}

/** The fields that JSON Feed has a member of its own for. All others are written into `_tbc`: without its line there, a new field doesn't compile. */
type StandardField = 'id' | 'url' | 'title' | 'text' | 'author' | 'language';

/** `undefined` values are left out by `JSON.stringify`. */
function toJson({ id, url, title, text, image, date, author, language, feed, ...own }: CollectedItem, feedLanguage?: string): unknown {
  const moment = published(date);
  const plain = (value: string | undefined): string | undefined => value && written(value);
  return {
    id,
    url,
    title: title ? written(title) : undefined,
    content_text: text,
    image: image?.url,
    date_published: moment,
    authors: author ? [{ name: written(author) }] : undefined,
    language: language === feedLanguage ? undefined : language,
    _tbc: {
      date: date === moment ? undefined : date,
      place: plain(own.place),
      country: own.country,
      topic: own.topic,
      figure: own.figure && { value: own.figure.value, label: written(own.figure.label) },
      image: image && { alt: written(image.alt), width: image.width, height: image.height },
      credit: plain(own.credit),
      warning: plain(own.warning),
      source: plain(own.source),
      feed,
    } satisfies Record<Exclude<keyof CollectedItem, StandardField>, unknown>,
  };
}

/** The text of a JSON Feed 1.1. */
export function writeJsonFeed({ title, items }: Collection): string {
  const [language, ...others] = new Set(items.map((item) => item.language));
  const common = others.length ? undefined : language;
  const feed = { version: VERSION, _tbc: MARK, title: written(title), language: common, items: items.map((item) => toJson(item, common)) };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** The `feed` of each item by its id, as the items of a file of ours say it. */
function feedsOf(items: readonly unknown[]): Map<unknown, string> {
  const feeds = new Map<unknown, string>();
  for (const item of items)
    if (isObject(item) && isObject(item._tbc) && typeof item._tbc.feed === 'string') feeds.set(item.id, item._tbc.feed);
  return feeds;
}

/** The kind of file that stands in the place of ours: `damaged` where it was ours, `foreign` where nothing in it says so. */
export function kindOf(text: string): 'ours' | 'damaged' | 'foreign' {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return text.startsWith(BEGINNING) && MARK_IN_TEXT.test(text) ? 'damaged' : 'foreign';
  }
  if (!isObject(json) || !String(json.version).startsWith('https://jsonfeed.org/version/') || !Array.isArray(json.items)) return 'foreign';
  if (isObject(json._tbc)) return 'ours';
  const items = json.items as unknown[];
  return items.length && items.every((item) => feedsOf([item]).size) ? 'ours' : 'foreign';
}

/** The collection in a file of ours: its text, and what the reader of feeds found in it, with `HERE` as its address. */
export function collectionOf(text: string, { title, language, items }: Feed): Collection {
  const feeds = feedsOf((JSON.parse(text) as { items: unknown[] }).items);
  return {
    title,
    items: items.flatMap(({ id = '', image, ...item }) => {
      const feed = feeds.get(id);
      if (!feed) return [];
      const tag = item.language ?? language;
      return { ...item, id, feed, ...(tag && { language: tag }), ...(image && { image: { ...image, url: image.url.replace(HERE, '') } }) };
    }),
  };
}
