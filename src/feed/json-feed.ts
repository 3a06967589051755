import { isObject, type Draft } from './feed-item.js';
import type { FeedHead } from './parse-feed.js';

/** The end of the last whole item of a feed that was cut off: of its second level of lists and objects. */
function lastWholeItem(text: string): number {
  let depth = 0;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '"':
        for (at += 1; at < text.length && text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
        break;
      case '{':
      case '[':
        depth += 1;
        break;
      case '}':
      case ']':
        depth -= 1;
        if (depth === 2) end = at + 1;
    }
  }
  return end;
}

/** A cut-off feed gives the items that are whole. */
function parse(text: string): { value: unknown; isWhole: boolean } {
  try {
    return { value: JSON.parse(text), isWhole: true };
  } catch (error) {
    const end = lastWholeItem(text);
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
export function* readJsonFeed(text: string, head: FeedHead): Generator<Draft> {
  const { value, isWhole } = parse(text);
  const feed = part(value);
  if (!Array.isArray(feed.items)) throw new SyntaxError('there is no list of items in it');
  head.title = feed.title;
  head.url = feed.home_page_url;
  head.language = feed.language;
  head.isWhole = isWhole;
  for (const item of feed.items as unknown[]) yield draftOf(item);
}
