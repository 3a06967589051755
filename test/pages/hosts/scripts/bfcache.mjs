import assert from 'node:assert/strict';
import { hostPage } from '../../support.mjs';

/** The back button brings a page back as it was left, unless something on it stands in the way. */
export default {
  name: 'the back button: the page comes out of the back/forward cache',
  wholeBrowser: true,
  files: { '/elsewhere.html': hostPage('<p id="elsewhere">Elsewhere</p>', { head: '' }) },
  async act(page) {
    await page.evaluate(() => {
      window.sameDocument = true;
      addEventListener('pageshow', (event) => (window.persisted = event.persisted));
    });
    await page.goto(new URL('/elsewhere.html', page.url()).href);
    await page.locator('#elsewhere').waitFor();
    await page.goBack({ waitUntil: 'commit' });
    await page.locator('tbc-banner').waitFor();
    const why = await page.evaluate(() => JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons));
    assert.deepEqual(await page.evaluate(() => [window.sameDocument, window.persisted]), [true, true], `not kept: ${why}`);
  },
};
