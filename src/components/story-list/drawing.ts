import { TOPICS, type Topic } from '../../content/topics.js';
import type { FeedItem } from '../../content/types.js';

/** The topic whose drawing a feed's story has; `undefined` where its own picture is shown, or nothing tells its topic. */
export function drawingOf({ image, warning, topic }: FeedItem, topicOfList: string | undefined): Topic | undefined {
  const drawn = TOPICS.find((each) => each === (topic ?? topicOfList));
  return !image || warning ? drawn : undefined;
}
