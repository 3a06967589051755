import assert from 'node:assert/strict';
import { hostPage, library } from '../../support.mjs';
import { MARKUP } from '../promises.mjs';

const SWAPS = ['innerHTML', 'outerHTML', 'innerMorph', 'outerMorph', 'beforeend'];
const button = (swap) => `<button hx-get="/htmx/part.html?${swap}" hx-target="#box" hx-swap="${swap}">${swap}</button>`;

/** The server's answer for a swap: the box or its inside, and in it the name of the swap. */
function part({ url }) {
  const swap = url.split('?')[1];
  const banner = `<tbc-banner topic="cybercrime" id="${swap}"></tbc-banner>`;
  return swap.startsWith('outer') ? `<div id="box">${banner}</div>` : banner;
}

/** htmx puts the server's HTML into the page, or changes what is there until it is the same. */
export default {
  name: 'htmx: swaps, morphs and a boosted link',
  head: library('htmx.org/dist/htmx.js'),
  body: `${SWAPS.map(button).join('')}<a href="/htmx/boosted.html" hx-boost="true">Boosted</a>${MARKUP}<div id="box"></div>`,
  files: { '/htmx/part.html': part, '/htmx/boosted.html': hostPage(MARKUP, { lang: 'fr', head: '' }) },
  async act(page) {
    await page.evaluate(() => (window.sameDocument = true));
    for (const swap of SWAPS) {
      await page.getByRole('button', { name: swap, exact: true }).click();
      await page.locator(`#box #${swap} [part~=heading]`).waitFor();
    }
    await page.getByRole('link', { name: 'Boosted' }).click();
    await page.waitForURL('**/htmx/boosted.html');
    await page.locator('#box').waitFor({ state: 'detached' });
    assert.ok(await page.evaluate(() => window.sameDocument), 'htmx itself went to the page');
  },
};
