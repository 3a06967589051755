import assert from 'node:assert/strict';
import { FOLDER, until, widgets } from '../../support.mjs';

/** A banner in a closed root in an open one, slotted through both: its language is that of what the reader sees around it. */
export default {
  name: 'nested shadow roots, one of them closed',
  async act(page) {
    const read = () => window.deep.shadowRoot?.querySelector('[part~=base]')?.lang;
    await page.evaluate(async (address) => {
      const { discover } = await import(address);
      const outer = document.body.appendChild(document.createElement('div'));
      outer.id = 'outer';
      const middle = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
      middle.lang = 'ar';
      const inner = middle.attachShadow({ mode: 'closed' });
      discover(outer.shadowRoot);
      discover(inner);
      window.deep = inner.appendChild(document.createElement('tbc-banner'));
    }, `${widgets.origin}${FOLDER}embed.js`);
    await until(page, `(${read})() === 'ar'`);
    await page.evaluate(() => document.querySelector('#outer').shadowRoot.firstChild.setAttribute('lang', 'en'));
    await until(page, `(${read})() === 'en'`);
    await page.evaluate(() => {
      document.querySelector('#outer').remove();
      delete window.deep;
    });
    assert.equal(await page.locator('#outer').count(), 0);
  },
};
