import type { ElementContent } from '../../content/element.content.js';
import { STORY_FILES, type StoryWords, storiesOf } from '../../content/stories.content.js';
import { GENERAL_TOPIC, TOPICS } from '../../content/topics.js';
import type { FeedItem } from '../../content/types.js';
import { FIRST_STORIES } from './story-list.values.js';

interface Words extends StoryWords {
  headlines: Readonly<Record<string, FeedItem>>;
}

export const content: ElementContent<Words> = {
  builtIn: {
    type: 'StoryContent',
    files: { ...STORY_FILES, headlines: 'any' },
    subjects: [...TOPICS, 'campaign'],
    laterSubjects: ['older'],
    make(words, subject) {
      if (subject === 'campaign') return { items: Object.values(words.headlines) };
      if (subject === 'older') return { items: storiesOf(words).slice(FIRST_STORIES) };
      // The general topic stands for the whole campaign: a list with nothing set shows all.
      const stories = storiesOf(words, subject === GENERAL_TOPIC ? undefined : subject);
      return { items: stories.slice(0, FIRST_STORIES), ...(stories.length > FIRST_STORIES ? { hasOlder: true } : {}) };
    },
  },
  // The drawings of topics, of which a feed may name any.
  showsContentOf: ['story-card'],
  laterCatalogs: ['feed'],
  size: { name: 'story list', limit: 16.5 * 1024 },
};
