import assert from 'node:assert/strict';
import { hostPage, library, scriptTag } from '../../support.mjs';
import { MARKUP } from '../promises.mjs';

const head = library('@hotwired/turbo/dist/turbo.es2017-umd.js');
const links = '<nav><a href="/turbo/other.html">Other</a> <a href="/turbo/same.html">Same</a></nav>';
const frame = `<turbo-frame id="frame"><a href="/turbo/frame.html">Open</a></turbo-frame>`;
const page = (body, tag) => hostPage(links + frame + body, { lang: 'fr', head: head + tag });

const visit = async (target, name) => {
  await target.getByRole('link', { name, exact: true }).click();
  await target.waitForURL(`**/turbo/${name.toLowerCase()}.html`);
};

/** Turbo replaces the body and keeps the page: copies of elements come from its cache, and the tag runs once or never. */
export default {
  name: 'Turbo: visits, the back button, a cached preview, a frame',
  html: page(MARKUP, scriptTag()),
  files: {
    // The tag stands in the body here, as CMSs put it.
    '/turbo/same.html': page(MARKUP + scriptTag(), ''),
    '/turbo/other.html': page('<p id="other">No widget here.</p>', scriptTag()),
    '/turbo/frame.html': page('', '').replace(frame, '<turbo-frame id="frame"><tbc-banner topic="cybercrime"></tbc-banner></turbo-frame>'),
  },
  async act(target) {
    await target.evaluate(() => (window.sameDocument = true));
    await visit(target, 'Other');
    await target.locator('#other').waitFor();
    await target.goBack();
    await target.locator('tbc-banner [part~=heading]').waitFor();
    // Twice, so that the second time the cached page is shown before the new one.
    for (const name of ['Same', 'Other', 'Same']) await visit(target, name);
    await target.locator('html:not([data-turbo-preview]) tbc-banner [part~=heading]').waitFor();
    await target.getByRole('link', { name: 'Open' }).click();
    await target.locator('turbo-frame tbc-banner [part~=heading]').waitFor();
    await target.evaluate(() => {
      document.querySelector('turbo-frame').remove();
      // Its cache holds on to the pages that it may show again.
      window.Turbo.cache.clear();
    });
    assert.ok(await target.evaluate(() => window.sameDocument), 'Turbo itself went from page to page');
  },
};
