/** What a server shows of a list with a feed, which it doesn't read: the place that the list keeps free. */
export { renderPlace } from './feed-stories.js';
