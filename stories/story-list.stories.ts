import '../src/components/story-card/define.js';
import '../src/components/story-list/define.js';
import { examples } from './examples/story-list.js';
import { storyMaker } from './story.js';

export default { title: 'Story list', component: 'tbc-story-list' };

const { story, playground } = storyMaker('tbc-story-list', examples);

export const Playground = playground({ topic: 'fake-medicines' });
export const Grid = story('grid');
export const List = story('list');
export const Row = story('row');
export const Campaign = story('campaign');
export const General = story('general');
export const Single = story('single');
export const OwnCards = story('own-cards');
export const Feed = story('feed');
export const FeedList = story('feed-list');
export const FeedRow = story('feed-row');
export const Dark = story('dark');
