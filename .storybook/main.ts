import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/guides/*.mdx', '../stories/*.stories.ts'],
  staticDirs: [
    // The examples name their files as the test server does.
    { from: '../stories/feeds', to: '/stories/feeds' },
    { from: './public', to: '/' },
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Our own toolbar says how wide the place of an element is, and which ground it stands on.
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false, backgrounds: false, viewport: false },
  // Nothing calls home.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
};

export default config;
