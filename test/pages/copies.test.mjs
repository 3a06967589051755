import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { before } from 'node:test';
import { build } from 'vite';
import { host, hostPage, notes, openPage, ready, root, roundTrip, scriptTag, until, widgets } from './support.mjs';

const BANNER = '<tbc-banner topic="fake-goods" href="#advice"></tbc-banner>';
const embedIsThere = () => Symbol.for('turn-back-crime') in window;
const rendered = (page) => page.evaluate(() => document.querySelector('tbc-banner').shadowRoot.querySelectorAll('[part~=base]').length);

test('the same tag twice is one embed: the browser runs a module once', async (t) => {
  const page = await openPage(t, { html: hostPage(BANNER, { head: scriptTag() + scriptTag() }) });
  await ready(page);
  await roundTrip(page);
  assert.equal(await rendered(page), 1);
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
});

for (const [name, second] of [
  ['at another address of the same server', scriptTag(widgets.origin, '?again')],
  ['from another server', scriptTag(host.origin)],
]) {
  test(`a second copy ${name} steps aside, says so once, and asks for nothing`, async (t) => {
    const page = await openPage(t, { html: hostPage(BANNER, { head: scriptTag() + second }) });
    await ready(page);
    await roundTrip(page);
    assert.equal(page.messages.length, 1, `${page.messages}`);
    assert.match(page.messages[0], /^info: \[turn-back-crime\] \S+ steps aside/);
    assert.equal(await rendered(page), 1);
    assert.equal((await notes(page)).ready, 1);
    const chunks = page.requests.filter((url) => /\/[cl]\//.test(url));
    assert.ok(
      chunks.every((url) => url.startsWith(widgets.origin)),
      `${chunks}`,
    );
    assert.deepEqual(page.exceptions, []);
  });
}

test('a second copy steps aside under the strict policy too', async (t) => {
  const page = await openPage(t, {
    html: hostPage(BANNER, { head: scriptTag(host.origin) + scriptTag(host.origin, '?again') }),
    csp: "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types turn-back-crime",
  });
  await ready(page);
  assert.deepEqual((await notes(page)).reports, []);
  assert.match(page.messages.join(), /^info: [^,]*steps aside[^,]*$/);
  assert.deepEqual(page.exceptions, []);
});

test("discover() of a copy that stepped aside is the running one's", async (t) => {
  const page = await openPage(t, { html: hostPage('<div id="app"></div>', { head: scriptTag() + scriptTag(host.origin) }) });
  await until(page, embedIsThere);
  await page.evaluate(
    async (address) => {
      const shadow = document.getElementById('app').attachShadow({ mode: 'open' });
      const { discover } = await import(address);
      discover(shadow);
      shadow.append(document.createElement('tbc-banner'));
    },
    scriptTag(host.origin).match(/src="([^"]+)/)[1],
  );
  await ready(page);
  assert.equal(page.messages.length, 1);
  assert.deepEqual(page.exceptions, []);
});

test('a name that the page has registered itself stays its own; the other elements live', async (t) => {
  const page = await openPage(t, {
    html: hostPage(`${BANNER}<tbc-tip-carousel></tbc-tip-carousel>`),
    before: () => customElements.define('tbc-banner', class extends HTMLElement {}),
  });
  await ready(page);
  assert.equal(await page.evaluate(() => document.querySelector('tbc-banner').shadowRoot), null);
  const warnings = page.messages.filter((message) => message.startsWith('warning'));
  assert.equal(warnings.length, 1, `${page.messages}`);
  assert.match(warnings[0], /tbc-banner/);
  assert.deepEqual(page.exceptions, []);
});

test('the embed leaves one hidden mark on window and changes nothing else there', async (t) => {
  const names = () => [
    ...Object.getOwnPropertyNames(window),
    ...Object.getOwnPropertySymbols(window).map(String),
    ...Object.getOwnPropertyNames(document.documentElement),
  ];
  const bare = await openPage(t, { html: hostPage('', { head: '' }) });
  const page = await openPage(t, { html: hostPage(`${BANNER}<tbc-tip-carousel></tbc-tip-carousel>`) });
  await ready(page, 2);
  const before = new Set(await bare.evaluate(names));
  const added = (await page.evaluate(names)).filter((name) => !before.has(name));
  assert.deepEqual(added, ['Symbol(turn-back-crime)']);
  assert.equal(await page.evaluate(() => Object.keys(window).includes('Symbol(turn-back-crime)')), false);
  assert.equal(await page.evaluate(() => Object.propertyIsEnumerable.call(window, Symbol.for('turn-back-crime'))), false);
});

const APP = '<script type="module" src="/host-app.js"></script>';
const ORDERS = { 'the app first': APP + scriptTag(host.origin), 'the embed first': scriptTag(host.origin) + APP };

before(async () => {
  // Vite takes this for the word to bundle Lit as sites do.
  process.env.NODE_ENV = 'production';
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: { write: false, lib: { entry: join(import.meta.dirname, 'fixtures/host-app.js'), formats: ['es'], fileName: 'host-app' } },
  });
  assert.match(output[0].code, /createPolicy\(["'`]lit-html/, 'the app brings a Lit that takes the policy name lit-html');
  host.pages['/host-app.js'] = { type: 'text/javascript', body: output[0].code };
});

for (const [order, head] of Object.entries(ORDERS)) {
  for (const [policy, csp] of Object.entries({
    'no policy': undefined,
    'both policy names allowed': "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html turn-back-crime",
  })) {
    test(`an app of the host with a Lit of its own: ${order}, ${policy}`, async (t) => {
      const page = await openPage(t, { html: hostPage(`<host-app></host-app>${BANNER}`, { head }), csp });
      await ready(page);
      await page.locator('host-app button').click();
      assert.equal(await page.locator('host-app p').textContent(), 'Pressed 1 times');
      assert.equal(await rendered(page), 1);
      assert.deepEqual((await notes(page)).reports, []);
      assert.deepEqual([page.messages, page.exceptions], [[], []]);
    });
  }
}

test("the host owns Lit's policy name: ours is not it", async (t) => {
  const page = await openPage(t, {
    html: hostPage(BANNER, { head: scriptTag(host.origin) }),
    csp: "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html turn-back-crime",
    before: () => window.trustedTypes.createPolicy('lit-html', { createHTML: () => '' }),
  });
  await ready(page);
  assert.equal(await page.locator('tbc-banner [part~=heading]').isVisible(), true);
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
});
