import '../src/components/banner/define.js';
import { expect } from 'storybook/test';
import { BANNER_VARIANTS } from '../src/components/banner/banner.js';
import { TOPICS } from '../src/content/topics.js';
import { examples } from './examples/banner.js';
import { sectionsOf } from './story.js';
import { failing, waiting } from './support/pretend.js';

export default { title: 'Elements/Banner', component: 'tbc-banner' };

const section = sectionsOf('tbc-banner', examples);

const withFallback = {
  name: 'fallback',
  title: 'With text of the page in the tag',
  attributes: { topic: 'fake-medicines' },
  slots: { '': '<a href="#advice">Buy medicine only from a licensed pharmacy.</a>' },
};

export const Playground = section.playground({ topic: 'fake-goods', href: '#advice' });
export const Anatomy = section.anatomy(['everything', 'own-slots', 'own-text', 'own-reports']);
export const OptionsVariant = { name: 'Options: variant', ...section.options('variant', BANNER_VARIANTS, 'everything') };
export const OptionsTopic = { name: 'Options: topic', ...section.options('topic', TOPICS, 'card', 'grid') };
export const OptionsExamples = { name: 'Options: examples', ...section.examples() };

export const StatesReady = { name: 'States: ready', ...section.state('card') };
export const StatesHero = { name: 'States: ready, as a hero', ...section.state('hero') };
export const StatesBar = { name: 'States: ready, as a bar', ...section.state('bar') };
export const StatesGenuine = {
  name: 'States: advice open',
  ...section.state('everything', {
    acts: async ({ part, element }) => {
      part('genuine').querySelector('summary')!.click();
      await element.updateComplete;
      await expect(part('genuine')).toHaveAttribute('open');
    },
  }),
};
export const StatesLoading = { name: 'States: loading, with the text of the page', ...section.state(withFallback, { as: waiting }) };
export const StatesFailed = {
  name: 'States: texts that can’t be loaded',
  ...section.state(withFallback, { as: failing, says: ['could not be loaded'] }),
};
export const StatesClosed = {
  name: 'States: closed',
  ...section.state('bar', {
    note: 'The visitor has closed it: nothing is left of it.',
    acts: async ({ comes, press, element }) => {
      await comes('close');
      await press('close');
      await expect(element).not.toBeVisible();
    },
  }),
};
export const StatesOver = {
  name: 'States: not yet, or over',
  ...section.state(
    { name: 'over', title: 'A campaign that is over', attributes: { topic: 'fake-goods', ends: '2026-01-31' } },
    {
      note: 'Outside of its dates it hides by itself, and asks for nothing.',
      acts: async ({ element }) => {
        await element.updateComplete;
        await expect(element).not.toBeVisible();
      },
    },
  ),
};
export const StatesWrongValue = {
  name: 'States: a value that it doesn’t know',
  ...section.state(
    {
      name: 'wrong',
      title: 'The default is used, and the console names what is allowed',
      attributes: { variant: 'poster', topic: 'cybercrime' },
    },
    { says: ['variant="poster" should be one of card, bar, hero; "card" is used.'] },
  ),
};

export const Themes = section.themes('card');
export const Languages = { name: 'Languages and direction', ...section.languages('card') };
export const Accessibility = section.accessibility('everything');
export const Widths = { name: 'Narrow and wide', ...section.widths('hero') };
