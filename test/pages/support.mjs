import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { BROWSER_ARGS, findBrowser, findTestBrowser } from '../../scripts/browser.mjs';
import { typeset } from '../../scripts/localize/typeset.mjs';
import { serve } from '../../scripts/server.mjs';
import { dist, elements, manifest, root } from '../package/published.mjs';

export { root };

/** Where a site serves the built files: the version is in the path. */
export const FOLDER = `/turn-back-crime/${manifest.version}/`;

/** The built files of a site. */
export const cdn = join(dist, 'cdn');
const folders = { [FOLDER]: cdn };
const browser = await chromium.launch({ executablePath: await findTestBrowser(), args: BROWSER_ARGS });
/** The browser of a visitor, whose back button brings a page back as it was left; started by the first page that asks for it. */
let whole;
const startWhole = async () =>
  (whole ??= await chromium.launch({
    executablePath: await findBrowser(),
    args: BROWSER_ARGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  }));

/**
 * The page of somebody else, and the widgets: two ports, so two origins. The host has the files too, for pages that serve
 * their own copy, the libraries of its own and the feeds that its page names.
 */
export const host = await serve({
  folders: { ...folders, '/node_modules/': join(root, 'node_modules/'), '/stories/feeds/': join(root, 'stories/feeds/') },
});
export const widgets = await serve({ folders });

after(async () => {
  await browser.close();
  await whole?.close();
  await host.close();
  await widgets.close();
});

/** A classic script of the host's own: a file of a package. */
export const library = (path) => `<script src="/node_modules/${path}"></script>`;

/** The tag that a page pastes; `from` is the origin that serves the files. */
export const scriptTag = (from = widgets.origin, query = '') => `<script type="module" src="${from}${FOLDER}embed.js${query}"></script>`;

export const hostPage = (body, { lang = 'en', head = scriptTag() } = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;

/** Runs in the page before its own scripts: notes what a test asks for later. */
function takeNotes() {
  const notes = { ready: [], errors: [], reports: [] };
  Object.defineProperty(window, Symbol.for('notes'), { value: notes });
  addEventListener('tbc-ready', (event) => notes.ready.push(event.composedPath()[0]));
  addEventListener('tbc-error', (event) => notes.errors.push(event.reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    notes.reports.push({ violatedDirective, blockedURI, sample }),
  );
}

/** For `before`: notes what the browser says of content that moves by itself; `shiftsOn` has it. */
export function noteShifts() {
  const shifts = [];
  Object.defineProperty(window, Symbol.for('shifts'), { value: shifts });
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) shifts.push({ value, moved: sources.map(({ node }) => node?.nodeName) });
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * The elements that moved. On a busy machine a page comes in pieces, and a word of a fallback may once move a pixel before any of ours is
 * there: what can't be seen doesn't count.
 */
export async function shiftsOn(page) {
  const shifts = await page.evaluate(() => window[Symbol.for('shifts')]);
  return shifts.reduce((sum, { value }) => sum + value, 0) >= 0.001 ? shifts : [];
}

/** For `openPage`: a page that comes in pieces, the next one only when the last is on the screen. */
export async function openInPieces(t, pieces, options) {
  let say;
  const opened = new Promise((resolve) => (say = resolve));
  async function* body() {
    for (const piece of pieces) {
      yield piece;
      await painted(await opened);
    }
  }
  const page = await openPage(t, { html: body(), waitUntil: 'commit', before: noteShifts, ...options });
  // The pieces can be had once.
  delete (options.server ?? host).pages[page.path];
  say(page);
  await page.waitForLoadState('load');
  return page;
}

const painted = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

let pages = 0;

/**
 * Opens a page of the host and closes it after the test. `csp` and `headers`
 * are sent with it, `before` runs in it before its own scripts, `answers` maps
 * a path below FOLDER to what the servers say in place of the file, and
 * `prepare` gets the browser context before the page is there; `server` and `path` say where the page is,
 * which a server may have without any `html`; `wholeBrowser`
 * is for what only the browser around the engine does. Of what happens it keeps `messages` (console), `exceptions` (unhandled rejections
 * too) and `requests`, all without the browser's own words on a failed download.
 */
export async function openPage(
  t,
  {
    html,
    server = host,
    path = `/page-${(pages += 1)}.html`,
    csp,
    headers = {},
    before,
    answers = {},
    prepare,
    wholeBrowser,
    waitUntil = 'load',
    viewport = { width: 1280, height: 900 },
  },
) {
  if (html) server.pages[path] = { body: html, headers: csp ? { ...headers, 'content-security-policy': csp } : headers };
  for (const [file, answer] of Object.entries(answers)) host.pages[FOLDER + file] = widgets.pages[FOLDER + file] = answer;
  const context = await (wholeBrowser ? await startWhole() : browser).newContext({ viewport, reducedMotion: 'reduce' });
  t.after(async () => {
    await context.close();
    for (const file of Object.keys(answers)) {
      delete host.pages[FOLDER + file];
      delete widgets.pages[FOLDER + file];
    }
  });
  await context.addInitScript(takeNotes);
  if (before) await context.addInitScript(before);
  await prepare?.(context);
  const page = await context.newPage();
  const seen = { messages: [], exceptions: [], requests: [] };
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load ')) seen.messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.exceptions.push(error.message));
  page.on('request', (request) => {
    if (!request.url().endsWith(path) && !request.url().endsWith('/favicon.ico')) seen.requests.push(request.url());
  });
  await page.goto(server.origin + path, { waitUntil });
  return Object.assign(page, seen, { path });
}

/** Puts another page in place of an open one: where the files are known already it is there in half the time. */
export async function turnInto(page, html) {
  host.pages[page.path].body = html;
  for (const heard of [page.messages, page.exceptions, page.requests]) heard.length = 0;
  await page.reload();
}

/** A page for all tests of a file, to be turned into what each needs. It closes with the browser. */
export const openForAll = () => openPage({ after: () => undefined }, { html: hostPage('', { head: '' }) });

/** Waits until a condition on the page holds; a page's policy can't forbid it. Long, for pages that are slowed down on busy machines. */
export async function until(page, condition, argument) {
  const end = Date.now() + 60_000;
  while (!(await page.evaluate(condition, argument))) {
    if (Date.now() > end) throw new Error(`Never came true: ${condition}`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** Waits until this many elements said `tbc-ready`, and what they drew is on the screen. */
export async function ready(page, count = 1) {
  await until(page, (wanted) => window[Symbol.for('notes')].ready.length >= wanted, count);
  await page.evaluate(() =>
    document.fonts.ready.then(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))),
  );
}

export const notes = (page) => page.evaluate(() => ({ ...window[Symbol.for('notes')], ready: window[Symbol.for('notes')].ready.length }));

/** A round trip to the widgets' server: whatever the page asked for before it is noted when it comes back. */
export const roundTrip = (page) => page.evaluate((url) => fetch(url).then((response) => response.text()), `${widgets.origin}/nothing`);

/** An element as its reader gets it: the text of a part, and the language and direction of its wrapper. */
export const shown = (page, selector, part) =>
  page.evaluate(
    ([where, name]) => {
      const { shadowRoot } = document.querySelector(where);
      const { lang, dir } = shadowRoot.querySelector('[part~=base]');
      const found = shadowRoot.querySelector(`[part~=${name}]`);
      return { text: found.textContent.trim(), lang, dir, direction: getComputedStyle(found).direction };
    },
    [selector, part],
  );

/** The built-in words of a language, as elements show them: `words('fr', 'tips')`. */
export const words = (language, kind) => JSON.parse(typeset(readFileSync(join(root, `locales/content/${language}/${kind}.json`), 'utf8')));

const { module: example } = await runnerImport(join(root, 'stories/examples/example.ts'));
export const { exampleHtml } = example;

/** Every example of every element: `{tag, example}`. */
export const examples = [];
for (const name of elements) {
  const { module } = await runnerImport(join(root, `stories/examples/${name}.ts`));
  for (const each of module.examples) examples.push({ tag: `tbc-${name}`, example: each });
}

/** For all of our elements. */
export const SELECTOR = elements.map((name) => `tbc-${name}`).join(', ');

/** Of two that differ in their words or their clock only, one. */
export const distinctExamples = examples.filter(({ example: { name } }) => !/^(general|autoplay|sensitive-list)$/.test(name));

/**
 * The examples without words or pictures of the page's own, which a host may style, and without a feed, which may be late for a
 * picture. Of a long list of stories, the first two.
 */
export const isolatedExamples = distinctExamples
  .filter(({ example: { slots, attributes } }) => !slots && !attributes.src)
  .map(({ tag, example }) => {
    const { attributes } = example;
    const isLong = tag === 'tbc-story-list' && attributes.layout !== 'row';
    return { tag, example: isLong ? { ...example, attributes: { ...attributes, limit: '2' } } : example };
  });
