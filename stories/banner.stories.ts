import '../src/components/banner/define.js';
import { examples } from './examples/banner.js';
import { storyMaker } from './story.js';

export default { title: 'Banner', component: 'tbc-banner' };

const { story, playground } = storyMaker('tbc-banner', examples);

export const Playground = playground({ topic: 'fake-goods', href: '#advice' });
export const Card = story('card');
export const Hero = story('hero');
export const Bar = story('bar');
export const General = story('general');
export const Everything = story('everything');
export const Sensitive = story('sensitive');
export const BarEverything = story('bar-everything');
export const OwnText = story('own-text');
export const OwnSlots = story('own-slots');
export const Dark = story('dark');
