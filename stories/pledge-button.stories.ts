import '../src/components/pledge-button/define.js';
import { expect } from 'storybook/test';
import { TOPICS } from '../src/content/topics.js';
import { examples } from './examples/pledge-button.js';
import { sectionsOf } from './story.js';
import type { Acts } from './support/acts.js';
import { countedExample, pledgeService, pledgedBefore } from './support/pledges.js';
import { failing, offline, waiting } from './support/pretend.js';

export default { title: 'Elements/Pledge button', component: 'tbc-pledge-button' };

const section = sectionsOf('tbc-pledge-button', examples);

const withFallback = {
  name: 'fallback',
  title: 'With text of the page in the tag',
  attributes: { topic: 'cybercrime' },
  slots: { '': '<p>I go to the site myself instead of opening a link.</p>' },
};

/** As a visitor does; then the element has this state. */
const pledgesAndIs = (state: string) => async (acts: Acts) => {
  await acts.press('option');
  await acts.press('button');
  await acts.comesTo(state);
};

export const Playground = section.playground({ topic: 'cybercrime' });
export const Anatomy = section.anatomy(
  [
    { ...countedExample('anatomy-before'), title: 'Before the press' },
    'one-promise',
    { ...countedExample('anatomy-after'), title: 'After it' },
    { ...countedExample('anatomy-refused'), title: 'After a service refused it' },
    'sensitive',
    'own-reports',
  ],
  {
    before: [
      pledgedBefore('anatomy-refused', 'failed'),
      pledgeService('anatomy-before', { count: 1284 }),
      pledgeService('anatomy-after', { count: 1284 }),
      pledgedBefore('anatomy-after'),
    ],
  },
);
export const OptionsTopic = { name: 'Options: topic', ...section.options('topic', TOPICS, 'choice', 'grid') };
export const OptionsExamples = { name: 'Options: examples', ...section.examples('grid') };

export const StatesIdle = { name: 'States: idle', ...section.state('choice') };
export const StatesChoosing = {
  name: 'States: choosing',
  ...section.state('choice', { acts: async (acts) => (await acts.press('option'), acts.comesTo('choosing')) }),
};
export const StatesNoChoice = {
  name: 'States: pressed without a choice',
  ...section.state('choice', { acts: async ({ press, says }) => (await press('button'), says()) }),
};
export const StatesSending = {
  name: 'States: sending',
  ...section.state(countedExample('sending'), {
    before: [pledgeService('sending', { count: 1284, pledges: 'never' })],
    acts: pledgesAndIs('sending'),
  }),
};
export const StatesPledged = {
  name: 'States: pledged',
  ...section.state(countedExample('pledged'), { before: [pledgeService('pledged', { count: 1284 })], acts: pledgesAndIs('pledged') }),
};
export const StatesPledgedHere = {
  name: 'States: pledged, on this device only',
  ...section.state(
    { name: 'here', title: 'Without a service', attributes: { topic: 'cybercrime', networks: 'facebook whatsapp x' } },
    { acts: pledgesAndIs('pledged') },
  ),
};
export const StatesPledgedBefore = {
  name: 'States: pledged on another day',
  ...section.state(countedExample('before'), {
    before: [pledgeService('before', { count: 1284 }), pledgedBefore('before')],
    acts: ({ comesTo }) => comesTo('pledged'),
  }),
};
export const StatesWaiting = {
  name: 'States: waiting, offline',
  ...section.state(countedExample('waiting'), {
    before: [offline, pledgeService('waiting', { pledges: 'unreachable' })],
    acts: pledgesAndIs('waiting'),
  }),
};
export const StatesFailed = {
  name: 'States: failed, refused by the service',
  ...section.state(countedExample('refused'), {
    before: [pledgeService('refused', { count: 1284, pledges: 'refuses' })],
    says: ['answered 400 to a PUT'],
    acts: pledgesAndIs('failed'),
  }),
};
export const StatesTakenBack = {
  name: 'States: taken back',
  ...section.state(countedExample('taken-back'), {
    before: [pledgeService('taken-back', { count: 1284 })],
    acts: async (acts) => {
      await pledgesAndIs('pledged')(acts);
      await acts.press('take-back');
      await acts.comesTo('idle');
      await acts.says();
    },
  }),
};
export const StatesGoalReached = {
  name: 'States: goal reached',
  ...section.state(countedExample('reached'), {
    before: [pledgeService('reached', { count: 2310 })],
    acts: async ({ comes, part }) => {
      await comes('progress');
      await expect(part('progress')).toHaveAttribute('value', '2000');
    },
  }),
};
export const StatesUncounted = {
  name: 'States: a service that doesn’t answer',
  ...section.state(countedExample('uncounted'), { before: [pledgeService('uncounted')] }),
};
export const StatesLoading = { name: 'States: loading, with the text of the page', ...section.state(withFallback, { as: waiting }) };
export const StatesTextsFailed = {
  name: 'States: texts that can’t be loaded',
  ...section.state(withFallback, { as: failing, says: ['could not be loaded'] }),
};

export const Themes = section.themes('choice');
export const Languages = { name: 'Languages and direction', ...section.languages('choice') };
export const Accessibility = section.accessibility('sensitive');
export const Widths = { name: 'Narrow and wide', ...section.widths('choice') };
