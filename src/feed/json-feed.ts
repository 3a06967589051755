import { MAX_DEPTH, MAX_LIST } from './feed.js';
import { isObject, type Draft, type FeedHead } from './feed-item.js';

/** How much is looked through between two places to rest, in characters. */
const STRIDE = 64 * 1024;

interface Shallow {
  text: string;
  /** Where its last whole item ends: what was closed last on the level of the feed's lists. */
  end: number;
}

/** The text with `null` for what is too deep: to make a million lists, `JSON.parse` takes a second in one turn. */
function* withoutDepths(text: string): Generator<undefined, Shallow> {
  const sign = /["\\{}[\]]/g;
  const shallow: Shallow = { text: '', end: 0 };
  let [depth, from, rested, isInString] = [0, 0, 0, false];
  for (let found; (found = sign.exec(text));) {
    if (found.index - rested > STRIDE) {
      rested = found.index;
      yield;
    }
    // An escaped quotation mark ends no string.
    if (found[0] === '\\') sign.lastIndex += 1;
    else if (found[0] === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (found[0] === '{' || found[0] === '[') {
      if (depth === MAX_DEPTH) shallow.text += `${text.slice(from, found.index)}null`;
      depth += 1;
    } else {
      depth -= 1;
      if (depth === MAX_DEPTH) from = sign.lastIndex;
      if (depth === 2) shallow.end = shallow.text.length + sign.lastIndex - from;
    }
  }
  if (depth <= MAX_DEPTH) shallow.text += text.slice(from);
  return shallow;
}

/** The JSON of a text; of a text that was cut off, the JSON of its whole items. */
function* parse(source: string): Generator<undefined, { value: unknown; isWhole: boolean }> {
  const { text, end } = yield* withoutDepths(source);
  try {
    return { value: JSON.parse(text), isWhole: true };
  } catch (error) {
    yield;
    if (!end) throw error;
    return { value: JSON.parse(`${text.slice(0, end)}]}`), isWhole: false };
  }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, MAX_LIST) : []);
const part = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

function draftOf(value: unknown, home: unknown): Draft {
  const item = part(value);
  const extension = part(item._tbc);
  const images = list(item.attachments)
    .map(part)
    .filter(({ mime_type: type }) => typeof type === 'string' && type.startsWith('image/'))
    .map(({ url }) => url);
  return {
    id: item.id,
    urls: [item.url, item.external_url],
    title: { value: item.title, isHtml: true },
    texts: [
      { value: item.summary, isHtml: true },
      { value: item.content_text, isHtml: false },
      { value: item.content_html, isHtml: true },
    ],
    // The picture in `_tbc` describes `image`.
    pictures: [{ ...part(extension.image), url: item.image }, ...[item.banner_image, ...images].map((url) => ({ url }))],
    pages: [item.url, home],
    dates: [extension.date, item.date_published, item.date_modified],
    authors: [...list(item.authors), item.author].map((author) => part(author).name),
    categories: list(item.tags),
    topic: extension.topic,
    country: extension.country,
    place: extension.place,
    figure: extension.figure,
    credit: extension.credit,
    warning: extension.warning,
    source: extension.source,
    language: item.language,
    // Every field has a line here, or this doesn't compile: `collect` writes JSON Feed, and what isn't read again is lost.
  } satisfies Record<Exclude<keyof Draft, 'hidesPictures'>, unknown>;
}

/** Gives each item of a JSON Feed (1.0 or 1.1); throws where the text is none. */
export function* readJsonFeed(text: string, head: FeedHead): Generator<Draft | undefined> {
  const { value, isWhole } = yield* parse(text);
  const feed = part(value);
  if (!Array.isArray(feed.items)) throw new SyntaxError('there is no list of items in it');
  head.title = feed.title;
  head.url = feed.home_page_url;
  head.language = feed.language;
  head.isWhole = isWhole;
  for (const item of feed.items as unknown[]) yield draftOf(item, feed.home_page_url);
}
