import { isObject, type Draft } from './feed-item.js';
import type { FeedHead } from './parse-feed.js';

/** How much of a cut-off feed is looked through between two places to rest, in characters. */
const STRIDE = 64 * 1024;

/** The end of the last item that is whole: of what is closed on the level of the feed's lists. */
function* lastWholeItem(text: string): Generator<undefined, number> {
  const sign = /["{}[\]]/g;
  let [depth, end, rested] = [0, 0, 0];
  for (let found; (found = sign.exec(text));) {
    if (found.index - rested > STRIDE) {
      rested = found.index;
      yield;
    }
    if (found[0] === '"') {
      // To its end, over whatever is escaped in it.
      const string = /[^"\\]*(?:\\[^][^"\\]*)*"/y;
      string.lastIndex = sign.lastIndex;
      if (!string.test(text)) break;
      sign.lastIndex = string.lastIndex;
    } else if (found[0] === '{' || found[0] === '[') depth += 1;
    else if ((depth -= 1) === 2) end = sign.lastIndex;
  }
  return end;
}

/** What the text says; of a text that was cut off, what its whole items say. */
function* parse(text: string): Generator<undefined, { value: unknown; isWhole: boolean }> {
  try {
    return { value: JSON.parse(text), isWhole: true };
  } catch (error) {
    yield;
    const end = yield* lastWholeItem(text);
    if (!end) throw error;
    return { value: JSON.parse(`${text.slice(0, end)}]}`), isWhole: false };
  }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const part = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

function draftOf(value: unknown): Draft {
  const item = part(value);
  const own = part(item._tbc);
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
    // What `_tbc` says of the picture, it says of `image`.
    pictures: [{ ...part(own.image), url: item.image }, ...[item.banner_image, ...images].map((url) => ({ url }))],
    dates: [own.date, item.date_published, item.date_modified],
    authors: [...list(item.authors), item.author].map((author) => part(author).name),
    categories: list(item.tags),
    topic: own.topic,
    country: own.country,
    place: own.place,
    figure: own.figure,
    credit: own.credit,
    warning: own.warning,
    source: own.source,
    language: item.language,
  };
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
  for (const item of feed.items as unknown[]) yield draftOf(item);
}
