import '../src/components/pledge-button/define.js';
import { examples } from './examples/pledge-button.js';
import { storyMaker } from './story.js';

export default { title: 'Pledge button', component: 'tbc-pledge-button' };

const { story, playground } = storyMaker('tbc-pledge-button', examples);

export const Playground = playground({ topic: 'cybercrime' });
export const Choice = story('choice');
export const General = story('general');
export const Sensitive = story('sensitive');
export const OwnPromises = story('own-promises');
export const OnePromise = story('one-promise');
export const Dark = story('dark');
