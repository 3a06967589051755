import { STORIES } from '../content/stories.js';
import type { Topic } from '../content/topics.js';
import { type Markup, node } from './snippet.js';
import type { FallbackSource, TextWords } from './widget.js';

/** The newest built-in stories on the topic; those of the whole campaign without one. */
export function storiesMarkup({ words }: FallbackSource, topic: unknown, most: number): Markup[] {
  const own = Object.keys(STORIES).filter((id) => !topic || STORIES[id]!.topics.includes(topic as Topic));
  const stories = words('stories') as Readonly<Record<string, TextWords>>;
  const shown = own.slice(0, most).map((id) => stories[id]!);
  return shown.flatMap(({ title, text }) => [node('h3', {}, title), node('p', {}, text)]);
}
