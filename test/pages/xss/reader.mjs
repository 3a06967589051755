import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { dist, root } from '../../package/published.mjs';

export const { parseFeed } = await import(pathToFileURL(join(dist, 'feed/parse-feed.js')));
const { module: topics } = await runnerImport(join(root, 'src/content/topics.ts'));

/** Control characters, what turns around or hides what stands beside it, letters without a shape, and halves of characters. */
const UNSEEN =
  /[^\P{Cc}\t\n]|[\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u115f\u1160\u17b4\u17b5\u3164\uffa0\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]|\p{Cs}/u;

/** The flags of England, Scotland and Wales are of letters that stand nowhere else. */
const FLAGS = ['gbeng', 'gbsct', 'gbwls'].map((name) =>
  String.fromCodePoint(0x1f3f4, ...[...name].map((letter) => 0xe0000 + letter.charCodeAt(0)), 0xe007f),
);
const withoutFlags = (text) => FLAGS.reduce((rest, flag) => rest.replaceAll(flag, ''), text);

const isText = (value) => typeof value === 'string' && !UNSEEN.test(withoutFlags(value)) && value.length <= 2000;
const isNumber = (value) => typeof value === 'number' && Math.abs(value) <= 1e15;
const isAddress = (value) => isText(value) && /^https?:\/\/[^/@]+\//.test(value) && new URL(value).href === value;
/** The feeds that are read for this come over `https:`. */
const isPicture = (value) => isAddress(value) && value.startsWith('https:');
const isMatch = (pattern) => (value) => typeof value === 'string' && pattern.test(value);
const DATE = /^\d{4}-\d\d(-\d\d(T\d\d:\d\d:\d\dZ)?)?$/;
/** One that a calendar has: read and written again, it is the same. */
const isMoment = (value) => DATE.test(value) && JSON.stringify(new Date(value)).startsWith(`"${value.replace('Z', '')}`);
/** A moment, a day, a month or two of these in their order, as far as both are known. */
function isDate(value) {
  const [from, to = from, ...more] = typeof value === 'string' ? value.split('/') : [''];
  return !more.length && isMoment(from) && isMoment(to) && from.slice(0, to.length) <= to;
}
const hasOnly = (parts) => (value) =>
  typeof value === 'object' &&
  Object.getPrototypeOf(value) === Object.prototype &&
  Reflect.ownKeys(value).every((key) => Object.hasOwn(parts, key) && parts[key](value[key]));

/** Whether an item is what a `FeedItem` may be: data, with nothing else in it. */
export const isData = hasOnly({
  ...Object.fromEntries(['id', 'title', 'text', 'place', 'author', 'credit', 'warning', 'source'].map((name) => [name, isText])),
  url: isAddress,
  image: hasOnly({ url: isPicture, alt: isText, width: isNumber, height: isNumber }),
  date: isDate,
  country: isMatch(/^[A-Z]{2}$/),
  topic: (value) => topics.TOPICS.includes(value),
  figure: hasOnly({ value: isNumber, label: isText }),
  language: isMatch(/^(?=.{2,40}$)[a-z]{2,3}(-[A-Za-z\d]{1,8})*$/),
});
