import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { argTypesFrom } from './arg-types.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { language: 'en', theme: 'auto' },
  globalTypes: {
    language: {
      description: 'Language and direction of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'fr', title: 'Français' },
          { value: 'ar', title: 'العربية' },
          { value: 'ar-XB', title: 'Pseudo, right to left (ar-XB)' },
        ],
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
      page.dir = page.lang.startsWith('ar') ? 'rtl' : 'ltr';
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
