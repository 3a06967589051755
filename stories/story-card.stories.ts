import '../src/components/story-card/define.js';
import { examples } from './examples/story-card.js';
import { storyMaker } from './story.js';

export default { title: 'Story card', component: 'tbc-story-card' };

const { story, playground } = storyMaker('tbc-story-card', examples);

export const Playground = playground({ topic: 'fake-medicines', href: '#story' });
export const Topic = story('topic');
export const General = story('general');
export const Sensitive = story('sensitive');
export const Own = story('own');
export const OwnImage = story('own-image');
export const OwnSlots = story('own-slots');
export const Dark = story('dark');
