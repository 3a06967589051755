import '../src/components/tip-carousel/define.js';
import { expect } from 'storybook/test';
import { TIP_LAYOUTS, type TbcTipCarousel } from '../src/components/tip-carousel/tip-carousel.js';
import { TOPICS } from '../src/content/topics.js';
import tips from './feeds/tips.json' with { type: 'json' };
import { examples } from './examples/tip-carousel.js';
import { sectionsOf } from './story.js';
import { type Acts, until } from './support/acts.js';
import { answering, failing, never, offline, saying, unreachable } from './support/pretend.js';

export default { title: 'Elements/Tip carousel', component: 'tbc-tip-carousel' };

const section = sectionsOf('tbc-tip-carousel', examples);

const fallback = { '': '<a href="#advice">Our advice on staying safe online</a>' };
const feed = (name: string, slots = {}) => ({ name, title: name, attributes: { src: `/pretend/${name}.json` }, slots });

/** The tip of this index comes to rest; the others can't be reached. */
const rests = ({ element }: Acts, index: number) =>
  until(() => {
    const slides = [...element.renderRoot.querySelectorAll<HTMLElement>('[part=slide]')];
    return slides.findIndex((slide) => !slide.inert) === index;
  }, `tip ${index} in view`);

export const Playground = section.playground({ topic: 'cybercrime' });
export const Anatomy = section.anatomy(
  [
    {
      name: 'all',
      title: 'A carousel',
      attributes: { topic: 'fake-goods', autoplay: true, 'report-href': '#report' },
      slots: { media: '<svg viewBox="0 0 10 10" aria-hidden="true"><path fill="#cfe0dc" d="M0 0h10v10H0z"/></svg>' },
    },
    'own-list',
    'own-reports',
    { name: 'feed', title: 'Tips of a feed', attributes: { src: '/pretend/tips-linked.json', layout: 'list' } },
    { ...feed('tips-none'), title: 'A feed that fails' },
  ],
  {
    before: [
      answering('/pretend/tips-linked', saying(200, { ...tips, items: tips.items.slice(0, 2).map((tip) => ({ ...tip, url: '#advice' })) })),
      answering('/pretend/tips-none', saying(503)),
    ],
    says: ['its server answers 503'],
  },
);
export const OptionsLayout = { name: 'Options: layout', ...section.options('layout', TIP_LAYOUTS, 'sensitive') };
export const OptionsTopic = { name: 'Options: topic', ...section.options('topic', TOPICS, 'carousel', 'grid') };
export const OptionsExamples = { name: 'Options: examples', ...section.examples() };

export const StatesReady = { name: 'States: ready', ...section.state('carousel') };
export const StatesList = { name: 'States: ready, as a list', ...section.state('list') };
export const StatesNext = {
  name: 'States: the next tip',
  ...section.state('carousel', { acts: async (acts) => (await acts.press('next'), rests(acts, 1)) }),
};
export const StatesLast = {
  name: 'States: the last tip',
  ...section.state('carousel', { acts: async (acts) => (await acts.press('previous'), rests(acts, 5)) }),
};
export const StatesTurning = {
  name: 'States: turning by itself',
  ...section.state('autoplay', { acts: ({ element }) => expect((element as TbcTipCarousel).autoplay).toBe(true) }),
};
export const StatesStopped = {
  name: 'States: stopped, once the keyboard enters',
  ...section.state('autoplay', {
    acts: async ({ part }) => {
      const label = part('rotation').ariaLabel;
      part('next').focus();
      await until(() => part('rotation').ariaLabel !== label, 'another label');
    },
  }),
};
export const StatesOneTip = {
  name: 'States: one tip',
  ...section.state({
    name: 'one',
    title: 'One tip needs no buttons',
    attributes: {},
    slots: { '': '<p>Keep a photo of your bicycle.</p>' },
  }),
};
export const StatesLoading = {
  name: 'States: loading a feed',
  ...section.state(feed('tips-loading'), { before: [answering('/pretend/tips-loading', never)], isBusy: true }),
};
export const StatesLoadingFallback = {
  name: 'States: loading a feed, with the text of the page',
  ...section.state(feed('tips-slow', fallback), { before: [answering('/pretend/tips-slow', never)], isBusy: true }),
};
export const StatesFeed = {
  name: 'States: tips of a feed',
  ...section.state({ name: 'feed', title: 'Tips of a feed', attributes: { src: '/stories/feeds/tips.json' } }),
};
export const StatesEmpty = {
  name: 'States: an empty feed',
  ...section.state(feed('tips-empty'), {
    before: [answering('/pretend/tips-empty', saying(200, { version: 'https://jsonfeed.org/version/1.1', items: [] }))],
    says: ['tips-empty.json'],
  }),
};
export const StatesError = {
  name: 'States: a feed that fails',
  ...section.state(feed('tips-failing'), { before: [answering('/pretend/tips-failing', saying(503))], says: ['its server answers 503'] }),
};
export const StatesErrorFallback = {
  name: 'States: a feed that fails, with the text of the page',
  ...section.state(feed('tips-broken', fallback), {
    before: [answering('/pretend/tips-broken', saying(503))],
    says: ['its server answers 503'],
    isBusy: true,
  }),
};
export const StatesOffline = {
  name: 'States: offline',
  ...section.state(feed('tips-offline'), {
    before: [offline, answering('/pretend/tips-offline', unreachable)],
    says: ['this device is offline'],
  }),
};
export const StatesFailed = {
  name: 'States: texts that can’t be loaded',
  ...section.state(
    { name: 'fallback', title: 'The text of the page stays', attributes: { topic: 'cybercrime' }, slots: fallback },
    { as: failing, says: ['could not be loaded'] },
  ),
};

export const Themes = section.themes('carousel');
export const Languages = { name: 'Languages and direction', ...section.languages('carousel') };
export const Accessibility = section.accessibility('autoplay');
export const Widths = { name: 'Narrow and wide', ...section.widths('carousel') };
