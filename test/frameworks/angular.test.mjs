import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { openPage, ready, root } from '../pages/support.mjs';
import { holdGuideToApps, holdPageToPromises, holdPledgeToPromises, serveBuilt } from './app-promises.mjs';
import { buildApp } from './installed.mjs';

// Before the first test: what comes later would find the others done, and the servers closed.
const { folder } = buildApp('angular');
const server = await serveBuilt(`${folder}/dist/app/browser`);

holdGuideToApps('angular', ['angular']);
holdPageToPromises('Angular', { server, path: '/banner/', language: 'en', topic: 'fake-goods' });
holdPledgeToPromises('Angular', { server });

test('Angular: a heading in a dark banner, whose variant is bound, has the colour of the banner by the rule in README.md', async (t) => {
  const [rule] = /^ *tbc-banner:is\([^]*?\}$/m.exec(readFileSync(join(root, 'README.md'), 'utf8'));
  const [ofReadme, ofApp] = [rule, readFileSync(join(folder, 'src/styles.css'), 'utf8')].map((text) => text.replace(/^ +/gm, ''));
  assert.ok(ofApp.includes(ofReadme), ofApp);
  const page = await openPage(t, { server, path: '/hero/' });
  await ready(page, 1);
  const colours = await page.evaluate(() => {
    const colour = (element) => getComputedStyle(element).color;
    const banner = document.querySelector('tbc-banner');
    return {
      variant: banner.getAttribute('variant'),
      heading: colour(banner.querySelector('h2')),
      around: colour(banner.shadowRoot.querySelector('[part~=heading]')),
      below: colour(document.querySelector('tbc-banner + h2')),
    };
  });
  assert.deepEqual(colours, { variant: 'hero', heading: 'rgb(255, 255, 255)', around: 'rgb(255, 255, 255)', below: 'rgb(17, 34, 51)' });
});
