import type { ElementContent, OnTopics } from '../../content/element.content.js';
import { TOPICS, type Topic } from '../../content/topics.js';
import type { BannerItem } from '../../content/types.js';

interface Words {
  topics: OnTopics<string>;
  banners: OnTopics<BannerItem>;
}

export const content: ElementContent<Words> = {
  builtIn: {
    type: 'TopicContent<BannerItem>',
    files: { topics: TOPICS, banners: TOPICS },
    subjects: TOPICS,
    make: ({ topics, banners }, topic) => ({ name: topics[topic as Topic], symbol: topic, items: [banners[topic as Topic]] }),
  },
  laterCatalogs: ['genuine'],
  size: { name: 'banner', limit: 15.25 * 1024 },
};
