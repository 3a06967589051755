import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/*.stories.ts'],
  // The examples name their files as the test server does.
  staticDirs: [{ from: '../stories/feeds', to: '/stories/feeds' }],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Nothing calls home.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
};

export default config;
