import { webAddress } from '../internal/url.js';
import { TOPICS, type Topic } from '../content/topics.js';
import type { FeedFigure, FeedImage, FeedItem } from '../content/types.js';
import { readDate } from './date.js';
import { MAX_ATTRIBUTE, MAX_TEXT } from './feed.js';
import { readHtml, type Picture } from './html.js';
import { cut, toLine, toLines } from './plain-text.js';
import type { Remarks } from './remarks.js';

/** A text as the feed gives it. */
export interface SourceText {
  value: unknown;
  isHtml: boolean;
  /** The base of relative addresses in the text, where the file gives one. */
  base?: string | undefined;
}

/** The feed's own fields as the format gives them, unchecked. They may come after the items. */
export interface FeedHead {
  title?: unknown;
  url?: unknown;
  language?: unknown;
  /** Whether its format is one of news, which programs write; its items then have no order of their own. */
  isLog?: boolean;
  /** False where the end of the file is missing. */
  isWhole?: boolean;
}

/** An item as the format gives it, unchecked. Of a list, the first usable entry counts. */
export interface Draft {
  id?: unknown;
  urls: unknown[];
  title?: SourceText;
  texts: SourceText[];
  pictures: Picture[];
  /** The page of the item, and that of the feed: what relative addresses of pictures in its text begin from. */
  pages: unknown[];
  /** No picture of this item is to be shown, not even one within its text. */
  hidesPictures?: boolean;
  dates: unknown[];
  authors: unknown[];
  /** Tags, of which some say a topic or a country. */
  categories: unknown[];
  topic?: unknown;
  country?: unknown;
  place?: unknown;
  figure?: unknown;
  credit?: unknown;
  warning?: unknown;
  source?: unknown;
  language?: unknown;
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A link that may be shown: `http(s)`, absolute, without a name and password in it. */
export function safeUrl(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_ATTRIBUTE || !value.trim()) return undefined;
  const url = webAddress(value, base);
  if (!url) return undefined;
  url.username = url.password = '';
  return url.href.length <= MAX_TEXT ? url.href : undefined;
}

/** RFC 5646 (4.4.1) asks for room for so many characters; a longer tag names no language that anybody speaks. */
const MAX_TAG = 35;

/** The tag of a language, in its usual form. */
export function languageTag(value: unknown): string | undefined {
  const written = typeof value === 'string' && value.length <= MAX_ATTRIBUTE ? value.trim() : '';
  if (written.length > MAX_TAG) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(written.replaceAll('_', '-'));
    return /^(?!und)[a-z]{2,3}(?:-|$)/.test(tag!) ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** One line of plain text, of a value that may be anything. */
export function label(value: unknown): string {
  return typeof value === 'string' ? toLine(readHtml(value, true).text) : '';
}

/** A name out of a list, as a topic or a country; empty where a value is none. */
const nameOf = (value: unknown): string => (typeof value === 'string' && value.length <= 50 ? value.trim() : '');

/** `Fake goods`, `fake-goods` and `tbc:fake-goods` all name the topic. */
export function topicOf(value: unknown): Topic | undefined {
  const name = nameOf(value)
    .toLowerCase()
    .replace(/^tbc:/, '')
    .replace(/[\s_]+/g, '-');
  return TOPICS.find((topic) => topic === name);
}

function countryOf(value: unknown): string | undefined {
  const name = nameOf(value);
  return /^[a-z]{2}$/i.test(name) ? name.toUpperCase() : undefined;
}

const countryOfCategory = (value: unknown): string | undefined => countryOf(/^country:(.*)$/i.exec(nameOf(value))?.[1]);

/** The largest figure: no real count is higher, and a longer row of digits would fill the card. */
const MAX_FIGURE = 10 ** 15;

function figureOf(value: unknown): FeedFigure | undefined {
  if (!isObject(value) || typeof value.value !== 'number' || !(Math.abs(value.value) <= MAX_FIGURE)) return undefined;
  const words = cut(label(value.label));
  return words ? { value: value.value, label: words } : undefined;
}

/** Whether a word is an e-mail address, or a name with its server: an `@` that has something on both sides. */
function isMailAddress(word: string): boolean {
  const at = word.indexOf('@', 1);
  return at > 0 && at < word.length - 1;
}

/** RSS asks for an address and a name in brackets. Addresses are nobody's business. */
function authorOf(value: unknown): string {
  const words = cut(label(value));
  const bracket = words.indexOf('(');
  const before = words.slice(0, Math.max(bracket, 0)).trim();
  const isAsRssAsks = words.endsWith(')') && isMailAddress(before) && !before.includes(' ');
  return (isAsRssAsks ? words.slice(bracket + 1, -1) : words)
    .split(' ')
    .filter((word) => !isMailAddress(word))
    .join(' ')
    .trim();
}

function sideOf(value: unknown): number | undefined {
  const side = typeof value === 'string' && /^\d{1,5}(?:px)?$/.test(value) ? parseInt(value) : value;
  return typeof side === 'number' && side >= 1 && side <= 20_000 ? Math.round(side) : undefined;
}

/** WordPress.com names the author's face first. */
const FACES = /^https?:\/\/[^/]*gravatar\.com\/avatar/;

/** A picture that may be shown. Only a feed that came over `http:` itself has one over `http:`: no page over `https:` would show it. */
function imageOf({ url: address, alt, width, height }: Picture, base: string): FeedImage | undefined {
  const url = safeUrl(address, base);
  if (!url || FACES.test(url) || (url.startsWith('http:') && !base.startsWith('http:'))) return undefined;
  const [wide, high] = [sideOf(width), sideOf(height)];
  return { url, alt: cut(label(alt)), ...(wide && { width: wide }), ...(high && { height: high }) };
}

function firstOf<T>(values: readonly unknown[], read: (value: unknown) => T | undefined): T | undefined {
  for (const value of values) {
    const result = read(value);
    if (result) return result;
  }
  return undefined;
}

/** The first text that says something, and the first picture in a text, with its address as it would be on the item's page. */
function readTexts({ texts, pages }: Draft, feed: string): { text: string; picture?: Picture | undefined } {
  let text = '';
  let picture: Picture | undefined;
  for (const { value, isHtml, base } of texts) {
    if (typeof value !== 'string') continue;
    const read: { text: string; picture?: Picture } = isHtml ? readHtml(value) : { text: toLines(value) };
    text ||= read.text;
    if (read.picture && !picture) {
      const from = firstOf([base, ...pages], (page) => safeUrl(page, feed)) ?? feed;
      picture = { ...read.picture, url: safeUrl(read.picture.url, from) };
    }
    if (text && picture) break;
  }
  return { text, picture };
}

/** The item that can be shown of a draft; `undefined` where there is neither title nor text nor picture. */
export function makeItem(draft: Draft, base: string, remarks: Remarks): FeedItem | undefined {
  const short = (text: string): string => {
    if (text.length > MAX_TEXT) remarks.long += 1;
    return cut(text);
  };
  /** The first value that means something; where none does, the first that was to. */
  const firstValid = <T>(what: string, values: readonly unknown[], read: (value: unknown) => T | undefined): T | undefined => {
    const taken = firstOf(values, read);
    const refused = values.find(
      (value) => value !== undefined && value !== null && !/^\s*$/.test(typeof value === 'string' ? value.slice(0, 100) : '-'),
    );
    if (taken === undefined && refused !== undefined) remarks.refuse(what, refused);
    return taken;
  };
  const { text, picture: inText } = readTexts(draft, base);
  const title = typeof draft.title?.value !== 'string' ? '' : draft.title.isHtml ? label(draft.title.value) : toLine(draft.title.value);
  const pictures = draft.hidesPictures ? [] : [...draft.pictures, ...(inText ? [inText] : [])];
  const image = firstOf(pictures, (picture) => imageOf(picture as Picture, base));
  if (!title && !text && !image) return undefined;

  const item: FeedItem = { title: short(title), text: short(text) };
  const url = firstOf(draft.urls, (value) => safeUrl(value, base));
  // Every field has a line here, or this doesn't compile.
  const said: { [Key in keyof Required<Omit<FeedItem, 'title' | 'text'>>]: FeedItem[Key] } = {
    // JSON Feed allows a number.
    id: short(toLine(typeof draft.id === 'number' ? String(draft.id) : typeof draft.id === 'string' ? draft.id : '')) || url,
    url,
    image,
    date: firstValid('date', draft.dates, readDate),
    author: short(draft.authors.map(authorOf).filter(Boolean).join(', ')),
    topic: firstValid('topic', [draft.topic], topicOf) ?? firstOf(draft.categories, topicOf),
    country: firstValid('country', [draft.country], countryOf) ?? firstOf(draft.categories, countryOfCategory),
    place: short(label(draft.place)),
    figure: firstValid('figure', [draft.figure], figureOf),
    credit: short(label(draft.credit)),
    warning: short(label(draft.warning)),
    source: short(label(draft.source)),
    language: firstValid('language', [draft.language], languageTag),
  };
  for (const [key, value] of Object.entries(said)) if (value) Object.assign(item, { [key]: value });
  return item;
}
