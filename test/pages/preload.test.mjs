/** The printed snippet's lines for browsers: they name what the widget asks for at once, and never cost a word on the console or a second download. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { runnerImport } from 'vite';
import { elements, languages } from '../package/published.mjs';
import { documented } from './policies/support/documented.mjs';
import { FOLDER, host, hostPage, notes, openPage, ready, root, roundTrip, shown, until, widgets, words } from './support.mjs';

const load = async (file) => (await runnerImport(join(root, 'src/builder', file))).module;
const { snippetOptions } = await load('choices.ts');
const { OFFERED_WIDGETS } = await load('options.ts');
const { policyFor, snippetFor } = await load('snippet.ts');

const LINE = /<link rel="modulepreload" href="([^"]*)">\n/g;
const BANNER = 'topic=fake-goods&lang=en';

/** The snippet for a choice, as options and as printed; the files are on another origin than the page, unless `from` says otherwise. */
const optionsOf = (choices, from = widgets.origin) => snippetOptions(new URLSearchParams(choices), from + FOLDER);
const print = (choices, from) => snippetFor(optionsOf(choices, from));

const pathOf = (address) => new URL(address, widgets.origin).pathname.slice(FOLDER.length);
const linesOf = (snippet) => [...snippet.matchAll(LINE)].map(([, address]) => pathOf(address)).sort();

/** Opens a page with a snippet alone, and waits for its widget. `downloads` are the files that a server of ours was asked for. */
async function open(t, snippet, { lang = 'en', from = widgets, head = '', ...options } = {}) {
  const start = from.requests.length;
  const page = await openPage(t, { html: hostPage(snippet, { lang, head }), ...options });
  await ready(page);
  const downloads = () =>
    from.requests
      .slice(start)
      .filter((path) => path.startsWith(FOLDER))
      .map(pathOf)
      .sort();
  return { page, downloads };
}

const isAfterEmbed = ({ origin, pathname }) => origin === widgets.origin && pathname.startsWith(FOLDER) && pathname !== `${FOLDER}embed.js`;

/** The files that `embed.js` asks for at once where no line names any: all are held back, so nothing can be asked for later. */
async function askedAtOnce(t, choices, lang) {
  const page = await openPage(t, {
    html: hostPage(print(`${choices}&sooner=no`), { lang, head: '' }),
    prepare: (context) => context.route(isAfterEmbed, () => undefined),
  });
  await roundTrip(page);
  return page.requests
    .filter((url) => isAfterEmbed(new URL(url)))
    .map(pathOf)
    .sort();
}

/** Nothing was said on the console or reported, and no file was downloaded twice. */
async function assertQuiet(page, downloads) {
  assert.deepEqual([page.messages, page.exceptions, (await notes(page)).reports], [[], [], []]);
  assert.deepEqual(downloads, [...new Set(downloads)]);
}

/** The choices without which an element shows nothing. */
const NEEDS = { exit: '&exit.href=https%3A%2F%2Fwww.example.org%2F' };

for (const name of elements) {
  const widget = `widget=tbc-${name}${NEEDS[name] ?? ''}`;

  test(`${name}: the lines are what the widget asks for at once, and each file is downloaded once`, async (t) => {
    for (const [topic, language] of [
      ['fake-goods', 'en'],
      ['human-trafficking', 'ar'],
    ]) {
      const choices = `${widget}&topic=${topic}&lang=${language}`;
      const lines = linesOf(print(choices));
      assert.deepEqual(await askedAtOnce(t, choices, 'fr'), lines);
      const { page, downloads } = await open(t, print(choices), { lang: 'fr' });
      assert.deepEqual(downloads(), [...lines, 'embed.js'].sort());
      await assertQuiet(page, downloads());
    }
  });

  test(`${name}, in the language of the page: all but the words is in the lines`, async (t) => {
    const language = languages.at(-1);
    const choices = `${widget}&topic=fake-goods&lang=page`;
    const lines = linesOf(print(choices));
    const { hasTopic } = OFFERED_WIDGETS.find(({ tag }) => tag === `tbc-${name}`);
    const all = [...lines, `l/${language}/${name}${hasTopic ? '/fake-goods' : ''}.js`].sort();
    assert.deepEqual(await askedAtOnce(t, choices, language), all);
    const { page, downloads } = await open(t, print(choices), { lang: language });
    assert.deepEqual(downloads(), [...all, 'embed.js'].sort());
    await assertQuiet(page, downloads());
  });
}

for (const tag of ['tbc-tip-carousel', 'tbc-story-list']) {
  test(`${tag} with a feed: the lines are what it asks for before it reads the feed`, async (t) => {
    const choices = `widget=${tag}&lang=fr&${tag.slice(4)}.src=%2Fstories%2Ffeeds%2F${tag === 'tbc-story-list' ? 'news' : 'tips'}.json`;
    const lines = linesOf(print(choices));
    assert.deepEqual(await askedAtOnce(t, choices, 'en'), lines);
    const { page, downloads } = await open(t, print(choices));
    assert.ok(lines.every((file) => downloads().includes(file)));
    await assertQuiet(page, downloads());
  });
}

test('two widgets of a kind and one of another: what they share is downloaded once', async (t) => {
  const page = await openPage(t, { html: hostPage('', { head: '' }) });
  const start = widgets.requests.length;
  host.pages[page.path].body = hostPage(
    ['topic=fake-goods', 'topic=cybercrime', 'widget=tbc-tip-carousel'].map((choices) => print(`${choices}&lang=en`)).join('\n'),
    { head: '' },
  );
  await page.reload();
  await ready(page, 3);
  await roundTrip(page);
  const downloads = widgets.requests.slice(start).filter((path) => path.startsWith(FOLDER));
  // embed.js and the core; the banner with the storage, the carousel with the source of feeds and the page's own items; texts of each.
  assert.equal(downloads.length, 1 + 1 + 2 + 3 + 3);
  assert.equal(new Set(downloads).size, downloads.length);
  await assertQuiet(page, downloads);
});

/** A link of the page's own to a file that it never uses: what Chromium says of such a one, some seconds after the load, it says of all. */
const UNUSED = '<link rel="preload" as="script" href="/unused.js">';
host.pages['/unused.js'] = { type: 'text/javascript', body: '' };

test('with a line too many: nothing is said, and what is not needed is downloaded once', async (t) => {
  const options = optionsOf(BANNER);
  const extra = ['c/tip-carousel.js', 'l/fr/banner/fake-goods.js'];
  const tooMany = snippetFor({ ...options, preloads: [...options.preloads, ...extra] });
  const { page, downloads } = await open(t, tooMany, { head: UNUSED });
  assert.deepEqual(downloads(), [...options.preloads, ...extra, 'embed.js'].sort());
  if (!page.messages.length) await page.waitForEvent('console');
  const [said] = page.messages.splice(0, 1);
  assert.match(said, /unused\.js was preloaded/);
  await assertQuiet(page, downloads());
});

test('with a line missing: the file is asked for all the same, once', async (t) => {
  for (const [line] of print(BANNER).matchAll(LINE)) {
    const { page, downloads } = await open(t, print(BANNER).replace(line, ''));
    assert.deepEqual(downloads(), [...linesOf(print(BANNER)), 'embed.js'].sort());
    await assertQuiet(page, downloads());
  }
});

test('a page that changes its language after the load gets the other words, and no file twice', async (t) => {
  for (const [choices, change] of [
    ['topic=fake-goods&lang=page', () => (document.documentElement.lang = 'fr')],
    [BANNER, () => (document.querySelector('tbc-banner').lang = 'fr')],
  ]) {
    const { page, downloads } = await open(t, print(choices));
    await page.evaluate(change);
    await until(page, () => document.querySelector('tbc-banner').shadowRoot.querySelector('[part~=base]').lang === 'fr');
    assert.equal((await shown(page, 'tbc-banner', 'heading')).text, words('fr', 'banners')['fake-goods'].title);
    await assertQuiet(page, downloads());
  }
});

const isOurs = (text) => text.includes('could not be loaded; its text stays.');

for (const [where, from] of Object.entries({ 'its own site': host, 'another host': widgets })) {
  test(`under the policy that the builder prints, from ${where}: no report`, async (t) => {
    const options = optionsOf(BANNER, from === host ? '' : from.origin);
    const { page, downloads } = await open(t, snippetFor(options), { from, csp: policyFor(options) });
    assert.deepEqual(downloads(), [...options.preloads, 'embed.js'].sort());
    await assertQuiet(page, downloads());
  });
}

for (const section of ['a-nonce', 'a-nonce-and-strict-dynamic']) {
  const { headers, head } = documented(section);
  const [nonce] = /nonce="[^"]*"/.exec(head);

  test(`under ${section}, with the nonce on the tag and on each line: no report`, async (t) => {
    const withNonce = print(BANNER).replaceAll(/<(script|link)/g, `<$1 ${nonce}`);
    const { page, downloads } = await open(t, withNonce, { headers });
    assert.deepEqual(downloads(), [...linesOf(print(BANNER)), 'embed.js'].sort());
    await assertQuiet(page, downloads());
  });
}

test('a line that a policy refuses is a report and no more: the widget comes all the same', async (t) => {
  const { headers, head } = documented('a-nonce');
  const [nonce] = /nonce="[^"]*"/.exec(head);
  const { page, downloads } = await open(t, print(BANNER).replace('<script', `<script ${nonce}`), { headers });
  const { reports } = await notes(page);
  assert.deepEqual(reports.map(({ blockedURI }) => pathOf(blockedURI)).sort(), linesOf(print(BANNER)));
  assert.deepEqual(downloads(), [...linesOf(print(BANNER)), 'embed.js'].sort());
  assert.deepEqual(page.exceptions, []);
});

const integrity = documented('integrity');
/** The documented import map and tag in the place of the printed tag: the lines come after both. */
const CHECKED = print(BANNER, '').replace(/<script.*/, () => integrity.head.trim());

test('with the integrity snippet in the place of the tag: every file is checked, without a word', async (t) => {
  const { page, downloads } = await open(t, CHECKED, { from: host, headers: integrity.headers });
  assert.deepEqual(downloads(), [...linesOf(CHECKED), 'embed.js'].sort());
  await assertQuiet(page, downloads());
});

test('with the integrity snippet, a file that a line names and that was changed never runs', async (t) => {
  const answers = { 'c/banner.js': { type: 'text/javascript', body: 'window.ran = true;' } };
  const page = await openPage(t, { html: hostPage(CHECKED, { head: '' }), answers });
  if (!page.messages.some(isOurs)) await page.waitForEvent('console', { predicate: (message) => isOurs(message.text()) });
  assert.match(page.messages.join('\n'), /integrity.*blocked/);
  assert.equal(await page.evaluate(() => window.ran ?? customElements.get('tbc-banner')), undefined);
  assert.deepEqual(page.exceptions, []);
});
