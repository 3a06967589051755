import assert from 'node:assert/strict';
import test from 'node:test';
import { openPage, ready, words } from '../pages/support.mjs';
import { holdGuideToApps, isSilent, serveBuilt, showsTopic } from './app-promises.mjs';
import { buildApp } from './installed.mjs';

// Before the first test: what comes later would find the others done, and the servers closed.
const { folder } = buildApp('plain-html');
const server = await serveBuilt(`${folder}/public`, { '/node_modules/': `${folder}/node_modules/` });

const title = (language) => words(language, 'banners').cybercrime.title;

holdGuideToApps('plain-html', ['plain-html']);

test('plain HTML: attributes, events and the language of the page', async (t) => {
  const page = await openPage(t, { server, path: '/' });
  await ready(page);
  await showsTopic(page, 'tbc-banner', title('fr'));
  assert.equal(await page.evaluate(() => document.querySelector('tbc-banner').shadowRoot.querySelector('[aria-level]').ariaLevel), '3');
  await page.evaluate(() => (document.documentElement.lang = 'de'));
  await showsTopic(page, 'tbc-banner', title('de'));
  isSilent(page);
});

test('plain HTML: the npm modules with an import map', async (t) => {
  const page = await openPage(t, { server, path: '/import-map.html' });
  await ready(page);
  await showsTopic(page, 'tbc-banner', title('fr'));
  assert.deepEqual(page.exceptions, []);
  console.log(`plain-html: ${page.requests.length} requests with an import map`);
});
