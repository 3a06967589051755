import type { ElementContent, OnTopics } from '../../content/element.content.js';
import { TOPICS, type Topic } from '../../content/topics.js';
import type { FeedItem } from '../../content/types.js';

interface Words {
  topics: OnTopics<string>;
  tips: OnTopics<Readonly<Record<string, FeedItem>>>;
}

export const content: ElementContent<Words> = {
  builtIn: {
    type: 'TopicContent',
    files: { topics: TOPICS, tips: TOPICS },
    subjects: TOPICS,
    make: ({ topics, tips }, topic) => ({ name: topics[topic as Topic], symbol: topic, items: Object.values(tips[topic as Topic]) }),
  },
  laterCatalogs: ['feed'],
  size: { name: 'tip carousel', limit: 17.5 * 1024 },
};
