/** A list with a feed, on a page of its own: real servers that fail, are slow, or let nobody else read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { host, hostPage, notes, openPage, ready, root, until, widgets } from './support.mjs';

const FEED = readFileSync(join(root, 'stories/feeds/stories.json'), 'utf8');
const feed = { type: 'application/feed+json', body: FEED };
const list = (src, children = '') =>
  hostPage(`<tbc-story-list src="${src}" limit="3">${children}</tbc-story-list><p id="below">What stands below</p>`);

/** Waits for a part of the first list. */
const shows = (page, part) =>
  until(page, (name) => document.querySelector('tbc-story-list').shadowRoot?.querySelector(`[part~=${name}]`), part);
const textOf = (page, part) =>
  page.evaluate((name) => document.querySelector('tbc-story-list').shadowRoot.querySelector(`[part~=${name}]`).textContent.trim(), part);

test('a feed that failed is read again at a press, and the focus goes to its first story', async (t) => {
  let asked = 0;
  host.pages['/news.json'] = () => ((asked += 1) === 1 ? { status: 500 } : feed);
  const page = await openPage(t, { html: list('/news.json') });
  await shows(page, 'retry');
  assert.deepEqual((await notes(page)).errors, ['status']);
  assert.equal(await textOf(page, 'message'), 'This could not be loaded.Please try again in a moment.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shows(page, 'heading');
  await until(page, () => document.querySelector('tbc-story-list').shadowRoot.activeElement?.matches('[part=heading]'));
  assert.equal(asked, 2);
  assert.deepEqual(page.exceptions, []);
});

test('a server that lets no other site read is named, with what to do about it', async (t) => {
  widgets.pages['/closed.json'] = { ...feed, headers: { 'access-control-allow-origin': 'https://police.example' } };
  const page = await openPage(t, { html: list(`${widgets.origin}/closed.json`) });
  await shows(page, 'retry');
  assert.deepEqual((await notes(page)).errors, ['blocked']);
  const ours = page.messages.filter((message) => message.includes('[turn-back-crime]'));
  assert.equal(ours.length, 1);
  assert.match(ours[0], /<tbc-story-list>.*closed\.json.*docs\/feeds\.md/);
});

test('without a network it says so', async (t) => {
  const page = await openPage(t, {
    html: list('/offline.json'),
    before: () => Object.defineProperty(navigator, 'onLine', { value: false }),
    prepare: (context) => context.route('**/offline.json', (route) => route.abort()),
  });
  await shows(page, 'message');
  assert.equal(await textOf(page, 'message'), 'You seem to be offline.Please try again in a moment.');
});

test("the page's own words stay while the feed comes, and where it never does", async (t) => {
  let send;
  const asked = new Promise((resolve) => {
    host.pages['/slow.json'] = () => new Promise((answer) => ((send = answer), resolve()));
  });
  const page = await openPage(t, { html: list('/slow.json', '<p id="own">Our successes</p>') });
  await asked;
  assert.equal(await page.evaluate(() => document.querySelector('#own').checkVisibility()), true);
  send({ status: 404 });
  await until(page, () => window[Symbol.for('notes')].errors.length);
  assert.equal(await page.evaluate(() => document.querySelector('#own').checkVisibility()), true);
  assert.deepEqual((await notes(page)).ready, 0);
});

test('an old answer that comes late changes nothing', async (t) => {
  let send;
  const asked = new Promise((resolve) => {
    host.pages['/old.json'] = () => new Promise((answer) => ((send = answer), resolve()));
  });
  const words = (title) => ({ ...feed, body: FEED.replaceAll(/"title": "[^"]*"/g, `"title": "${title}"`) });
  host.pages['/new.json'] = words('New');
  const html = hostPage('<tbc-story-list src="/old.json"></tbc-story-list><tbc-story-list src="/old.json" id="other"></tbc-story-list>');
  const page = await openPage(t, { html });
  await asked;
  await page.evaluate(() => (document.querySelector('tbc-story-list').src = '/new.json'));
  await shows(page, 'heading');
  // The other element still waits for it, so nobody has ended the request.
  send(words('Old'));
  await until(page, () => document.querySelector('#other').shadowRoot.querySelector('[part~=heading]'));
  assert.equal(await textOf(page, 'heading'), 'New');
});

for (const width of [320, 700, 1200]) {
  test(`what stands below moves no more when the stories come, at ${width} px`, async (t) => {
    let send;
    const asked = new Promise((resolve) => {
      host.pages['/late.json'] = () => new Promise((answer) => ((send = answer), resolve()));
    });
    const page = await openPage(t, { html: list('/late.json'), viewport: { width, height: 900 } });
    await Promise.all([asked, ready(page)]);
    const top = () => page.evaluate(() => document.querySelector('#below').getBoundingClientRect().top);
    const before = await top();
    send(feed);
    await shows(page, 'more');
    assert.ok(Math.abs((await top()) - before) <= 2, `${before} before, ${await top()} after`);
  });
}

test('a page without a feed asks for none of its code, and one with JSON Feed for nothing of XML', async (t) => {
  const without = await openPage(t, { html: hostPage('<tbc-story-list topic="fake-goods"></tbc-story-list>') });
  await ready(without);
  assert.deepEqual(
    without.requests.filter((url) => /feed(?!-source)|xml|story-card/.test(url)),
    [],
  );
  host.pages['/good.json'] = feed;
  const page = await openPage(t, { html: list('/good.json') });
  await shows(page, 'heading');
  assert.deepEqual(
    page.requests.filter((url) => /xml/.test(url)),
    [],
  );
  assert.equal(page.requests.filter((url) => /good\.json/.test(url)).length, 1);
  assert.deepEqual(page.exceptions, []);
});

test('an item with a date that no calendar has, and an author of thousands of signs, cost no list its other items', async (t) => {
  const items = [
    { id: '1', title: 'The first', date_published: '2014-05-13T10:00:00Z' },
    { id: '2', title: 'Never ends', date_published: '9999-12-31T23:59:59-05:00' },
    { id: '3', title: 'Signs', authors: [{ name: '@'.repeat(4000) }] },
    { id: '4', title: 'The last', authors: [{ name: 'Press Office' }] },
  ];
  const body = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items });
  host.pages['/hostile.json'] = { ...feed, body };
  const page = await openPage(t, {
    html: hostPage('<tbc-story-list src="/hostile.json"></tbc-story-list><tbc-tip-carousel src="/hostile.json"></tbc-tip-carousel>'),
  });
  await until(page, () =>
    ['tbc-story-list', 'tbc-tip-carousel'].every((tag) => document.querySelector(tag).shadowRoot?.querySelector('[part~=heading]')),
  );
  const seen = await page.evaluate(() =>
    ['tbc-story-list', 'tbc-tip-carousel'].map((tag) => {
      const { shadowRoot } = document.querySelector(tag);
      const textsOf = (part) => [...shadowRoot.querySelectorAll(`[part~=${part}]`)].map(({ textContent }) => textContent.trim());
      return { headings: textsOf('heading'), dates: textsOf('date'), isBusy: !!shadowRoot.querySelector('[aria-busy]') };
    }),
  );
  const titles = items.map(({ title }) => title);
  assert.deepEqual(seen, [
    { headings: titles, dates: ['May 13, 2014'], isBusy: false },
    { headings: titles, dates: [], isBusy: false },
  ]);
  assert.deepEqual((await notes(page)).errors, []);
  // Whoever runs the site hears of the date.
  const warnings = ['tbc-story-list', 'tbc-tip-carousel'].map(
    (tag) =>
      `warning: [turn-back-crime] <${tag}> src="/hostile.json": Left out, because it can't be read: the date of 1, as "9999-12-31T23:59:59-05:00".`,
  );
  assert.deepEqual([page.messages.toSorted(), page.exceptions], [warnings, []]);
});
