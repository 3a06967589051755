/** `turn-back-crime collect`: each feed is read in a process of its own, within limits of time and memory. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { answers, collect, folderFor, item, readJson, rss, serveFeeds, titles } from './collecting.mjs';
import { dist } from './published.mjs';

const load = (file) => import(pathToFileURL(join(dist, file)).href);
const inside = await load('collect/collect.js');
const { READER } = await load('collect/read-apart.js');

/** The command without its options, with another reader. */
async function collectWith(reader, out, urls) {
  const lines = [];
  const options = { out, urls, pictures: false, limit: 200, title: undefined, timeout: 4000 };
  const code = await inside.collect(options, (line) => lines.push(line), reader);
  return { code, lines };
}

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a feed whose reading never ends or takes too much memory costs no other feed anything', { timeout: 120_000 }, async (t) => {
  const folder = folderFor(t);
  const out = join(folder, 'news.json');
  process.env.READERS = join(folder, 'readers');
  const reader = { program: join(import.meta.dirname, 'odd-reader.mjs'), memory: 64 };
  const odd = ['never ends', 'never ends in the engine', 'never answers', 'eats memory', 'ends early'];
  const urls = serveFeeds(...odd.map((what) => rss([item(`Before it ${what}`)])), rss([item('Good')]));
  const first = await collectWith(reader, out, urls);
  assert.deepEqual([first.code, titles(out).length], [0, odd.length + 1], first.lines.join('\n'));

  odd.forEach((what, index) => answers.set(new URL(urls[index]).pathname, rss([item('Hostile', { text: `Do: ${what}.` })])));
  answers.set(new URL(urls.at(-1)).pathname, rss([item('Better')]));
  const { code, lines } = await collectWith(reader, out, urls);
  assert.equal(code, 1);
  const kept = ' Kept from the last time: 1 item.';
  const late = "can't be read: it took too long to read, and that was ended.";
  const early = (how) =>
    `can't be read: the process that read it ended early (${how}), as it does where a feed takes more than 64 MB of memory.`;
  assert.deepEqual(lines.slice(0, -1), [
    ...[late, late, late, early('SIGABRT'), early('7')].map((reason, index) => `failed: ${urls[index]} ${reason}${kept}`),
    `ok: ${urls.at(-1)}: 1 item.`,
  ]);
  assert.deepEqual(titles(out).sort(), [...odd.map((what) => `Before it ${what}`), 'Better'].sort());

  // No reader goes on once nobody waits for it.
  const pids = readFileSync(process.env.READERS, 'utf8').trim().split('\n').map(Number);
  assert.equal(pids.length, 2 * urls.length + 1, 'one for each feed, and one for the file of the last time');
  while (pids.some(isRunning)) await wait(50);
});

test('the limit of memory is the reader’s own, and far above what a feed of 2 MiB takes', async (t) => {
  const out = join(folderFor(t), 'news.json');
  // As many objects as there is room for.
  const many = `{"version":"https://jsonfeed.org/version/1.1","x":[${Array(690_000).fill('{}').join()}],"items":[{"id":"1","content_text":"Many"}]}`;
  const urls = serveFeeds(many, rss([item('Good')]));
  const { code, lines } = await collectWith({ ...READER, memory: 24 }, out, urls);
  assert.equal(code, 1, lines.join('\n'));
  assert.match(lines[0], /ended early \(SIGABRT\), as it does where a feed takes more than 24 MB of memory\.$/);
  assert.deepEqual(titles(out), ['Good']);
  const enough = await collect(join(dirname(out), 'enough.json'), '--timeout', '60', ...urls);
  assert.equal(enough.code, 0, enough.stderr);
  assert.equal(readJson(join(dirname(out), 'enough.json')).items.length, 2);
});
