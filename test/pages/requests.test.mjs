import assert from 'node:assert/strict';
import test from 'node:test';
import { FOLDER, hostPage, openPage, ready, roundTrip, until, widgets } from './support.mjs';

const ELEMENTS = {
  'a banner': '<tbc-banner topic="fake-goods" href="#advice"></tbc-banner>',
  'a carousel': '<tbc-tip-carousel topic="fake-goods"></tbc-tip-carousel>',
  'a list of stories': '<tbc-story-list topic="fake-goods"></tbc-story-list>',
  'a story': '<tbc-story-card topic="fake-goods"></tbc-story-card>',
  'a pledge button': '<tbc-pledge-button topic="fake-goods"></tbc-pledge-button>',
  'a banner with nothing set': '<tbc-banner></tbc-banner>',
  'a banner with a fallback': '<tbc-banner topic="fake-goods"><p>How to spot a fake</p></tbc-banner>',
};
const afterEmbed = ({ origin, pathname }) => origin === widgets.origin && pathname.startsWith(FOLDER) && pathname !== `${FOLDER}embed.js`;

for (const [name, markup] of Object.entries(ELEMENTS)) {
  for (const lang of ['en', 'fr']) {
    test(`${name} (${lang}): at most six requests, none later than the second step`, async (t) => {
      // The first step is embed.js. All else is held back, so what is asked for only after one of them can't be asked for yet.
      let held = [];
      const page = await openPage(t, {
        html: hostPage(markup, { lang }),
        prepare: (context) => context.route(afterEmbed, (route) => (held ? held.push(route) : route.continue())),
      });
      const asked = () => page.requests.filter((url) => url.startsWith(widgets.origin + FOLDER)).toSorted();
      await roundTrip(page);
      const inTwoSteps = asked();
      assert.equal(held.length, inTwoSteps.length - 1, 'all but embed.js are held back');
      const first = held;
      held = undefined;
      for (const route of first) await route.continue();
      await ready(page);
      await roundTrip(page);
      assert.deepEqual(asked(), inTwoSteps, 'what was asked for in two steps finishes the widget');
      // embed.js, the core, two files that some elements share, the element's own, its texts.
      assert.ok(inTwoSteps.length <= 6, `${inTwoSteps.length} requests: ${inTwoSteps}`);
      assert.deepEqual([page.messages, page.exceptions], [[], []]);
    });
  }
}

test('a page without a feed asks for no feed code, one with a JSON Feed for none of XML', async (t) => {
  const asked = (page) =>
    page.requests.filter((url) => /\/c\/(feed(?!-source)|xml)[\w-]*\.js$/.test(url)).map((url) => url.split('/').at(-1));
  const without = await openPage(t, { html: hostPage(Object.values(ELEMENTS).join('')) });
  await ready(without, Object.keys(ELEMENTS).length);
  assert.deepEqual(asked(without), []);
  const feed = (name) => hostPage(`<tbc-story-list src="/stories/feeds/${name}"></tbc-story-list>`);
  const hasStories = () => document.querySelector('tbc-story-list').shadowRoot?.querySelector('[part~=heading]');
  const json = await openPage(t, { html: feed('stories.json') });
  await until(json, hasStories);
  assert.deepEqual(asked(json).sort(), ['feed-stories.js', 'feed.js']);
  const xml = await openPage(t, { html: feed('wordpress.xml') });
  await until(xml, hasStories);
  assert.ok(asked(xml).includes('xml-feed.js'));
});

test('nothing is asked for where no element of ours is, and what comes later is asked for then', async (t) => {
  const page = await openPage(t, { html: hostPage('<p>No widget here.</p>') });
  await roundTrip(page);
  const asked = () => page.requests.filter((url) => url.startsWith(widgets.origin + FOLDER)).length;
  assert.equal(asked(), 1);
  await page.evaluate(() => document.body.append(document.createElement('tbc-banner')));
  await ready(page);
  assert.ok(asked() > 1);
});

test('a second element of a kind asks only for what is not here yet', async (t) => {
  const page = await openPage(t, { html: hostPage(ELEMENTS['a banner']) });
  await ready(page);
  const before = page.requests.length;
  await page.evaluate(() => document.body.append(document.querySelector('tbc-banner').cloneNode(true)));
  await ready(page, 2);
  await roundTrip(page);
  assert.deepEqual(page.requests.slice(before), [`${widgets.origin}/nothing`]);
});

test('no cookie, no storage, no other host before an act; remembering a dismissal leaves one key', async (t) => {
  const page = await openPage(t, {
    html: hostPage(
      `<tbc-banner topic="cybercrime" dismissible remember="30" href="#advice"></tbc-banner>
      <tbc-banner topic="fake-goods" dismissible></tbc-banner>
      <tbc-tip-carousel topic="cybercrime"></tbc-tip-carousel>`,
    ),
  });
  await ready(page, 3);
  const kept = () =>
    page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookie: document.cookie,
      caches: await caches.keys(),
      databases: await indexedDB.databases(),
    }));
  const nothing = { local: [], session: [], cookie: '', caches: [], databases: [] };
  assert.deepEqual(await kept(), nothing);
  assert.deepEqual(await page.context().cookies(), []);
  assert.ok(
    page.requests.every((url) => url.startsWith(widgets.origin + FOLDER)),
    `only the widgets' folder is asked: ${page.requests}`,
  );
  await page.locator('tbc-banner[topic=fake-goods]').getByRole('button').click();
  assert.deepEqual(await kept(), nothing, 'without remember a dismissal leaves nothing');
  await page.locator('tbc-banner[topic=cybercrime]').getByRole('button').click();
  assert.deepEqual((await kept()).local.length, 1);
  assert.deepEqual({ ...(await kept()), local: [] }, nothing);
  await page.reload();
  await ready(page, 2);
  assert.deepEqual(
    await page.evaluate(() => [...document.querySelectorAll('tbc-banner')].map((banner) => banner.checkVisibility())),
    [false, true],
    'the remembered one stays closed, the other is back',
  );
});
