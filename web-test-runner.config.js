import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { findBrowser, findFirefox, findWebKit } from './scripts/browser.mjs';
import { commandsPlugin } from './test/support/commands-plugin.mjs';
import { chromium, firefox } from './test/support/launchers.mjs';
import { summaryReporter } from './test/support/summary-reporter.mjs';
import { webkit } from './test/support/webkit-launcher.mjs';

/** `npm run test:all`: with what takes long. */
const isAll = process.env.TEST_ALL === 'yes';
const [firefoxPath, webkitPath] = [findFirefox(), findWebKit()];

export default {
  files: ['test/**/*.test.ts', '!test/package/**', '!test/pages/**', ...(isAll ? [] : ['!test/hostile/**'])],
  // Without Lit's development warnings: that is what visitors run.
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' }), commandsPlugin()],
  // Two at a time, and those first that wait more than they compute.
  browsers: [...(firefoxPath ? [firefox(firefoxPath)] : []), ...(webkitPath ? [webkit(webkitPath)] : []), chromium(await findBrowser())],
  concurrency: 2,
  // For a browser, a page and all tests of a file. They are there for what hangs, not for what is slow: a machine may be busy.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), summaryReporter()],
};
