import '../src/components/story-card/define.js';
import { TOPICS } from '../src/content/topics.js';
import { examples } from './examples/story-card.js';
import { sectionsOf } from './story.js';
import { failing, waiting } from './support/pretend.js';

export default { title: 'Elements/Story card', component: 'tbc-story-card' };

const section = sectionsOf('tbc-story-card', examples);

const withFallback = {
  name: 'fallback',
  title: 'With text of the page in the tag',
  attributes: { topic: 'fake-medicines' },
  slots: { '': '<a href="#story">How customs officers found the tablets</a>' },
};

export const Playground = section.playground({ topic: 'fake-medicines', href: '#story' });
export const Anatomy = section.anatomy(['topic', 'own-image', 'own-slots', 'sensitive', 'own-reports']);
export const OptionsTopic = { name: 'Options: topic', ...section.options('topic', TOPICS, 'topic', 'grid') };
export const OptionsExamples = { name: 'Options: examples', ...section.examples('grid') };

export const StatesReady = { name: 'States: ready', ...section.state('topic') };
export const StatesLoading = { name: 'States: loading, with the text of the page', ...section.state(withFallback, { as: waiting }) };
export const StatesFailed = {
  name: 'States: texts that can’t be loaded',
  ...section.state(withFallback, { as: failing, says: ['could not be loaded'] }),
};
export const StatesNoDrawing = {
  name: 'States: without a topic or picture',
  ...section.state({
    name: 'bare',
    title: 'The campaign’s mark stands in for a drawing',
    attributes: { heading: 'False seals found at the market', href: '#story' },
    slots: { '': '<p>Shoppers asked about the seals.</p>' },
  }),
};
export const StatesNoImage = {
  name: 'States: a picture that can’t be loaded',
  ...section.state({
    name: 'no-image',
    title: 'Its words stand in the place of the picture',
    attributes: { heading: 'False seals found at the market', image: '/stories/feeds/news.json', 'image-alt': 'Parcels on a table' },
    slots: { '': '<p>Shoppers asked about the seals.</p>' },
  }),
};
export const StatesWrongDate = {
  name: 'States: a date that can’t be read',
  ...section.state(
    {
      name: 'wrong',
      title: 'There is no date, and the console names what is allowed',
      attributes: { heading: 'False seals found at the market', date: 'last week' },
      slots: { '': '<p>Shoppers asked about the seals.</p>' },
    },
    { says: ['date="last week" should be'] },
  ),
};

export const Themes = section.themes('topic');
export const Languages = { name: 'Languages and direction', ...section.languages('topic') };
export const Accessibility = section.accessibility('own-image');
export const Widths = { name: 'Narrow and wide', ...section.widths('topic') };
