/* What docs/feeds.md says, done as it says: feeds are collected into the web root of a plain nginx, which gets the very lines of the document, and a page of another origin shows them. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { promisify } from 'node:util';
import { programPath } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/server.mjs';
import { dist, manifest } from '../package/published.mjs';
import { startNginx } from './nginx.mjs';
import { hostPage, openPage, root, shown, until } from './support.mjs';

const guide = readFileSync(join(root, 'docs/feeds.md'), 'utf8');
const blocks = (language) => [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block.trim());

const program = join(dist, manifest.bin['turn-back-crime'].replace('dist/', ''));
const run = (...args) => promisify(execFile)(process.execPath, [program, ...args]);

const skip = programPath('nginx') ? false : 'nginx is not installed';
const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
const webRoot = join(folder, 'html');
let nginx;
let publishers;

before(async () => {
  mkdirSync(join(webRoot, 'feeds'), { recursive: true });
  publishers = await serve({ folders: { '/feeds/': join(root, 'stories/feeds/') } });
  for (const name of ['news', 'tips']) {
    await run('collect', '--out', join(webRoot, `feeds/${name}.json`), '--pictures', `${publishers.origin}/feeds/${name}.json`);
  }
  if (!skip) nginx = await startNginx({ webRoot, lines: blocks('nginx')[0], folder: join(folder, 'nginx') });
});
after(async () => {
  await nginx?.stop();
  await publishers.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the feed may be read by every site and is soon asked for again, its pictures never', { skip }, async () => {
  const [picture] = readdirSync(join(webRoot, 'feeds/news-pictures'));
  const feed = await fetch(`${nginx.origin}/feeds/news.json`, { method: 'HEAD' });
  assert.equal(feed.status, 200);
  assert.equal(feed.headers.get('cache-control'), 'public, max-age=300');
  assert.equal(feed.headers.get('access-control-allow-origin'), '*');
  const image = await fetch(`${nginx.origin}/feeds/news-pictures/${picture}`, { method: 'HEAD' });
  assert.equal(image.status, 200);
  assert.equal(image.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(image.headers.get('cross-origin-resource-policy'), 'cross-origin');
});

test('a widget on a page of another site shows what was collected, and asks nobody else', { skip }, async (t) => {
  const [first] = JSON.parse(readFileSync(join(root, 'stories/feeds/tips.json'), 'utf8')).items;
  const asked = publishers.requests.length;
  const page = await openPage(t, { html: hostPage(`<tbc-tip-carousel src="${nginx.origin}/feeds/tips.json"></tbc-tip-carousel>`) });
  // The list is ready with the skeleton of its feed.
  await until(page, () => document.querySelector('tbc-tip-carousel').shadowRoot?.querySelector('[part~=slide]') != null);
  assert.equal((await shown(page, 'tbc-tip-carousel', 'slide')).text.includes(first.title), true);
  assert.deepEqual(publishers.requests.slice(asked), []);
});

test('every command line of the document has options that there are', async () => {
  const { stdout: help } = await run('--help');
  const commands = [...guide.matchAll(/(?:turn-back-crime(?:\.cmd)?|widgets) (collect .*)$/gm)].map(([, line]) => line);
  assert.ok(commands.length >= 4, commands.join('\n'));
  for (const option of commands.flatMap((line) => line.match(/--[\w-]+/g))) assert.ok(help.includes(`  ${option} `), option);
  for (const [, option] of guide.matchAll(/^\| `(--\w+)/gm)) assert.ok(help.includes(`  ${option} `), option);
});
