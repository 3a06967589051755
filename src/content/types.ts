import type { TemplateResult } from 'lit';

/** The one shape of data that fills every list: built-in tips today, a partner's feed later. */
export interface FeedItem {
  /** Stable within its source; built-in content, which never changes its order, has none. */
  id?: string;
  title: string;
  text: string;
}

/** A built-in banner: its text, and the words of its main button (the page gives the link). */
export interface BannerItem extends FeedItem {
  action: string;
}

/** The built-in content of one topic in one language. */
export interface TopicContent<Item extends FeedItem = FeedItem> {
  /** The topic's name in this language. */
  name: string;
  /** The topic's drawing. */
  symbol: TemplateResult;
  items: readonly Item[];
}
