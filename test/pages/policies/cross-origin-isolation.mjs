import assert from 'node:assert/strict';

export default {
  name: 'cross-origin isolation, files from another host',
  section: 'cross-origin-isolation',
  async check(page) {
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
    const { headers } = await fetch(page.requests[0]);
    assert.equal(headers.get('cross-origin-resource-policy'), null);
  },
};
