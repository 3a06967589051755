import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.mjs';
import { commandsPlugin } from './test/support/commands-plugin.mjs';
import { summaryReporter } from './test/support/summary-reporter.mjs';

/**
 * Each page has its own profile, and so its own window and storage: behind another tab of one window, smooth scrolling all
 * but stands still. And each believes that it has the focus.
 */
async function createPage({ browser }) {
  const profile = await browser.createBrowserContext();
  const page = await profile.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

export default {
  files: ['test/**/*.test.ts', '!test/package/**', '!test/pages/**'],
  // Without Lit's development warnings: that is what visitors run.
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' }), commandsPlugin()],
  browsers: [chromeLauncher({ launchOptions: { executablePath: await findBrowser(), args: BROWSER_ARGS }, createPage })],
  concurrency: 2,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), summaryReporter()],
};
