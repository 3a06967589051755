import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { dist, root } from '../../package/published.mjs';

export const { parseFeed } = await import(pathToFileURL(join(dist, 'feed/parse-feed.js')));
const { module: topics } = await runnerImport(join(root, 'src/content/topics.ts'));

/** Control characters, and those that turn around or hide what stands beside them. */
const UNSEEN = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufeff]/u;

const isText = (value) => typeof value === 'string' && !UNSEEN.test(value) && value.length <= 2000;
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);
const isAddress = (value) => isText(value) && /^https?:\/\/[^/@]+\//.test(value) && new URL(value).href === value;
const isMatch = (pattern) => (value) => typeof value === 'string' && pattern.test(value);
const DATE = String.raw`\d{4}-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?)?`;
const hasOnly = (parts) => (value) =>
  typeof value === 'object' &&
  Object.getPrototypeOf(value) === Object.prototype &&
  Reflect.ownKeys(value).every((key) => Object.hasOwn(parts, key) && parts[key](value[key]));

/** Whether an item is what a `FeedItem` may be: data, with nothing else in it. */
export const isData = hasOnly({
  ...Object.fromEntries(['id', 'title', 'text', 'place', 'author', 'credit', 'warning', 'source'].map((name) => [name, isText])),
  url: isAddress,
  image: hasOnly({ url: isAddress, alt: isText, width: isNumber, height: isNumber }),
  date: isMatch(new RegExp(`^${DATE}(/${DATE})?$`)),
  country: isMatch(/^[A-Z]{2}$/),
  topic: (value) => topics.TOPICS.includes(value),
  figure: hasOnly({ value: isNumber, label: isText }),
  language: isMatch(/^[a-z]{2,3}(-[A-Za-z\d]{1,8})*$/),
});
