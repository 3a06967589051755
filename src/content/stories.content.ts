/** The built-in stories in one language, put together from their facts and words: for the elements that show stories. */
import { STORIES } from './stories.js';
import { TOPICS, type Topic } from './topics.js';

export interface StoryWords {
  topics: Readonly<Record<string, string>>;
  stories: Readonly<Record<string, { title: string; text: string; place?: string; label?: string }>>;
}

/** The files that the words are in, with their keys. */
export const STORY_FILES = { topics: TOPICS, stories: Object.keys(STORIES) } as const;

/** The stories of a topic, the newest first; those of the whole campaign without a topic. No topic shows another's: `storyProblems` asks that each has its own. */
export function storiesOf({ stories }: StoryWords, topic?: string): object[] {
  const ids = Object.keys(STORIES);
  const own = ids.filter((id) => !topic || STORIES[id]!.topics.includes(topic as Topic));
  return own.map((id) => {
    const { topics, figure, ...facts } = STORIES[id]!;
    const { label, ...text } = stories[id]!;
    return { ...text, ...facts, topic: topics[0], symbol: topics[0], ...(figure ? { figure: { value: figure, label } } : {}) };
  });
}

export function storyProblems({ stories }: StoryWords): string[] {
  const wrong = Object.entries(STORIES).filter(([id, { figure }]) => !figure !== !stories[id]?.label);
  const without = TOPICS.filter((topic) => !Object.values(STORIES).some(({ topics }) => topics.includes(topic)));
  return [
    ...wrong.map(([id]) => `story "${id}": a figure needs a label, and a label a figure`),
    ...without.map((topic) => `topic "${topic}" has no story of its own in src/content/stories.ts`),
  ];
}
