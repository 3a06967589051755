import assert from 'node:assert/strict';
import { roundTrip } from '../../support.mjs';
import { MARKUP } from '../promises.mjs';

/** The content of a template belongs to another document and to no page: it comes to life, and costs bytes, where a copy of it is put. */
export default {
  name: 'elements in a <template>',
  body: `${MARKUP}<template><tbc-banner topic="human-trafficking"></tbc-banner></template>`,
  async act(page) {
    await roundTrip(page);
    const asked = () => page.requests.filter((url) => url.includes('human-trafficking')).length;
    assert.equal(asked(), 0);
    for (const copy of ['cloneNode', 'importNode']) {
      await page.evaluate((how) => {
        const { content } = document.querySelector('template');
        document.body.append(how === 'cloneNode' ? content.cloneNode(true) : document.importNode(content, true));
      }, copy);
      await page.locator('tbc-banner[topic=human-trafficking] [part~=heading]').waitFor();
      await page.evaluate(() => document.querySelector('body > tbc-banner[topic=human-trafficking]').remove());
    }
    assert.equal(asked(), 1);
  },
};
