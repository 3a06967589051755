import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { forgetAll } from '../stories/support/pretend.js';
import '../stories/support/story.css';
import { argTypesOf } from './arg-types.js';
import DocsPage from './DocsPage.mdx';
import { declarationOf, manifest } from './manifest.js';
import { page } from './page.js';
import { theme } from './theme.js';
import { globalTypes, initialGlobals } from './toolbar.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [page],
  beforeEach: forgetAll,
  parameters: {
    a11y: { test: 'error' },
    docs: {
      extractArgTypes: argTypesOf,
      extractComponentDescription: (tag: string) => declarationOf(tag).description,
      page: DocsPage,
      theme,
    },
    controls: { expanded: true, sort: 'none' },
    options: {
      // Read as text by Storybook: no variables.
      storySort: {
        order: [
          'Guides',
          [
            'This Storybook',
            'Paste one tag',
            'Ways to embed',
            'Self-hosting',
            'Theming',
            'Tokens',
            'Languages',
            'Privacy',
            'Pledges',
            'Feeds',
            'Security policy',
            'npm and frameworks',
            'Server rendering',
          ],
          'Elements',
          ['Banner', 'Tip carousel', 'Story list', 'Story card', 'Pledge button'],
        ],
      },
    },
  },
};

export default preview;
