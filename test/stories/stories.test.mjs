import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, findTestBrowser } from '../../scripts/browser.mjs';
import { listen, openEntry, serveStorybook } from '../../scripts/storybook.mjs';
import { elements } from '../package/published.mjs';

const { origin, entries, close } = await serveStorybook();
const browser = await chromium.launch({ executablePath: await findTestBrowser(), args: BROWSER_ARGS });

after(async () => {
  await browser.close();
  await close();
});

/** Pages that wait for their next story, each with a storage of its own. */
const idle = [];

async function newPage() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(listen);
  const page = await context.newPage();
  const seen = { messages: [], abroad: [] };
  page.on('console', (message) => seen.messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.messages.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${origin}/`)) seen.abroad.push(request.url());
  });
  return Object.assign(page, { seen });
}

/** Opens an entry with `media` as the visitor's system has them, and hands its page to `look`. */
async function visit(entry, { globals, media = {}, look } = {}) {
  const page = idle.pop() ?? (await newPage());
  page.seen.messages.length = page.seen.abroad.length = 0;
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference', ...media });
  const result = await openEntry(page, origin, entry, globals);
  await look?.(page);
  const seen = { messages: [...page.seen.messages], abroad: [...page.seen.abroad] };
  idle.push(page);
  return { ...result, ...seen };
}

function assertSound({ status, failure, violations, messages, abroad, says }) {
  assert.equal(failure, undefined);
  assert.deepEqual(violations, []);
  assert.deepEqual(abroad, []);
  // A story of something that goes wrong names what the console then has.
  assert.deepEqual(
    messages.filter((message) => !says.some((words) => message.includes(words))),
    [],
  );
  assert.deepEqual(
    says.filter((words) => !messages.some((message) => message.includes(words))),
    [],
  );
  assert.equal(status, 'success');
}

const SECTIONS = ['Playground', 'Anatomy', 'Options', 'States', 'Themes', 'Languages and direction', 'Accessibility', 'Narrow and wide'];

describe('sidebar', () => {
  for (const name of elements) {
    it(`has every section of tbc-${name}, in their order`, () => {
      const stories = entries.filter(({ type, importPath }) => type === 'story' && importPath === `./stories/${name}.stories.ts`);
      const sections = stories.map((story) => story.name.split(':')[0]);
      assert.deepEqual(
        sections.filter((section, index) => section !== sections[index - 1]),
        SECTIONS,
      );
    });
  }
});

describe('every story', { concurrency: 3 }, () => {
  for (const entry of entries.filter(({ type }) => type === 'story')) {
    it(`${entry.title}, ${entry.name}`, async () => {
      const result = await visit(entry);
      assertSound(result);
      assert.ok(result.hasAxe);
    });
  }
});

/** Of the docs, Storybook itself has no reports: its own axe looks at them from here. */
const axe = readFileSync(createRequire(import.meta.resolve('@storybook/addon-a11y')).resolve('axe-core/axe.min.js'), 'utf8');

async function assertReadable(page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('tbc-'))
      .every(({ shadowRoot }) => shadowRoot?.querySelector('[part~=base]')),
  );
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const result = await window.axe.run('.sbdocs-content', { rules: { region: { enabled: false } } });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  assert.deepEqual(violations, []);
}

describe('every page of the docs', { concurrency: 3 }, () => {
  for (const entry of entries.filter(({ type }) => type === 'docs')) {
    it(entry.title, async () => {
      const result = await visit(entry, { look: assertReadable });
      // The docs of an element show this story among others, and only it may have something on the console.
      const anatomy = entries.find(({ title, name }) => title === entry.title && name === 'Anatomy');
      const { says } = anatomy ? await visit(anatomy) : result;
      assertSound({ ...result, says });
    });
  }
});

/** Where the Tab key stops when it is pressed, as places on the page, until it comes round. */
async function pressTab(page) {
  const stops = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      let { activeElement: focused } = document;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      const { x, y } = (focused.closest('label') ?? focused).getBoundingClientRect();
      return focused === document.body ? undefined : [x + scrollX, y + scrollY].map(Math.round).join(' ');
    });
    if (!stop || stops.includes(stop)) return stops;
    stops.push(stop);
  }
}

const numbered = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.outline')].map((outline) => {
      const { x, y } = outline.getBoundingClientRect();
      return [x + scrollX, y + scrollY].map(Math.round).join(' ');
    }),
  );

describe('accessibility stories', () => {
  for (const entry of entries.filter(({ name }) => name === 'Accessibility')) {
    it(`${entry.title}: the Tab key stops where they say`, async () => {
      await visit(entry, {
        async look(page) {
          const wanted = await numbered(page);
          assert.ok(wanted.length);
          assert.deepEqual(await pressTab(page), wanted);
        },
      });
    });

    it(`${entry.title}: forced colors and less motion`, async () => {
      assertSound(await visit(entry, { media: { forcedColors: 'active', reducedMotion: 'reduce' } }));
    });
  }
});

describe('toolbar', () => {
  const storyOf = (id) => entries.find((entry) => entry.id === id);
  const banner = storyOf('elements-banner--states-ready');

  /** The answer of a function of the element, with these globals. */
  async function ask(entry, globals, question) {
    let answer;
    const look = async (page) => (answer = await page.evaluate(question));
    assertSound(await visit(entry, { globals, look }));
    return answer;
  }

  it('language and direction', async () => {
    const languageOf = () => {
      const { lang, dir } = document.querySelector('tbc-banner').shadowRoot.querySelector('[part~=base]');
      return `${lang} ${dir}`;
    };
    assert.equal(await ask(banner, {}, languageOf), 'en ltr');
    assert.equal(await ask(banner, { language: 'ar' }, languageOf), 'ar rtl');
    assert.equal(await ask(banner, { language: 'en-XA' }, languageOf), 'en-XA ltr');
  });

  it('theme', async () => {
    const colorOf = () => getComputedStyle(document.querySelector('tbc-banner').shadowRoot.querySelector('[part~=panel]')).backgroundColor;
    assert.equal(await ask(banner, {}, colorOf), 'rgb(240, 245, 244)');
    assert.equal(await ask(banner, { theme: 'dark' }, colorOf), 'rgb(17, 38, 47)');
  });

  it('width', async () => {
    const widthOf = () => document.querySelector('tbc-banner').clientWidth;
    assert.equal(await ask(banner, { width: '320' }, widthOf), 320);
  });

  it('host page', async () => {
    const sizes = () =>
      [document.documentElement, document.querySelector('tbc-banner').shadowRoot.querySelector('[part~=base]')]
        .map((element) => getComputedStyle(element).fontSize)
        .join(' ');
    assert.equal(await ask(banner, {}, sizes), '16px 16px');
    assert.equal(await ask(banner, { host: 'root-at-62' }, sizes), '10px 16px');
  });

  it('forced colors, as far as a page can pretend them', async () => {
    const shapeOf = () => getComputedStyle(document.querySelector('tbc-banner').shadowRoot.querySelector('.fold')).clipPath;
    assert.match(await ask(banner, {}, shapeOf), /^polygon/);
    assert.equal(await ask(banner, { colors: 'forced' }, shapeOf), 'none');
  });

  it('less motion', async () => {
    const carousel = storyOf('elements-tip-carousel--states-turning');
    const hasButton = () => !!document.querySelector('tbc-tip-carousel').shadowRoot.querySelector('[part=rotation]');
    assert.equal(await ask(carousel, {}, hasButton), true);
    assert.equal(await ask(carousel, { motion: 'reduced' }, hasButton), false);
  });
});
