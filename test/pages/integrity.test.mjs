/* The release's integrity snippet, with its files on another origin: what was changed there never runs. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { FOLDER as RELEASED, release, unzip } from '../package/released.mjs';
import { FOLDER, hostPage, notes, openPage, ready, roundTrip, scriptTag, shown, until, widgets, words } from './support.mjs';

const files = new Map(unzip(release().zip).map(({ name, bytes }) => [name.slice(RELEASED.length), bytes.toString('utf8')]));
const snippet = files.get('integrity-snippet.txt').replaceAll(`"${FOLDER}`, `"${widgets.origin}${FOLDER}`);
const hash = createHash('sha256')
  .update(/<script type="importmap">([^]*?)<\/script>/.exec(snippet)[1])
  .digest('base64');

const FALLBACK = '<p id="fallback">How to spot a fake</p>';
const BANNER = `<tbc-banner topic="fake-goods">${FALLBACK}</tbc-banner>`;

/** The file as released, and a line more that tells when it runs. */
const changed = (file) => ({
  [file]: { type: 'text/javascript', body: `${files.get(file)};(window.ran ??= []).push(${JSON.stringify(file)});` },
});
/** Waits until the browser says that it refused the file, and asserts that it never ran. */
async function blocked(page, file) {
  const isRefusal = (message) => /integrity.*blocked/.test(message) && message.includes(`${FOLDER}${file}`);
  const end = Date.now() + 10_000;
  while (!page.messages.some(isRefusal)) {
    assert.ok(Date.now() < end, `${file} was not refused: ${page.messages}`);
    await roundTrip(page);
  }
  assert.equal(await page.evaluate(() => window.ran), undefined);
}

test('as released, under a strict policy that allows the map by its hash: everything renders, without a word', async (t) => {
  const page = await openPage(t, {
    html: hostPage(`${BANNER}<tbc-tip-carousel topic="cybercrime" lang="ar"></tbc-tip-carousel>`, { lang: 'fr', head: snippet }),
    csp: `default-src 'none'; script-src ${widgets.origin} 'sha256-${hash}'; style-src 'none'; require-trusted-types-for 'script'; trusted-types turn-back-crime`,
  });
  await ready(page, 2);
  assert.deepEqual(await notes(page), { ready: 2, errors: [], reports: [] });
  assert.equal((await shown(page, 'tbc-banner', 'heading')).text, words('fr', 'banners')['fake-goods'].title);
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
});

test('without the map a changed file runs: the tests below would see it', async (t) => {
  const page = await openPage(t, { html: hostPage(BANNER, { head: scriptTag() }), answers: changed('c/banner.js') });
  await ready(page);
  assert.deepEqual(await page.evaluate(() => window.ran), ['c/banner.js']);
});

for (const file of ['embed.js', 'c/core.js', 'c/banner.js']) {
  test(`${file} was changed: it is blocked, and what is in the tag stays`, async (t) => {
    const page = await openPage(t, { html: hostPage(BANNER, { head: snippet }), answers: changed(file) });
    await blocked(page, file);
    assert.equal(await page.locator('#fallback').isVisible(), true);
    assert.deepEqual([await page.evaluate(() => customElements.get('tbc-banner')), page.exceptions], [undefined, []]);
  });
}

for (const file of ['l/fr/genuine.js', 'l/fr/banner/fake-goods.js']) {
  test(`${file} was changed: it is blocked, and English takes its place`, async (t) => {
    const page = await openPage(t, {
      html: hostPage('<tbc-banner topic="fake-goods" genuine></tbc-banner>', { lang: 'fr', head: snippet }),
      answers: changed(file),
    });
    await ready(page);
    await blocked(page, file);
    assert.equal((await shown(page, 'tbc-banner', 'heading')).text, words('en', 'banners')['fake-goods'].title);
    assert.deepEqual(page.exceptions, []);
  });
}

test('the English content was changed: it is blocked, and what is in the tag stays', async (t) => {
  const page = await openPage(t, { html: hostPage(BANNER, { head: snippet }), answers: changed('l/en/banner/fake-goods.js') });
  await until(page, () => window[Symbol.for('notes')].errors.length > 0);
  await blocked(page, 'l/en/banner/fake-goods.js');
  assert.deepEqual((await notes(page)).errors, ['content']);
  assert.equal(await page.locator('#fallback').isVisible(), true);
});
