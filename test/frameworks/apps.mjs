import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { build } from 'vite';
import { project } from '../package/packed.mjs';
import { countListeners } from './listeners.mjs';
import { host, hostPage, openPage, ready, until, words } from '../pages/support.mjs';

/** Builds an app of a folder beside this file from the packed package, and puts what comes out on the host. */
async function buildApp(source, { installed, mode, ...config }) {
  const file = source.split('/').at(-1);
  const root = project({ [file]: readFileSync(join(import.meta.dirname, source), 'utf8') }, installed);
  const base = `/${source.split('/')[0]}-${mode}/`;
  // Vite goes by this, and `node --test` has set it to something else.
  process.env.NODE_ENV = mode;
  const { output } = await build({
    root,
    base,
    configFile: false,
    logLevel: 'error',
    ...config,
    build: {
      write: false,
      rolldownOptions: { input: join(root, file), output: { entryFileNames: 'main.js' }, onLog: () => undefined },
    },
  });
  for (const { fileName, code, source: bytes } of output) host.pages[base + fileName] = { type: 'text/javascript', body: code ?? bytes };
  return hostPage('<div id="app"></div>', { head: `<script type="module" src="${base}main.js"></script>` });
}

/** Words of development builds about themselves. */
const GREETINGS = /React DevTools|Lit is in dev mode|development build of Vue/;

/** Builds an app in both modes, and holds it to the promises of every framework: it has the same buttons and elements in each. */
export async function holdToPromises(name, source, options) {
  // Before the first test: what comes later would find the others done, and the servers closed.
  const apps = [];
  for (const mode of ['development', 'production']) apps.push([`${name}, ${mode}`, await buildApp(source, { ...options, mode })]);
  for (const app of apps) promises(...app);
}

function promises(name, app) {
  async function open(t) {
    const page = await openPage(t, { html: app, before: countListeners });
    await ready(page, 4);
    return page;
  }
  const press = (page, id) => page.evaluate((which) => document.getElementById(which).click(), id);
  const heard = (page, what) => until(page, (wanted) => document.querySelector('output').textContent.split(',').includes(wanted), what);
  const shows = (page, tag, text) =>
    until(page, ([where, wanted]) => document.querySelector(where).shadowRoot.textContent.includes(wanted), [tag, text]);
  const isSilent = ({ messages, exceptions }) =>
    assert.deepEqual(
      [...messages, ...exceptions].filter((message) => !GREETINGS.test(message)),
      [],
    );

  test(`${name}: properties and attributes are set, and follow`, async (t) => {
    const page = await open(t);
    const state = () =>
      page.evaluate(() => {
        const [banner, card] = ['tbc-banner', 'tbc-story-card'].map((tag) => document.querySelector(tag));
        const { topic, headingLevel, remember, dismissible } = banner;
        const level = banner.shadowRoot.querySelector('[part=heading]').ariaLevel;
        return {
          topic,
          headingLevel,
          remember,
          dismissible,
          level,
          heading: card.heading,
          imageAlt: card.imageAlt,
          cardLevel: Number(card.headingLevel),
        };
      });
    const set = { headingLevel: 3, remember: 30, dismissible: true, level: '3', heading: 'Seals', imageAlt: 'A seal', cardLevel: 4 };
    assert.deepEqual(await state(), { topic: 'fake-goods', ...set });
    await press(page, 'topic');
    await shows(page, 'tbc-banner', words('en', 'banners')['fake-medicines'].title);
    assert.deepEqual(await state(), { topic: 'fake-medicines', ...set });
    isSilent(page);
  });

  test(`${name}: events reach their handlers, which may forbid what is announced`, async (t) => {
    const page = await open(t);
    await page.locator('tbc-banner [part=close]').click();
    await heard(page, 'tbc-dismiss');
    assert.equal(await page.evaluate(() => document.querySelector('tbc-banner').hidden), false);
    await page.locator('tbc-pledge-button [part=option]').first().click();
    await heard(page, 'tbc-pledge-change choosing');
    await page.locator('tbc-pledge-button [part=button]').click();
    await heard(page, 'tbc-pledge spot-the-fake');
    await heard(page, 'tbc-pledge-change pledged');
    await page.locator('tbc-tip-carousel [part=next]').click();
    await heard(page, 'tbc-slide-change 1');
    await page.locator('tbc-story-card [part=report]').click();
    await heard(page, 'tbc-follow');
    assert.equal(new URL(page.url()).hash, '');
    const once = await page.evaluate(
      () =>
        document
          .querySelector('output')
          .textContent.split(',')
          .filter((each) => each === 'tbc-dismiss').length,
    );
    assert.equal(once, 1);
    isSilent(page);
  });

  test(`${name}: children stand in their slots, and follow`, async (t) => {
    const page = await open(t);
    const options = () =>
      page.evaluate(() => document.querySelector('tbc-pledge-button').shadowRoot.querySelectorAll('[part=option]').length);
    const link = page.locator('tbc-banner > a');
    assert.equal(await link.textContent(), 'Advice in 2 points');
    assert.equal(await link.evaluate((each) => each.assignedSlot.name), 'actions');
    assert.equal(await options(), 2);
    await press(page, 'tip');
    await until(page, () => document.querySelector('tbc-pledge-button').shadowRoot.querySelectorAll('[part=option]').length === 3);
    assert.equal(await link.textContent(), 'Advice in 3 points');
    isSilent(page);
  });

  test(`${name}: the language follows the page’s, and what the visitor did stays when the app renders again`, async (t) => {
    const page = await open(t);
    await page.evaluate(() => {
      window.before = [...document.querySelectorAll('section > *')];
    });
    await page.locator('tbc-pledge-button [part=option]').nth(1).click();
    await page.locator('tbc-tip-carousel [part=next]').click();
    await heard(page, 'tbc-slide-change 1');
    await press(page, 'lang');
    await shows(page, 'tbc-banner', words('fr', 'banners')['fake-goods'].title);
    await shows(page, 'tbc-tip-carousel', Object.values(words('fr', 'tips').cybercrime)[1].title);
    await press(page, 'topic');
    await shows(page, 'tbc-banner', words('fr', 'banners')['fake-medicines'].title);
    const kept = await page.evaluate(() => ({
      areSame: [...document.querySelectorAll('section > *')].every((each, index) => each === window.before[index]),
      chosen: [...document.querySelector('tbc-pledge-button').shadowRoot.querySelectorAll('input')].findIndex(({ checked }) => checked),
      tip: [...document.querySelector('tbc-tip-carousel').shadowRoot.querySelectorAll('[part=slide]')].findIndex(({ inert }) => !inert),
    }));
    assert.deepEqual(kept, { areSame: true, chosen: 1, tip: 1 });
    isSilent(page);
  });

  test(`${name}: what is taken away leaves nothing behind, ten times`, async (t) => {
    const page = await open(t);
    const count = () => page.evaluate(() => ({ nodes: document.querySelectorAll('*').length, listeners: window.listeners }));
    await press(page, 'show');
    await until(page, () => !document.querySelector('section'));
    const before = await count();
    for (let round = 1; round <= 10; round++) {
      await press(page, 'show');
      await ready(page, 4 + 4 * round);
      await press(page, 'show');
      await until(page, () => !document.querySelector('section'));
    }
    assert.deepEqual(await count(), before);
    isSilent(page);
  });
}
