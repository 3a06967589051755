import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { host, hostPage, openPage, ready, until } from './support.mjs';

const SITE = '/neutral.html';
const tag = () => `<tbc-exit href="${host.origin}${SITE}"><a id="link" href="${SITE}" rel="noreferrer">Leave this page</a></tbc-exit>`;

before(() => {
  host.pages[SITE] = '<!doctype html><title>Neutral</title><p id="referrer"></p><script>referrer.textContent = document.referrer</script>';
  host.pages['/before.html'] = '<!doctype html><title>Before</title>';
});

/** A page with an exit, with another one before it in the history. */
async function openAfterAnother(t, options = {}) {
  const page = await openPage(t, { html: hostPage(tag()), ...options });
  await page.goto(`${host.origin}/before.html`);
  await page.goto(host.origin + page.path);
  return page;
}

test('it takes the page’s place: Back leads to the page before, and the other site learns nothing', async (t) => {
  const page = await openAfterAnother(t);
  await ready(page);
  await page.locator('tbc-exit [part~=button]').click();
  await page.waitForURL(`**${SITE}`);
  assert.equal(await page.locator('#referrer').textContent(), '');
  await page.goBack();
  assert.equal(await page.title(), 'Before');
});

test('Shift three times leaves, also with a page that asks whether to leave and a strict policy', async (t) => {
  const csp = `default-src 'none'; script-src ${'http://127.0.0.1:*'}; style-src 'none'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types turn-back-crime`;
  const page = await openPage(t, { html: hostPage(tag()), csp });
  await ready(page);
  await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await page.waitForURL(`**${SITE}`);
  assert.deepEqual(page.exceptions, []);
});

test('Shift in a combination with another key does not count', async (t) => {
  const page = await openPage(t, { html: hostPage(tag()) });
  await ready(page);
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+A');
  await page.keyboard.press('Shift');
  await until(page, () => document.querySelector('tbc-exit').shadowRoot.querySelector('[part=status]').textContent.includes('two more'));
});

test('it leaves without a network too: nothing is loaded for it', async (t) => {
  const page = await openPage(t, { html: hostPage(tag()) });
  await ready(page);
  const { length } = page.requests;
  await page.locator('tbc-exit [part~=button]').click();
  await page.waitForURL(`**${SITE}`);
  assert.deepEqual(
    page.requests.slice(length).filter((url) => !url.endsWith(SITE)),
    [],
  );
});

test('where loading is stopped, the page stays covered, and the words on the cover try again', async (t) => {
  let isSilent = true;
  host.pages['/slow.html'] = () => (isSilent ? new Promise(() => {}) : '<!doctype html><title>Slow</title>');
  const page = await openAfterAnother(t, { html: hostPage(`<tbc-exit href="${host.origin}/slow.html"></tbc-exit>`) });
  await ready(page);
  await page.evaluate(async () => {
    document.querySelector('tbc-exit').shadowRoot.querySelector('[part~=button]').click();
    while (!document.querySelector('dialog a').textContent) await new Promise(requestAnimationFrame);
    window.stop();
  });
  assert.equal(await page.evaluate(() => document.elementFromPoint(5, 5).localName), 'dialog');
  isSilent = false;
  await page.keyboard.press('Enter');
  await page.waitForURL('**/slow.html');
  await page.goBack();
  assert.equal(await page.title(), 'Before');
});

test('without scripts it is the link of the page', async (t) => {
  const page = await openPage(t, { html: hostPage(tag(), { head: '' }) });
  await page.locator('#link').click();
  await page.waitForURL(`**${SITE}`);
  assert.equal(await page.locator('#referrer').textContent(), '');
});

test('in a frame there is none, and the console says why', async (t) => {
  host.pages['/framed.html'] = hostPage(tag());
  const page = await openPage(t, { html: hostPage('<iframe src="/framed.html"></iframe>', { head: '' }) });
  await page.waitForEvent('console', { predicate: (message) => message.text().includes('is in a frame') }).catch(() => undefined);
  assert.ok(page.messages.some((message) => message.includes('is in a frame')));
  assert.equal(await page.frames()[1].evaluate(() => document.querySelector('tbc-exit').offsetHeight), 0);
});
