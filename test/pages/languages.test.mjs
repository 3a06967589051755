import assert from 'node:assert/strict';
import test from 'node:test';
import { hostPage, openPage, ready, scriptTag, shown, until, widgets, words, FOLDER } from './support.mjs';

const title = (language, topic) => words(language, 'banners')[topic].title;
const tip = (language, topic) => words(language, 'tips')[topic][Object.keys(words('en', 'tips')[topic])[0]].title;

const PAGE = hostPage(
  `<tbc-banner topic="fake-goods" href="#advice"></tbc-banner>
  <section lang="ar"><tbc-tip-carousel topic="cybercrime"></tbc-tip-carousel></section>`,
  { lang: 'fr' },
);

const addEnglishCarousel = (page) =>
  page.evaluate(() => {
    const later = document.createElement('tbc-tip-carousel');
    later.id = 'later';
    later.lang = 'en';
    later.setAttribute('topic', 'fake-medicines');
    document.body.append(later);
  });

test('three languages live on one page of another origin, one of them added later', async (t) => {
  const page = await openPage(t, { html: PAGE });
  await ready(page, 2);
  await addEnglishCarousel(page);
  await ready(page, 3);
  assert.deepEqual(await shown(page, 'tbc-banner', 'heading'), {
    text: title('fr', 'fake-goods'),
    lang: 'fr',
    dir: 'ltr',
    direction: 'ltr',
  });
  assert.deepEqual(await shown(page, 'section tbc-tip-carousel', 'heading'), {
    text: tip('ar', 'cybercrime'),
    lang: 'ar',
    dir: 'rtl',
    direction: 'rtl',
  });
  assert.deepEqual(await shown(page, '#later', 'heading'), {
    text: tip('en', 'fake-medicines'),
    lang: 'en',
    dir: 'ltr',
    direction: 'ltr',
  });
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
  assert.ok(
    page.requests.every((url) => url.startsWith(widgets.origin + FOLDER)),
    `all files come from the widgets' folder: ${page.requests}`,
  );
});

test('a new language of the document reaches what follows it, and nothing else, without a reload', async (t) => {
  const page = await openPage(t, { html: PAGE });
  await ready(page, 2);
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await until(page, () => document.querySelector('tbc-banner').shadowRoot.querySelector('[part~=base]').lang === 'en');
  assert.equal((await shown(page, 'tbc-banner', 'heading')).text, title('en', 'fake-goods'));
  assert.equal((await shown(page, 'tbc-tip-carousel', 'heading')).text, tip('ar', 'cybercrime'));
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
});

test('discover() finds elements in a shadow root, now and later', async (t) => {
  const page = await openPage(t, { html: hostPage('<div id="app" lang="ar"></div>', { lang: 'fr', head: scriptTag() }) });
  await page.evaluate(async (address) => {
    const shadow = document.getElementById('app').attachShadow({ mode: 'open' });
    const add = (tag) => {
      const element = document.createElement(tag);
      element.setAttribute('topic', 'fake-goods');
      shadow.append(element);
    };
    add('tbc-banner');
    const { discover } = await import(address);
    discover(shadow);
    add('tbc-tip-carousel');
  }, `${widgets.origin}${FOLDER}embed.js`);
  await ready(page, 2);
  const texts = await page.evaluate(() =>
    [...document.getElementById('app').shadowRoot.children].map((element) => {
      const base = element.shadowRoot.querySelector('[part~=base]');
      return [base.lang, base.dir, base.querySelector('[part~=heading]').textContent.trim()];
    }),
  );
  assert.deepEqual(texts, [
    ['ar', 'rtl', title('ar', 'fake-goods')],
    ['ar', 'rtl', tip('ar', 'fake-goods')],
  ]);
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
});
