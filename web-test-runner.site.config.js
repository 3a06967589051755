import { findBrowser } from './scripts/browser.mjs';
import { chromium } from './test/support/launchers.mjs';
import { siteFilesPlugin } from './test/support/site-files-plugin.mjs';
import base from './web-test-runner.config.js';

/** The tests of the elements once more, on the files that a site serves: a promise that holds in the source alone is none. */
export default {
  ...base,
  // Classes of events are exports of the npm package.
  files: ['test/contracts/**/*.test.ts', 'test/components/**/*.test.ts', '!test/components/events.test.ts'],
  plugins: [siteFilesPlugin(), ...base.plugins],
  browsers: [chromium(await findBrowser())],
};
