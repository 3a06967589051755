import { isObject, label } from '../feed/feed-item.js';
import { FeedError } from '../feed/feed.js';
import { parseFeed } from '../feed/parse-feed.js';
import type { CollectedItem } from './merge.js';

/** A collected feed, as it is written and read again. */
export interface Collection {
  title: string;
  items: CollectedItem[];
}

const VERSION = 'https://jsonfeed.org/version/1.1';

/** Pictures beside the file have addresses relative to it; the reader resolves them against this. */
const HERE = 'http://here.invalid/';

/** Many feeds have HTML where JSON Feed wants plain text, so a plain text that looks like HTML is written as HTML. */
const written = (text: string): string => (label(text) === text ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));

/** `date_published` is a moment. A day gets its noon in UTC, which is on that day almost everywhere; a month has no moment. */
function published(date = ''): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return `${date}T12:00:00Z`;
  return date.includes('T') && !date.includes('/') ? date : undefined;
}

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
    },
  };
}

/** The text of a JSON Feed 1.1. */
export function writeJsonFeed({ title, items }: Collection): string {
  const [language, ...others] = new Set(items.map((item) => item.language));
  const common = others.length ? undefined : language;
  return `${JSON.stringify({ version: VERSION, title: written(title), language: common, items: items.map((item) => toJson(item, common)) }, null, 2)}\n`;
}

/** Reads a file that was written before: `damaged` where it is no JSON, `foreign` where it is something else. */
export async function readJsonFeed(bytes: Uint8Array): Promise<Collection | 'damaged' | 'foreign'> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return 'damaged';
  }
  if (!isObject(json) || !String(json.version).startsWith('https://jsonfeed.org/version/') || !Array.isArray(json.items)) return 'foreign';
  const feeds = new Map<unknown, unknown>();
  for (const item of json.items as unknown[]) if (isObject(item) && isObject(item._tbc)) feeds.set(item.id, item._tbc.feed);
  const { title, language, items } = await parseFeed(bytes, { url: HERE }).catch((error: unknown) => {
    if (error instanceof FeedError && error.reason === 'empty') return { title: '', language: undefined, items: [] };
    throw error;
  });
  return {
    title,
    items: items.flatMap(({ id = '', image, ...item }) => {
      const feed = feeds.get(id);
      if (typeof feed !== 'string') return [];
      const tag = item.language ?? language;
      return { ...item, id, feed, ...(tag && { language: tag }), ...(image && { image: { ...image, url: image.url.replace(HERE, '') } }) };
    }),
  };
}
