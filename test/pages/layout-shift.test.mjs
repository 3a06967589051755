/** The snippets that the builder's own page prints, pasted into a page of another origin, on a slow phone: nothing on that page moves. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { runnerImport } from 'vite';
import { elements } from '../../scripts/facts.mjs';
import { printed } from '../../src/builder/printed.mjs';
import { builder } from './builder-site.mjs';
import { FOLDER, host, hostPage, noteShifts, notes, openPage, ready, root, shiftsOn, until } from './support.mjs';

const load = async (file) => (await runnerImport(join(root, 'src/builder', file))).module;
const content = await load('content.ts');
const { policyFor } = await load('snippet.ts');

/** A webmaster's choices, as the builder's address has them. */
const ELEMENTS = {
  'a card': 'topic=fake-goods&banner.href=%23advice&banner.genuine=yes',
  'a hero': 'topic=cybercrime&banner.variant=hero&banner.href=%23advice&banner.report-href=%23report',
  'a bar': 'topic=cybercrime&banner.variant=bar&banner.href=%23advice&banner.dismissible=yes',
  'a carousel': 'widget=tbc-tip-carousel&topic=cybercrime',
  'a list': 'widget=tbc-tip-carousel&topic=fake-goods&tip-carousel.layout=list',
  'a story': 'widget=tbc-story-card&topic=fake-medicines',
  stories: 'widget=tbc-story-list&topic=fake-goods&story-list.limit=2',
  'a feed': 'widget=tbc-story-list&story-list.src=%2Fstories%2Ffeeds%2Fnews.json&story-list.layout=list&story-list.limit=3',
  'a pledge button': 'widget=tbc-pledge-button&topic=human-trafficking&pledge-button.report-href=%23report',
};
const NAMES = Object.keys(ELEMENTS);
const WIDGET_SELECTOR = elements.map((name) => `tbc-${name}`).join(', ');

const prints = new Map();

/** The builder's snippet for each of them: opened once for a language and a place. */
async function print(t, language, place = 'snippet') {
  const key = `lang=${language}&place=${place}`;
  if (!prints.has(key)) {
    const browser = (await openPage(t, { html: hostPage('', { head: '' }) })).context().browser();
    const list = Object.values(ELEMENTS).map((choices) => `${choices}&${key}`);
    prints.set(key, await printed(browser, builder.origin, list));
  }
  return prints.get(key);
}

/** A page that has something below each snippet. */
const pageWith = (texts, head = '') =>
  hostPage(`<p>Before</p>${texts.map(({ snippet }) => `${snippet}<p class="after">After</p>`).join('')}`, {
    head: `<meta name="viewport" content="width=device-width">${head}`,
  });

const tops = (page) => page.evaluate(() => [...document.querySelectorAll('.after')].map((each) => each.getBoundingClientRect().top));

/** A page as a cheap phone in a slow network gets it: CPU 4 times as slow, and what Chrome's developer tools call slow 4G. */
async function openSlowly(t, html, { width, ...options }) {
  let arrive;
  const page = await openPage(t, {
    html: hostPage('', { head: '' }),
    viewport: { width, height: 4000 },
    before: noteShifts,
    // However slow the test's own steps are: embed.js comes when they say so.
    prepare: (context) =>
      context.route(`${builder.origin}${FOLDER}embed.js`, (route) => new Promise((resolve) => (arrive = () => resolve(route.continue())))),
    ...options,
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562.5,
    downloadThroughput: 180_000,
    uploadThroughput: 84_375,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  host.pages[page.path].body = html;
  await page.reload({ waitUntil: 'commit' });
  return { page, arrive: () => arrive() };
}

/** How the page moves while the elements come to life: the browser's own list, and how far what stands below each went. */
async function shiftsOf(t, html, options) {
  const { page, arrive } = await openSlowly(t, html, options);
  await until(page, () => document.readyState !== 'loading' && performance.getEntriesByName('first-contentful-paint').length);
  const before = await tops(page);
  arrive();
  await ready(page, await page.locator(WIDGET_SELECTOR).count());
  const end = await tops(page);
  const { reports } = await notes(page);
  return { shifts: await shiftsOn(page), moved: nameEach(end.map((top, index) => top - before[index])), reports };
}

/** The snippets that moved what is below them: each snippet by its name. */
const nameEach = (distances) => distances.flatMap((distance, index) => (distance ? { [NAMES[index % NAMES.length]]: distance } : []));

const still = { shifts: [], moved: [], reports: [] };

const staysStill = async (t, html, options) => assert.deepEqual(await shiftsOf(t, html, { width: 375, ...options }), still);

test('without the place kept free the page moves: what is measured here can be seen', async (t) => {
  const html = pageWith(await print(t, 'en')).replaceAll(/ style="[^"]*"/g, '');
  const { shifts, moved } = await shiftsOf(t, html, { width: 375 });
  assert.ok(shifts.length > 0 && moved.some((each) => each['a card'] > 20), JSON.stringify({ shifts, moved }));
});

test('the printed snippets move nothing on a small phone and on a desk, under the printed policy, without a report (en)', async (t) => {
  const texts = await print(t, 'en');
  await Promise.all([320, 1200].map((width) => staysStill(t, pageWith(texts), { width, csp: texts[0].policy })));
});

test('nor do those in every other language, one below the other', async (t) => {
  const texts = [];
  for (const language of content.SPOKEN.filter((each) => each !== 'en')) texts.push(...(await print(t, language)));
  await staysStill(t, pageWith(texts));
});

test('a site with its own web font, a root of 62.5 % and headings too large for the place is moved by nothing that follows its language', async (t) => {
  const fonts = join(root, 'node_modules/govuk-frontend/dist/govuk/assets/fonts');
  for (const weight of ['light-94a07e06a1', 'bold-b542beb274']) {
    host.pages[`/${weight}.woff2`] = { type: 'font/woff2', body: readFileSync(join(fonts, `${weight}-v2.woff2`)) };
  }
  const site = `<style>
    @font-face { font-family: Site; src: url(/light-94a07e06a1.woff2); }
    @font-face { font-family: Site; font-weight: 700; src: url(/bold-b542beb274.woff2); }
    html { font-size: 62.5%; }
    body { font: 1.9rem/1.6 Site, sans-serif; }
    h2 { font-size: 6.4rem; margin: 5rem 0 3rem; }
    p, li { margin: 0 0 3rem; }
    * { box-sizing: border-box; }
  </style>`;
  await staysStill(t, pageWith(await print(t, 'page'), site).replace('lang="en"', 'lang="ar"'));
});

test('embed.css does the same from the site’s own style sheet, under the printed policy', async (t) => {
  const texts = await print(t, 'fr', 'sheet');
  host.pages['/site.css'] = { type: 'text/css', body: texts.map(({ sheet }) => sheet).join('\n') };
  await staysStill(t, pageWith(texts, '<link rel="stylesheet" href="/site.css">'), { csp: texts[0].policy });
});

test('the printed policy is that of docs/csp.md', () => {
  const documented = readFileSync(join(root, 'docs/csp.md'), 'utf8');
  const ownSite = policyFor({ address: '/turn-back-crime/0.1.0', attributes: {} });
  assert.ok(documented.includes(`\nContent-Security-Policy: ${ownSite}\n`), ownSite);
  for (const start of ['https://', 'HTTPS://', '//']) {
    const [, scripts] = policyFor({ address: `${start}widgets.example/turn-back-crime/0.1.0`, attributes: {} }).split('; ');
    assert.ok(scripts.includes('//widgets.example/') && documented.includes(`; ${scripts}\n`), scripts);
  }
});

/** The first snippet of each document, by what stands around it. */
const FIRST = {
  'README.md': /```html\n([^]*?)```/,
  'docs/self-hosting.md': /```html\n([^]*?)```/,
  'stories/guides/paste.md': /```html\n([^]*?)```/,
  'stories/guides/embedding.md': /```html\n([^]*?)```/,
  'scripts/release/README.txt': /\n( *<script[^]*?)\n\d/,
};

/** A document's text, with the test's own server in the script tag. */
function textOf(file) {
  const text = readFileSync(join(root, file), 'utf8').replaceAll(/ src="[^"]*embed\.js"/g, ` src="${builder.origin}${FOLDER}embed.js"`);
  assert.ok(text.includes(builder.origin), file);
  return text;
}

const pageWithFirst = (...files) => pageWith(files.map((file) => ({ snippet: FIRST[file].exec(textOf(file))[1] })));

/** The pixels of its place that each element leaves empty. */
const leftEmpty = (page) =>
  page.locator(WIDGET_SELECTOR).evaluateAll((elements) =>
    elements.map((element) => {
      const { height } = element.getBoundingClientRect();
      const { minBlockSize } = element.style;
      element.style.minBlockSize = '0';
      const needed = element.getBoundingClientRect().height;
      element.style.minBlockSize = minBlockSize;
      return height - needed;
    }),
  );

/** Nothing moves, and what is kept free is not much more than what is needed then. */
async function keepsItsPlace(t, html, count) {
  for (const width of [320, 768, 1200]) await staysStill(t, html, { width });

  const page = await openPage(t, { html });
  await ready(page, count);
  for (const width of [320, 375, 768, 1200]) {
    await page.setViewportSize({ width, height: 900 });
    const lines = (await leftEmpty(page)).map((height) => height / (1.5 * 16));
    assert.equal(lines.length, count);
    assert.ok(
      lines.every((each) => each >= 0 && each <= 3),
      `${width} px: so many lines are left empty: ${lines.join(', ')}`,
    );
  }
}

test('the first snippet of the README moves nothing, and keeps free what its elements need and little more', (t) =>
  keepsItsPlace(t, pageWithFirst('README.md'), 2));

test('so do the first snippets of the other documents', (t) => {
  const [, ...others] = Object.keys(FIRST);
  return keepsItsPlace(t, pageWithFirst(...others), others.length);
});

test('so does example.html of the zip', (t) =>
  keepsItsPlace(t, textOf('scripts/release/example.html').replace('</body>', '<p class="after">After</p>$&'), 4));

/** The heights of all elements, and whether what is in them is cut off, in pages of these widths. */
const inWidths = (page, widths) =>
  page.evaluate(
    ([selector, all]) => {
      const elements = [...document.querySelectorAll(selector)];
      const contents = elements.map((each) => each.firstElementChild);
      return all.map((width) => {
        document.body.style.width = `${width}px`;
        const overflowing = [document.body, ...contents].filter(
          (box) => box.scrollWidth > box.clientWidth || (box !== document.body && box.scrollHeight > box.clientHeight),
        );
        return {
          heights: elements.map((each) => each.getBoundingClientRect().height),
          overflowing: overflowing.map((box) => `${width} px wide: ${box.parentElement.outerHTML.slice(0, 80)}`),
        };
      });
    },
    [WIDGET_SELECTOR, widths],
  );

for (const language of content.SPOKEN) {
  test(`in every width the fallback, and then the widget, fit into the place kept free (${language})`, async (t) => {
    const html = pageWith(await print(t, language));
    const waiting = await openPage(t, { html: html.replace(/<script[^]*?<\/script>/g, '') });
    const phones = Array.from({ length: 15 }, (_, index) => 290 + index * 10);
    const widths = [...phones, ...Array.from({ length: 14 }, (_, index) => 440 + index * 60)];
    const kept = await inWidths(waiting, widths);
    assert.deepEqual(
      kept.flatMap(({ overflowing }) => overflowing),
      [],
    );

    const page = await openPage(t, { html });
    await ready(page, NAMES.length);
    const come = await inWidths(page, widths);
    const grown = widths.flatMap((width, at) =>
      NAMES.filter((_, index) => come[at].heights[index] !== kept[at].heights[index]).map((name) => `${name} at ${width} px`),
    );
    assert.deepEqual(grown, []);

    await page.addStyleTag({ content: `:is(${WIDGET_SELECTOR}) { min-block-size: 0 !important }` });
    const needed = await inWidths(page, phones);
    const empty = NAMES.map(
      (_, index) => needed.reduce((sum, { heights }, at) => sum + kept[at].heights[index] - heights[index], 0) / phones.length,
    );
    t.diagnostic(`left empty on phones: ${NAMES.map((name, index) => `${name} ${Math.round(empty[index])} px`).join(', ')}`);
    const line = language === 'ar' ? 1.8 * 16 : 1.5 * 16;
    const about = 1.25;
    // About a line. A list is six tips long, a list of stories two cards, a feed three stories, and a line of a bar as high as its link.
    const limits = { 'a list': 6 * line, stories: 2 * line, 'a feed': 3 * line, 'a bar': 2.75 * 16 };
    const wrong = NAMES.filter((name, index) => !(empty[index] >= 0 && empty[index] <= (limits[name] ?? about * line)));
    assert.deepEqual(wrong, [], JSON.stringify(empty));
  });

  test(`the fallback says what the widget says (${language})`, async (t) => {
    const page = await openPage(t, { html: pageWith(await print(t, language)) });
    await ready(page, NAMES.length);
    const missing = await page.evaluate((selector) => {
      // A widget keeps numerals and currencies on one line, which a fallback needn't.
      const plain = (text) => text.replace(/\s+/g, ' ').replaceAll('\u2011', '-').trim();
      // The content of a feed is not known when the snippet is printed.
      const known = [...document.querySelectorAll(selector)].filter((element) => !element.hasAttribute('src'));
      return known.flatMap((element) => {
        const shown = plain(element.shadowRoot.textContent);
        const lines = [...element.querySelectorAll('h2, p, a, strong, li:not(:has(strong))')].map((each) => plain(each.textContent));
        return lines.length ? lines.filter((line) => !shown.includes(line)) : [`${element.outerHTML} has no fallback`];
      });
    }, WIDGET_SELECTOR);
    assert.deepEqual(missing, []);
  });
}
