import assert from 'node:assert/strict';

export default {
  name: 'a sandbox with scripts',
  section: 'a-sandbox',
  check: async (page) => assert.equal(await page.evaluate(() => origin), 'null'),
};
