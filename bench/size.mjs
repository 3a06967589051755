/**
 * The downloads of a page, from the pasted tag to the finished widget, in brotli
 * (quality 11), against the limits. Which files these are is not written down
 * here: a real browser loads each widget, and what it asks for is counted.
 * The figures are in sizes.json too, for the README: --write puts the new ones
 * there, and without it the run fails where they are no longer true.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, findTestBrowser } from '../scripts/browser.mjs';
import { readContents, readWidgets } from '../scripts/facts.mjs';
import { serve } from '../scripts/server.mjs';
import { brotli, importSource, litAlone } from './support/bundles.mjs';
import { outdated, readSizes, writeSizes } from './support/sizes.mjs';
import { kib, number, table } from './support/table.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cdn = join(root, 'dist/cdn');

/** The names of all elements stand in it: each new element adds a few bytes. */
const EMBED_LIMIT = 1.3 * 1024;
/** embed.js; what all elements share, and two files more that some of them share; the element's own code; its messages and content. */
const REQUESTS_LIMIT = 6;
/** The first step after the page's HTML is the script tag, the second is all that it asks for. */
const STEPS_LIMIT = 2;
/** Bytes of an element's limit that come once where there are several on a page: those of embed.js, of core.js and of what some share. */
const SHARED_BYTES = 11.25 * 1024;
/** The elements that say a `size` in their folder; and all of them on one page. */
const contents = await readContents();
const each = (await readWidgets())
  .filter(({ name }) => contents[name].size)
  .map(({ name }) => ({ ...contents[name].size, tags: [`tbc-${name}`], requests: REQUESTS_LIMIT }));
const SUBJECTS = [
  ...each,
  {
    name: `all ${['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][each.length]}`,
    tags: each.flatMap(({ tags }) => tags),
    limit: each.reduce((total, { limit }) => total + limit, 0) - (each.length - 1) * SHARED_BYTES,
    // The shared files come once.
    requests: 2 + each.length * 3,
  },
];
if (!existsSync(join(cdn, 'embed.js'))) {
  console.error('There is no dist/cdn/embed.js to measure: run `npm run build` first.');
  process.exit(1);
}

/** Each is held to the limits; the files of the first are listed. */
const LANGUAGES = ['fr', ...readdirSync(join(cdn, 'l')).filter((language) => language !== 'fr')];
const { TOPICS } = await importSource('src/content/topics.ts');

const page = (tags, language, topic) => `<!doctype html><html lang="${language}"><meta charset="utf-8"><link rel="icon" href="data:,">
<script>window.ready = 0; addEventListener('tbc-ready', () => (window.ready += 1))</script>
<script type="module" src="/cdn/embed.js"></script>
${tags.map((tag) => `<${tag} topic="${topic}" href="/advice"></${tag}>`).join('\n')}`;

const sizes = new Map();
function sizeOf(file) {
  if (!sizes.has(file)) {
    const content = readFileSync(join(cdn, file));
    sizes.set(file, { file, raw: content.length, brotli: brotli(content).length });
  }
  return sizes.get(file);
}

/** Every file that a fresh browser asks for until the widget is there, with the step at which it asks. */
async function filesOf(browser, server, tags, language, topic) {
  const path = `/${tags.join('+')}/${language}/${topic}`;
  server.pages[path] = page(tags, language, topic);
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    const devtools = await context.newCDPSession(tab);
    const steps = new Map([[server.origin + path, 0]]);
    await devtools.send('Network.enable');
    devtools.on('Network.requestWillBeSent', ({ request, initiator, documentURL }) => {
      const asker = initiator.url ?? initiator.stack?.callFrames[0]?.url ?? documentURL;
      if (!request.url.startsWith('data:') && !steps.has(request.url)) steps.set(request.url, (steps.get(asker) ?? 0) + 1);
    });
    await tab.goto(server.origin + path);
    await tab
      .waitForFunction((count) => window.ready === count, tags.length, { timeout: 60_000 })
      .catch(() => {
        throw new Error(
          `<${tags.join('>, <')}> with topic="${topic}" in "${language}" never said tbc-ready: the files in dist/cdn don't make a working widget.`,
        );
      });
    await tab.waitForLoadState('networkidle');
    steps.delete(server.origin + path);
    const start = `${server.origin}/cdn/`;
    return [...steps].map(([url, step]) => {
      if (!url.startsWith(start)) throw new Error(`<${tags.join('>, <')}> asks for ${url}, which is none of our files.`);
      return { ...sizeOf(url.slice(start.length)), step };
    });
  } finally {
    await context.close();
  }
}

const sum = (files, key) => files.reduce((total, file) => total + file[key], 0);

/** A page may name any topic, so the heaviest one counts. */
async function heaviest(browser, server, tags, language) {
  const all = await Promise.all(TOPICS.map(async (topic) => ({ topic, files: await filesOf(browser, server, tags, language, topic) })));
  return all.sort((a, b) => sum(b.files, 'brotli') - sum(a.files, 'brotli'))[0];
}

/** The new content of sizes.json. */
const measured = {};

const broken = [];
function hold(what, value, limit, show = number) {
  if (value > limit) broken.push(`${what}: ${show(value)}, the limit is ${show(limit)}`);
  return value > limit ? `over by ${show(value - limit)}` : 'ok';
}

const server = await serve({ folders: { '/cdn/': cdn } });
const browser = await chromium.launch({ executablePath: await findTestBrowser(), args: BROWSER_ARGS });
try {
  const lit = brotli(await litAlone()).length;
  const others = [];
  for (const { name, tags, limit, requests } of SUBJECTS) {
    for (const language of LANGUAGES) {
      const { topic, files } = await heaviest(browser, server, tags, language);
      const total = sum(files, 'brotli');
      measured[name] = { requests: files.length, ...measured[name], [language]: total };
      if (language !== LANGUAGES[0]) {
        others.push([
          name,
          language,
          topic,
          number(sum(files, 'raw')),
          number(total),
          kib(total),
          hold(`${name} in ${language}, bytes`, total, limit, kib),
          hold(`${name} in ${language}, requests`, files.length, requests),
        ]);
        continue;
      }
      table(
        `${name}, ${language}, heaviest topic (${topic})`,
        ['file', 'step', 'raw', 'brotli', '', 'limit', ''],
        [
          ...files.map(({ file, step, raw, brotli: size }) => [
            file,
            step,
            number(raw),
            number(size),
            kib(size),
            ...(file === 'embed.js' ? [kib(EMBED_LIMIT), hold(`embed.js of the ${name}`, size, EMBED_LIMIT, kib)] : ['', '']),
          ]),
          ['sum', '', number(sum(files, 'raw')), number(total), kib(total), kib(limit), hold(`${name}, bytes`, total, limit, kib)],
          ['Lit alone (part of the sum)', '', '', number(lit), kib(lit), '', ''],
          ['requests', '', '', files.length, '', requests, hold(`${name}, requests`, files.length, requests)],
          [
            'steps after the HTML',
            '',
            '',
            Math.max(...files.map(({ step }) => step)),
            '',
            STEPS_LIMIT,
            hold(`${name}, steps after the HTML`, Math.max(...files.map(({ step }) => step)), STEPS_LIMIT),
          ],
        ],
      );
    }
  }
  table('The other languages', ['widget', 'language', 'heaviest topic', 'raw', 'brotli', '', 'limit', 'requests'], others);
} finally {
  await browser.close();
  await server.close();
}

if (process.argv.includes('--write')) writeSizes(measured);
const wrong = outdated(readSizes(), measured);
if (wrong.length) {
  console.error('\nbench/sizes.json is out of date: run `npm run size -- --write`, then `npm run docs`, and commit what they change.');
  console.error(wrong.map((line) => `  ${line}`).join('\n'));
  process.exitCode = 1;
}
if (broken.length) {
  console.error(`\nOver the limit:\n${broken.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = 1;
} else {
  console.log('\nEvery limit holds.');
}
