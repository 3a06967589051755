/**
 * `npm run screenshots`: every state of every element, in three languages and widths, light, dark and in forced colors, into
 * test-results/screenshots/; one page with all of them beside the design board, index.html; and a sheet of it for each element and
 * language. Compares the heights with `stories/heights.json`, and names panels with too much free height.
 * `npm run screenshots -- pledge-button` takes one element; `--accept` makes the heights of the run those that are expected.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, findTestBrowser } from './browser.mjs';
import { shootBoards, unknownStates } from './screenshots/boards.mjs';
import { acceptHeights, changeLine, changedHeights, ofElements, placeOf, readHeights } from './screenshots/heights.mjs';
import { LANGUAGES, THEMES, WIDTHS, elementOf, fileOf, isTaken, mediaOf, nameOf } from './screenshots/looks.mjs';
import { MOST_SLACK, isHole, largestSlacks, measure, slackText } from './screenshots/measure.mjs';
import { pageOf, section } from './screenshots/sheet.mjs';
import { listen, openEntry, serveStorybook } from './storybook.mjs';

const folder = join(import.meta.dirname, '../test-results/screenshots');
/** How many pages are open at a time. */
const PARALLEL = 3;
/** Storybook's own padding, on each side of a story. */
const MARGIN = 16;
/** Chromium's pictures end there. */
const TALLEST = 16_000;

const isAccepting = process.argv.includes('--accept');
const wanted = process.argv.slice(2).filter((argument) => argument !== '--accept');
const begun = Date.now();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { origin, entries, close } = await serveStorybook();
const all = entries.filter(({ name }) => name.startsWith('States:'));
const elements = wanted.length ? wanted : [...new Set(all.map(elementOf))];
const states = all.filter((state) => elements.includes(elementOf(state)));
const browser = await chromium.launch({ executablePath: await findTestBrowser(), args: BROWSER_ARGS });
/** `{name, place, height, slack}` of each state, language and width. */
const measured = [];

/** A typing mistake must not look like a run in which all is well. */
function assertKnown() {
  const known = new Set(all.map(elementOf));
  const unknown = elements.filter((element) => !known.has(element));
  if (unknown.length)
    throw new Error(`No element has the name "${unknown.join(' ')}": ${[...known].join(', ')} are allowed, and --accept.`);
  const lost = unknownStates(elements, states.map(nameOf));
  if (lost.length) throw new Error(`scripts/screenshots/boards.mjs names a state that no story has: ${lost.join('; ')}`);
}

/** Gives an open story all the height it wants, since what is out of sight has an estimated height; and says where it ends. */
async function showWhole(page, width) {
  const endOf = () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return Math.ceil(document.querySelector('#storybook-root').getBoundingClientRect().bottom);
    });
  await page.setViewportSize({ width, height: Math.max(900, await endOf()) });
  return endOf();
}

/** A state in a language and width, in each theme: opened once, since what a visitor has pressed may keep its height. */
async function shoot(page, { state, language, width }) {
  const pageWidth = width + 2 * MARGIN;
  await page.setViewportSize({ width: pageWidth, height: 900 });
  await page.emulateMedia(mediaOf('light'));
  // Axe has its turn in the story tests.
  const { status, failure } = await openEntry(page, origin, state, { language, theme: 'light', 'a11y.manual': '!true' });
  if (status !== 'success') throw new Error(`${nameOf(state)}, ${language} ${width}: ${failure}`);
  const height = await showWhole(page, pageWidth);
  measured.push({ name: nameOf(state), place: placeOf({ language, width }), ...(await page.evaluate(measure)) });
  for (const theme of THEMES.filter((each) => isTaken(each, width, language))) {
    await page.emulateMedia(mediaOf(theme));
    await page.evaluate((scheme) => (document.documentElement.style.colorScheme = scheme), mediaOf(theme).colorScheme);
    const path = join(folder, fileOf(state, { language, theme, width }));
    await page.screenshot({ path, animations: 'disabled', fullPage: true, clip: { x: 0, y: 0, width: pageWidth, height } });
  }
}

const queue = states.flatMap((state) => LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ state, language, width }))));

async function work() {
  const context = await browser.newContext();
  await context.addInitScript(listen);
  const page = await context.newPage();
  for (let next = queue.shift(); next; next = queue.shift()) await shoot(page, next);
}

/** The heights as the file has them. */
function heightsOf() {
  const places = LANGUAGES.flatMap((language) => WIDTHS.map((width) => placeOf({ language, width })));
  const heightOf = (name, place) => measured.find((each) => each.name === name && each.place === place).height;
  return Object.fromEntries(
    states.map(nameOf).map((name) => [name, Object.fromEntries(places.map((place) => [place, heightOf(name, place)]))]),
  );
}

async function writePages(run) {
  const page = await browser.newPage({ viewport: { width: 2600, height: 900 } });
  const sections = [];
  for (const element of elements) {
    for (const language of LANGUAGES) {
      const html = section(run, states, element, language);
      sections.push(html);
      const sheet = join(folder, `sheet-${element}-${language}`);
      writeFileSync(`${sheet}.html`, pageOf([html]));
      await page.goto(pathToFileURL(`${sheet}.html`).href);
      await page.evaluate((tallest) => {
        const { height } = document.querySelector('section').getBoundingClientRect();
        document.body.style.zoom = Math.min(1, tallest / height);
      }, TALLEST);
      await page.locator('section').screenshot({ path: `${sheet}.png` });
    }
  }
  writeFileSync(join(folder, 'index.html'), pageOf(sections));
}

function report(changes) {
  const slacks = largestSlacks(measured);
  console.log('The largest slack of each state:');
  for (const { name, place, slack } of slacks) console.log(`  ${name}: ${slackText(slack)}, ${place}`);
  const holes = slacks.filter(({ slack }) => isHole(slack));
  console.log(`More than ${MOST_SLACK}em of slack: ${holes.length ? holes.map(({ name }) => name).join('; ') : 'none'}`);
  console.log(changes.length ? 'Other heights than in stories/heights.json:' : 'Every height is that of stories/heights.json.');
  for (const change of changes) console.log(`  ${changeLine(change)}`);
}

try {
  assertKnown();
  // The boards take the place of one page until they are done.
  const boards = browser.newPage().then((page) => shootBoards(page, elements, folder));
  await Promise.all([boards.then(work), ...Array.from({ length: PARALLEL - 1 }, work)]);
  const heights = heightsOf();
  const changes = changedHeights(ofElements(readHeights(), elements), heights);
  await writePages({ measured, changes, boards: await boards });
  report(changes);
  if (isAccepting) acceptHeights(heights, elements);
  console.log(`${states.length} states in ${Math.round((Date.now() - begun) / 1000)} s: ${join(folder, 'index.html')}`);
} finally {
  await browser.close();
  await close();
}
