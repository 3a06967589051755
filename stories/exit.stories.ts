import '../src/components/exit/define.js';
import { examples } from './examples/exit.js';
import { sectionsOf } from './story.js';
import { failing, waiting } from './support/pretend.js';

export default { title: 'Elements/Exit', component: 'tbc-exit' };

const section = sectionsOf('tbc-exit', examples);

/** A story must not leave its own page. */
const press = (times: number) => (): void => {
  for (let press = 0; press < times; press += 1) {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', shiftKey: true }));
    dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift' }));
  }
};
const pressed = (times: number) => ({ acts: () => Promise.resolve(press(times)()) });

export const Playground = section.playground({ href: 'https://www.example.org/' });
export const Anatomy = section.anatomy(['report', 'own-reports']);
export const OptionsExamples = { name: 'Options: examples', ...section.examples() };

export const StatesReady = { name: 'States: ready', ...section.state('full') };
export const StatesCompact = { name: 'States: compact', ...section.state('compact') };
export const StatesPressedOnce = { name: 'States: Shift pressed once', ...section.state('full', pressed(1)) };
export const StatesPressedTwice = { name: 'States: Shift pressed twice', ...section.state('full', pressed(2)) };
export const StatesLoading = { name: 'States: loading, with the link of the page', ...section.state('full', { as: waiting }) };
export const StatesFailed = {
  name: 'States: texts that can’t be loaded',
  ...section.state('full', { as: failing, says: ['could not be loaded'] }),
};

export const Themes = section.themes('full');
export const Languages = { name: 'Languages and direction', ...section.languages('full') };
export const Accessibility = section.accessibility('full');
export const Widths = { name: 'Narrow and wide', ...section.widths('full') };
