import '../src/components/tip-carousel/define.js';
import { examples } from './examples/tip-carousel.js';
import { storyMaker } from './story.js';

export default { title: 'Tip carousel', component: 'tbc-tip-carousel' };

const { story, playground } = storyMaker('tbc-tip-carousel', examples);

export const Playground = playground({ topic: 'cybercrime' });
export const Carousel = story('carousel');
export const List = story('list');
export const Autoplay = story('autoplay');
export const Sensitive = story('sensitive');
export const SensitiveList = story('sensitive-list');
export const General = story('general');
export const OwnTips = story('own-tips');
export const OwnList = story('own-list');
export const Dark = story('dark');
