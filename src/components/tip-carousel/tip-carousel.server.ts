/** What a server shows of a carousel with a feed, which it doesn't read: the place that the carousel keeps free. */
export { renderPlace } from './feed-tips.js';
