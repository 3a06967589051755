import type { TemplateResult } from 'lit';
import type { MessageCatalog } from '../localization/messages.js';
import type { Topic } from './topics.js';

/** A picture of a feed item. */
export interface FeedImage {
  /** `https:` or, where the feed came over `http:` itself, that; made absolute. */
  url: string;
  /** A description of the picture; empty where its source gives none. */
  alt: string;
  /** The size in pixels, where the source gives it: the space is then kept free. */
  width?: number;
  height?: number;
}

/** One number that speaks for an item, given as data and never guessed from a text. */
export interface FeedFigure {
  value: number;
  /** The things counted, in the item's language: "web links closed". */
  label: string;
}

/** The one shape of data that fills every list: built-in tips and stories, or a partner's feed. All texts are plain. */
export interface FeedItem {
  /** Stable within its source; built-in content, which never changes its order, has none. */
  id?: string;
  /** The address of the page with more: `https:` or `http:`, made absolute. */
  url?: string;
  title: string;
  text: string;
  image?: FeedImage;
  /** A moment (RFC 3339), a day (`2014-05-13`), a month (`2014-05`) or an interval of these (`2014-05-13/2014-05-20`). */
  date?: string;
  /** The location of the event, as text: "111 countries". */
  place?: string;
  /** ISO 3166-1 alpha-2, in capitals. */
  country?: string;
  author?: string;
  topic?: Topic;
  figure?: FeedFigure;
  /** The maker of the picture. */
  credit?: string;
  /** A warning to give before the item is shown. */
  warning?: string;
  /** The BCP 47 tag of its texts, where it is not that of the list. */
  language?: string;
  /** The publisher of the story: "INTERPOL". */
  source?: string;
}

/** A built-in banner: its text, and the words of its main button (the page gives the link). */
export interface BannerItem extends FeedItem {
  action: string;
}

/** A story with the drawing of its topic. */
export interface StoryItem extends FeedItem {
  symbol?: TemplateResult;
}

/** A promise that a visitor may make. */
export interface PledgePromise {
  /** Stable in every language: what the device remembers. */
  id: string;
  title: string;
}

/** The built-in content of one element, on one topic, in one language. */
export interface Content<Item = FeedItem> {
  items: readonly Item[];
  /** The element's own messages in this language, so that one request brings all its words; `undefined` for English in the npm modules. */
  messages?: MessageCatalog | undefined;
}

/** The newest stories of a topic. */
export interface StoryContent extends Content<StoryItem> {
  /** Whether there are more, in the content `story-list/older`. */
  hasOlder?: boolean;
}

/** The same with the topic itself. */
export interface TopicContent<Item = FeedItem> extends Content<Item> {
  /** The topic's name in this language. */
  name: string;
  /** The drawing of the topic. */
  symbol: TemplateResult;
}
