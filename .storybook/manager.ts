import { STORY_PREPARED } from 'storybook/internal/core-events';
import { addons } from 'storybook/manager-api';
import { theme } from './theme.js';

addons.setConfig({ theme, layout: { navSize: 280 }, sidebar: { showRoots: true } });

// Only the playground has controls: elsewhere their empty panel gives way.
addons.register('turn-back-crime', (api) => {
  api.on(STORY_PREPARED, ({ parameters }) => {
    if (parameters['controls']?.disable && api.getSelectedPanel() === 'addon-controls') api.setSelectedPanel('storybook/a11y/panel');
  });
});
