/** Where each text stands: screenshots of the built elements in a language, and the place of the text on one of them. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, findTestBrowser } from '../browser.mjs';
import { importSource } from '../facts.mjs';
import { serve } from '../server.mjs';
import { root } from './project.mjs';

const WIDTH = 480;
const link = 'href="#advice" report-href="#report"';
const forTopic = (topic) => `
  <tbc-banner topic="${topic}" ${link} genuine dismissible></tbc-banner>
  <tbc-tip-carousel topic="${topic}" layout="list" report-href="#report"></tbc-tip-carousel>
  <tbc-pledge-button topic="${topic}" report-href="#report"></tbc-pledge-button>`;
const GENERAL = `
  <tbc-tip-carousel></tbc-tip-carousel>
  <tbc-story-list layout="list" limit="50"></tbc-story-list>
  <tbc-story-list topic="campaign" layout="list"></tbc-story-list>`;

/** Runs in the page before its scripts: counts the elements whose texts are in place. */
function countReady() {
  window.ready = 0;
  addEventListener('tbc-ready', () => (window.ready += 1));
}

/** Runs in the page: each text's place, by its name. `patterns` is `[name, pattern]`; a text that nobody sees or hears there has no place. */
function findPlaces(patterns) {
  const wanted = patterns.map(([name, pattern]) => [name, new RegExp(pattern, 'u')]);
  const places = {};
  const visit = (parent) => {
    for (const element of parent.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const said = [element.textContent, element.ariaLabel ?? ''].map((text) => text.replace(/\s+/g, ' ').trim());
      const { x, y, width, height } = element.getBoundingClientRect();
      if (said[0].length > 1000 || width < 8 || height < 8) continue;
      for (const [name, pattern] of wanted) {
        // Later and deeper elements fit closer.
        if (said.some((text) => pattern.test(text))) places[name] = { x: x + scrollX, y: y + scrollY, width, height };
      }
    }
  };
  visit(document);
  return places;
}

const patternOf = (text) =>
  `^${text
    .replace(/\s+/g, ' ')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\\\{\d+\\\}/g, '.+')}$`;

/** `shots` are pictures as data: addresses; `places` is `name -> {shot, x, y, width, height}` in pixels of its picture. */
export async function takePictures(language, texts) {
  const { TOPICS } = await importSource('src/content/topics.ts');
  const server = await serve({ folders: { '/cdn/': join(root, 'dist/cdn/') } });
  const browser = await chromium.launch({ executablePath: await findTestBrowser(), args: BROWSER_ARGS });
  const [shots, places] = [[], new Map()];
  const patterns = [...texts].map(([name, text]) => [name, patternOf(text)]);
  try {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 800 }, reducedMotion: 'reduce' });
    await page.addInitScript(countReady);
    for (const body of [...TOPICS.map(forTopic), GENERAL]) {
      server.pages['/'] =
        `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Texts</title>` +
        `<script type="module" src="/cdn/embed.js"></script><body>${body}</body></html>`;
      await page.goto(`${server.origin}/`);
      const count = body.split('<tbc-').length - 1;
      await page.waitForFunction((all) => window.ready >= all, count);
      const found = await page.evaluate(findPlaces, patterns);
      for (const [name, place] of Object.entries(found)) if (!places.has(name)) places.set(name, { shot: shots.length, ...place });
      const picture = await page.screenshot({ fullPage: true, type: 'jpeg', quality: 60 });
      shots.push(`data:image/jpeg;base64,${picture.toString('base64')}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return { shots, places };
}
