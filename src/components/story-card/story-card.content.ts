import type { ElementContent } from '../../content/element.content.js';
import { STORY_FILES, type StoryWords, storiesOf, storyProblems } from '../../content/stories.content.js';
import { TOPICS } from '../../content/topics.js';

export const content: ElementContent<StoryWords> = {
  builtIn: {
    type: 'TopicContent<StoryItem>',
    files: STORY_FILES,
    subjects: TOPICS,
    make: (words, topic) => ({ name: words.topics[topic], symbol: topic, items: storiesOf(words, topic).slice(0, 1) }),
    problems: storyProblems,
  },
};
