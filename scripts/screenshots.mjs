/**
 * `npm run screenshots`: every state of every element, in English and Arabic, light and dark, on a wide and a narrow page,
 * into test-results/screenshots/; and one page with all of them, index.html, with a picture of it for each element.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, findTestBrowser } from './browser.mjs';
import { listen, openEntry, serveStorybook } from './storybook.mjs';

const folder = join(import.meta.dirname, '../test-results/screenshots');
const VIEWPORT_WIDTHS = [960, 320];
const PAGES = ['en', 'ar'].flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
/** How many pages are open at a time. */
const PARALLEL = 3;

const fileOf = ({ id }, { language, theme }, width) => `${id}-${language}-${theme}-${width}.png`;

async function shoot(page, origin, state, look) {
  await page.setViewportSize({ width: VIEWPORT_WIDTHS[0], height: 900 });
  // Axe has its turn in the story tests.
  const { status, failure } = await openEntry(page, origin, state, { ...look, 'a11y.manual': '!true' });
  if (status !== 'success') throw new Error(`${state.id}, ${look.language}: ${failure}`);
  for (const width of VIEWPORT_WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const height = await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return Math.ceil(document.querySelector('#storybook-root').getBoundingClientRect().bottom);
    });
    const path = join(folder, fileOf(state, look, width));
    await page.screenshot({ path, animations: 'disabled', fullPage: true, clip: { x: 0, y: 0, width, height } });
  }
}

function sheet(states) {
  const looks = VIEWPORT_WIDTHS.flatMap((width) => PAGES.map((look) => ({ look, width })));
  const cell = (state, { look, width }) =>
    `<td class="w${width}"><a href="${fileOf(state, look, width)}"><img src="${fileOf(state, look, width)}" alt=""></a></td>`;
  const row = (state) => `<tr><th>${state.name.replace('States: ', '')}</th>${looks.map((each) => cell(state, each)).join('')}</tr>`;
  const head = looks.map(({ look, width }) => `<th>${look.language} ${look.theme} ${width}</th>`).join('');
  const section = (title) => `<section id="${title.replace(/\W+/g, '-').toLowerCase()}"><h2>${title}</h2>
    <table><tr><th></th>${head}</tr>${states
      .filter((state) => state.title === title)
      .map(row)
      .join('')}</table></section>`;
  const titles = [...new Set(states.map(({ title }) => title))];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>States</title><style>
    body { margin: 1em; font: 14px/1.4 sans-serif; } section { inline-size: max-content; padding: 1em; background: #fff; }
    table { border-collapse: collapse; } th, td { padding: 4px; border: 1px solid #c2cfd1; text-align: start; vertical-align: top; }
    tr > th:first-child { inline-size: 8em; } img { display: block; inline-size: 100%; max-block-size: 260px; object-fit: cover; object-position: top; }
    .w960 { inline-size: 300px; } .w320 { inline-size: 130px; } .w320 img { max-block-size: 260px; }
  </style>${titles.map(section).join('')}</html>`;
}

const begun = Date.now();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { origin, entries, close } = await serveStorybook();
const states = entries.filter(({ name }) => name.startsWith('States:'));
const queue = states.flatMap((state) => PAGES.map((look) => ({ state, look })));
const browser = await chromium.launch({ executablePath: await findTestBrowser(), args: BROWSER_ARGS });

async function work() {
  const context = await browser.newContext();
  await context.addInitScript(listen);
  const page = await context.newPage();
  for (let next = queue.shift(); next; next = queue.shift()) await shoot(page, origin, next.state, next.look);
}

try {
  await Promise.all(Array.from({ length: PARALLEL }, work));
  const index = join(folder, 'index.html');
  writeFileSync(index, sheet(states));
  const page = await browser.newPage({ viewport: { width: 2000, height: 900 } });
  await page.goto(pathToFileURL(index).href);
  for (const section of await page.locator('section').all()) {
    await section.screenshot({ path: join(folder, `sheet-${await section.getAttribute('id')}.png`) });
  }
  console.log(
    `${states.length} states, ${states.length * PAGES.length * VIEWPORT_WIDTHS.length} screenshots in ${Math.round((Date.now() - begun) / 1000)} s: ${index}`,
  );
} finally {
  await browser.close();
  await close();
}
