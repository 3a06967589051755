import type { ElementContent, OnTopics } from '../../content/element.content.js';
import { TOPICS, type Topic } from '../../content/topics.js';

interface Words {
  pledges: OnTopics<Readonly<Record<string, string>>>;
}

export const content: ElementContent<Words> = {
  builtIn: {
    type: 'Content<PledgePromise>',
    files: { pledges: TOPICS },
    subjects: TOPICS,
    make: ({ pledges }, topic) => ({ items: Object.entries(pledges[topic as Topic]).map(([id, title]) => ({ id, title })) }),
  },
  laterCatalogs: ['pledged', 'count'],
  size: { name: 'pledge button, pressable', limit: 15.5 * 1024 },
};
