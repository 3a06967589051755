/** The pictures that `npm run screenshots` takes of each state, and the names of their files. */
import { basename } from 'node:path';

export const LANGUAGES = ['en', 'ar', 'de'];
/** How wide the element is, in px. */
export const WIDTHS = [320, 600, 1200];
export const THEMES = ['light', 'dark', 'forced'];

/** Forced colors change neither words nor sizes: one language for each direction and the two ends are enough. */
export const isTaken = (theme, width, language) => theme !== 'forced' || (width !== 600 && language !== 'de');

/** The media of the page for a theme; light and dark are up to the page's own color scheme, which its root says. */
export const mediaOf = (theme) => ({
  forcedColors: theme === 'forced' ? 'active' : 'none',
  colorScheme: theme === 'dark' ? 'dark' : 'light',
});

/** "pledge-button" of a story in `stories/pledge-button.stories.ts`. */
export const elementOf = ({ importPath }) => basename(importPath, '.stories.ts');

/** "pledged" of the story "States: pledged". */
export const stateOf = ({ name }) => name.replace('States: ', '');

/** The name of a state in lists: "pledge-button: pledged". */
export const nameOf = (story) => `${elementOf(story)}: ${stateOf(story)}`;

export const fileOf = ({ id }, { language, theme, width }) => `${id}-${language}-${theme}-${width}.png`;
