import { TOPICS } from '../../content/topics.js';
import type { FeedItem } from '../../content/types.js';

/** Where the drawing of a feed's story is, as a path of content; `undefined` where its own picture is shown, or nothing tells its topic. */
export function drawingOf({ image, warning, topic }: FeedItem, topicOfList: string | undefined): string | undefined {
  const drawn = TOPICS.find((each) => each === (topic ?? topicOfList));
  return drawn && (!image || warning) ? `story-card/${drawn}` : undefined;
}
