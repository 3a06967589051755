/** Every class, event and type, for developers. Importing this registers nothing. */
export * from './components/events.js';
export { THEMES, type Theme } from './components/attributes.js';
export { TbcElement } from './components/tbc-element.js';
export * from './components/banner/banner.js';
export * from './components/banner/banner.events.js';
export * from './components/pledge-button/pledge-button.js';
export * from './components/pledge-button/pledge-button.events.js';
export * from './components/pledge-button/pledge-button.values.js';
export * from './components/story-card/story-card.js';
export * from './components/story-list/story-list.js';
export * from './components/tip-carousel/tip-carousel.js';
export * from './components/tip-carousel/tip-carousel.events.js';
export { TOPICS, type Topic } from './content/topics.js';
export type { PledgeState } from './pledge/stored.js';
export type { FeedItem } from './content/types.js';
export type { Feed, FeedErrorReason } from './feed/feed.js';
export type { Language } from './localization/language.js';
