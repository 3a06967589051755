import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { runnerImport } from 'vite';
import { FOLDER, hostPage, openPage, ready, root, widgets } from './support.mjs';

const load = async (file) => (await runnerImport(join(root, 'src/builder', file))).module;
const { snippetFor } = await load('snippet.ts');
const { reserveFor } = await load('reserve.ts');

const EMBED = `${widgets.origin}${FOLDER}embed.js`;
const WIDTHS = [120, ...Array.from({ length: 42 }, (_, index) => 280 + index * 24)];

const ELEMENTS = {
  'a card': { tag: 'tbc-banner', attributes: { topic: 'fake-goods', href: '#advice', genuine: true } },
  'a hero': { tag: 'tbc-banner', attributes: { topic: 'cybercrime', variant: 'hero', href: '#advice' } },
  'a bar': { tag: 'tbc-banner', attributes: { topic: 'cybercrime', variant: 'bar', href: '#advice', dismissible: true } },
  'a carousel': { tag: 'tbc-tip-carousel', attributes: { topic: 'cybercrime' } },
  'a list': { tag: 'tbc-tip-carousel', attributes: { topic: 'fake-goods', layout: 'list' } },
};

const optionsOf = (element, language) => ({
  ...element,
  language,
  address: widgets.origin + FOLDER,
  fallback: { lines: ['Turn Back Crime'], link: { text: 'More', href: '#advice' } },
});

/** Heights of the elements by the width of their column, as the builder measures them. */
async function samplesOf(t, language) {
  const snippets = Object.values(ELEMENTS).map((element) => snippetFor(optionsOf(element, language)));
  const page = await openPage(t, { html: hostPage(`<main>${snippets.join('')}</main>`, { head: '' }) });
  await ready(page, snippets.length);
  return page.evaluate((widths) => {
    const main = document.querySelector('main');
    const samples = [...main.querySelectorAll('tbc-banner, tbc-tip-carousel')].map(() => []);
    for (const width of widths) {
      main.style.width = `${width}px`;
      main.querySelectorAll('tbc-banner, tbc-tip-carousel').forEach((element, index) => {
        samples[index].push({ width, height: element.getBoundingClientRect().height });
      });
    }
    return samples;
  }, WIDTHS);
}

/** How far the page moves while the elements come to life: the browser's own sum, and what stands below each. */
async function shiftOf(t, snippets, width) {
  let arrive;
  const page = await openPage(t, {
    html: hostPage(`<p>Before</p>${snippets.map((snippet) => `${snippet}<p class="after">After</p>`).join('')}`, { head: '' }),
    viewport: { width, height: 4000 },
    before: () => {
      const sum = { total: 0 };
      Object.defineProperty(window, Symbol.for('shift'), { value: sum });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum.total += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    },
    // embed.js is held back until the page is painted with its fallbacks.
    prepare: (context) => context.route(EMBED, (route) => new Promise((resolve) => (arrive = () => resolve(route.continue())))),
    waitUntil: 'commit',
  });
  const twoFrames = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const tops = () => page.evaluate(() => [...document.querySelectorAll('.after')].map((after) => after.getBoundingClientRect().top));
  await page
    .locator('.after')
    .nth(snippets.length - 1)
    .waitFor();
  await twoFrames();
  const before = await tops();
  arrive();
  await ready(page, snippets.length);
  await twoFrames();
  const after = await tops();
  return {
    sum: await page.evaluate(() => window[Symbol.for('shift')].total),
    moved: Object.fromEntries(Object.keys(ELEMENTS).map((name, index) => [name, after[index] - before[index]])),
  };
}

const still = { sum: 0, moved: Object.fromEntries(Object.keys(ELEMENTS).map((name) => [name, 0])) };

test('without the reserved place the page moves: what is measured here can be seen', async (t) => {
  const { sum, moved } = await shiftOf(
    t,
    Object.values(ELEMENTS).map((element) => snippetFor(optionsOf(element, 'en'))),
    600,
  );
  assert.ok(sum > 0 && moved['a card'] > 20, `${sum}, ${moved['a card']} px`);
});

for (const language of ['en', 'ar']) {
  test(`with the printed snippet nothing moves at any width (${language})`, async (t) => {
    const samples = await samplesOf(t, language);
    const snippets = Object.values(ELEMENTS).map((element, index) =>
      snippetFor({ ...optionsOf(element, language), reserve: reserveFor(samples[index]) }),
    );
    for (const width of [320, 480, 601, 850, 1200]) assert.deepEqual(await shiftOf(t, snippets, width), still, `${width} px wide`);
  });
}
