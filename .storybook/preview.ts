import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { languageName } from '../src/builder/language-name.js';
import { LANGUAGES } from '../src/generated/languages.js';
import { directionOf, type Language } from '../src/localization/language.js';
import { argTypesFrom } from './arg-types.js';

setCustomElementsManifest(manifest);

/** A pseudo language's name says what it is for. */
const nameOf = (language: Language): string =>
  language.includes('-X') ? `Pseudo, ${directionOf(language) === 'rtl' ? 'right to left' : 'long'} (${language})` : languageName(language);

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { language: 'en', theme: 'auto' },
  globalTypes: {
    language: {
      description: 'Language and direction of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: LANGUAGES.map((language) => ({ value: language, title: nameOf(language) })),
      },
    },
    theme: {
      description: 'Color scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Page declares no scheme' },
          { value: 'light', title: 'Light page' },
          { value: 'dark', title: 'Dark page' },
        ],
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      const page = document.createElement('div');
      page.lang = globals['language'];
      page.dir = directionOf(globals['language']);
      // The page's own scheme is what `theme="auto"` follows; the root's colours the canvas too.
      document.documentElement.style.colorScheme = globals['theme'] === 'auto' ? 'normal' : globals['theme'];
      page.append(story() as Node);
      return page;
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    docs: { extractArgTypes: argTypesFrom(manifest) },
    backgrounds: { disable: true },
  },
};

export default preview;
