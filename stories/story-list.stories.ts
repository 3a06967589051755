import '../src/components/story-card/define.js';
import '../src/components/story-list/define.js';
import { expect } from 'storybook/test';
import { STORY_LAYOUTS, STORY_TOPICS } from '../src/components/story-list/story-list.js';
import stories from './feeds/stories.json' with { type: 'json' };
import { examples } from './examples/story-list.js';
import { sectionsOf } from './story.js';
import { answering, failing, never, offline, saying, unreachable } from './support/pretend.js';

export default { title: 'Elements/Story list', component: 'tbc-story-list' };

const section = sectionsOf('tbc-story-list', examples);

const fallback = { '': '<p><a href="#news">Our latest successes</a></p>' };
const feed = (name: string, slots = {}) => ({ name, title: name, attributes: { src: `/pretend/${name}.json`, limit: '3' }, slots });

/** Fails, until it is asked again. */
const onceFailing = () => {
  let isFirst = true;
  return answering('/pretend/stories-retry', (request) => {
    const answer = isFirst ? saying(503) : saying(200, stories);
    isFirst = false;
    return answer(request);
  })();
};

export const Playground = section.playground({ topic: 'fake-medicines' });
export const Anatomy = section.anatomy(
  [
    'general',
    { name: 'news', title: 'News of a feed', attributes: { src: '/stories/feeds/news.json', limit: '3' } },
    { name: 'foreign', title: 'A story in another language', attributes: { src: '/stories/feeds/stories.fr.json', limit: '1' } },
    'own-cards',
    'single',
    'own-reports',
    { ...feed('stories-none'), title: 'A feed that fails' },
  ],
  {
    before: [answering('/pretend/stories-none', saying(503))],
    says: ['its server answers 503'],
  },
);
export const OptionsLayout = { name: 'Options: layout', ...section.options('layout', STORY_LAYOUTS, 'grid') };
export const OptionsTopic = { name: 'Options: topic', ...section.options('topic', STORY_TOPICS, 'list', 'grid') };
export const OptionsExamples = { name: 'Options: examples', ...section.examples() };

export const StatesReady = { name: 'States: ready', ...section.state('grid') };
export const StatesList = { name: 'States: ready, as a list', ...section.state('list') };
export const StatesRow = { name: 'States: ready, as a row', ...section.state('row') };
export const StatesMore = {
  name: 'States: more of them',
  ...section.state('general', {
    acts: async ({ parts, press, comes }) => {
      const before = parts('heading').length;
      await press('more');
      await comes('heading', before + 1);
    },
  }),
};
export const StatesLoading = {
  name: 'States: loading a feed',
  ...section.state(feed('stories-loading'), { before: [answering('/pretend/stories-loading', never)], isBusy: true }),
};
export const StatesLoadingFallback = {
  name: 'States: loading a feed, with the text of the page',
  ...section.state(feed('stories-slow', fallback), { before: [answering('/pretend/stories-slow', never)], isBusy: true }),
};
export const StatesFeed = { name: 'States: stories of a feed', ...section.state('feed') };
export const StatesEmpty = {
  name: 'States: an empty feed',
  ...section.state(feed('stories-empty'), {
    before: [answering('/pretend/stories-empty', saying(200, { version: 'https://jsonfeed.org/version/1.1', items: [] }))],
    says: ['stories-empty.json'],
  }),
};
export const StatesError = {
  name: 'States: a feed that fails',
  ...section.state(feed('stories-failing'), {
    before: [answering('/pretend/stories-failing', saying(503))],
    says: ['its server answers 503'],
  }),
};
export const StatesErrorFallback = {
  name: 'States: a feed that fails, with the text of the page',
  ...section.state(feed('stories-broken', fallback), {
    before: [answering('/pretend/stories-broken', saying(503))],
    says: ['its server answers 503'],
    isBusy: true,
  }),
};
export const StatesRetry = {
  name: 'States: a feed that comes when it is asked again',
  ...section.state(feed('stories-retry'), {
    before: [onceFailing],
    says: ['its server answers 503'],
    acts: async ({ press, comes, parts }) => {
      await press('retry');
      await comes('list');
      await expect(parts('heading')).toHaveLength(3);
    },
  }),
};
export const StatesOffline = {
  name: 'States: offline',
  ...section.state(feed('stories-offline'), {
    before: [offline, answering('/pretend/stories-offline', unreachable)],
    says: ['this device is offline'],
  }),
};
export const StatesFailed = {
  name: 'States: texts that can’t be loaded',
  ...section.state(
    { name: 'fallback', title: 'The text of the page stays', attributes: { topic: 'fake-medicines' }, slots: fallback },
    { as: failing, says: ['could not be loaded'] },
  ),
};

export const Themes = section.themes('grid');
export const Languages = { name: 'Languages and direction', ...section.languages('grid') };
export const Accessibility = section.accessibility('general');
export const Widths = { name: 'Narrow and wide', ...section.widths('grid') };
