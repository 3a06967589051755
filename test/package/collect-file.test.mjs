/** `turn-back-crime collect`: the file is always whole, and nobody else’s. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { answers, collect, folderFor, item, rss, serveFeeds, start, titles } from './collecting.mjs';

test('whoever reads the file meanwhile has all of the old one or all of the new one, also when the program is killed', async (t) => {
  const folder = folderFor(t);
  const out = join(folder, 'news.json');
  const long = (word) =>
    rss(Array.from({ length: 200 }, (_, index) => item(`${word} ${index}`, { guid: `${word}${index}`, text: `${word} `.repeat(400) })));
  const [feed] = serveFeeds(long('old'));
  await collect(out, '--limit', '200', feed);
  const old = readFileSync(out, 'utf8');

  const reader = openSync(out, 'r');
  answers.set(new URL(feed).pathname, long('new'));
  await collect(out, '--limit', '200', feed);
  const fresh = readFileSync(out, 'utf8');
  assert.equal(JSON.parse(fresh).items[0].title.slice(0, 3), 'new');
  assert.equal(readFileSync(reader, 'utf8'), old, 'who has opened the old file reads it to its end');
  closeSync(reader);
  assert.deepEqual(readdirSync(folder), ['news.json']);

  // Killed as soon as something happens in the folder.
  for (let round = 0; round < 6; round += 1) {
    answers.set(new URL(feed).pathname, long(round % 2 ? 'new' : 'old'));
    const child = start(['collect', '--out', out, '--limit', '200', feed]);
    const watcher = watch(folder, () => child.kill('SIGKILL'));
    await once(child, 'close');
    watcher.close();
    assert.ok([old, fresh].includes(readFileSync(out, 'utf8')), `whole after round ${round}`);
  }

  // What stopped runs leave is taken away once it is old; what a run may still be writing is not.
  for (const name of readdirSync(folder)) if (name !== 'news.json') rmSync(join(folder, name));
  const [left, young, other] = ['.news.json.0123456789ab.tmp', '.news.json.ba9876543210.tmp', '.other.json.0123456789ab.tmp'].map((name) =>
    join(folder, name),
  );
  const yesterday = Date.now() / 1000 - 86_400;
  for (const file of [left, young, other]) writeFileSync(file, '{');
  for (const file of [left, other]) utimesSync(file, yesterday, yesterday);
  await collect(out, feed);
  assert.deepEqual(
    readdirSync(folder).sort(),
    [young, other]
      .map((file) => file.slice(folder.length + 1))
      .concat('news.json')
      .sort(),
  );
});

test('runs at the same time don’t meet: the file is that of one of them', async (t) => {
  const folder = folderFor(t);
  const out = join(folder, 'news.json');
  const feeds = serveFeeds(...['One', 'Two', 'Three', 'Four'].map((title) => rss([item(title)])));
  const runs = await Promise.all(feeds.map((url) => collect(out, '--pictures', url)));
  assert.deepEqual(
    runs.map(({ code }) => code),
    [0, 0, 0, 0],
  );
  assert.match(titles(out).join(), /^(One|Two|Three|Four)$/);
  assert.deepEqual(readdirSync(folder).sort(), ['news-pictures', 'news.json']);
});

test('a file that is something else stays; a damaged one is replaced; an unchanged one is not touched', async (t) => {
  const folder = folderFor(t);
  const [url] = serveFeeds(rss([item('Good')]));
  const foreign = join(folder, 'package.json');
  writeFileSync(foreign, '{"name":"site"}');
  const refused = await collect(foreign, url);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /is no JSON Feed: it stays as it is/);
  assert.equal(readFileSync(foreign, 'utf8'), '{"name":"site"}');

  const out = join(folder, 'news.json');
  writeFileSync(out, '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":');
  const mended = await collect(out, url);
  assert.equal(mended.code, 0);
  assert.match(mended.stderr, /was damaged/);
  assert.deepEqual(titles(out), ['Good']);
  const { mtimeMs } = statSync(out);
  assert.match((await collect(out, url)).lines.at(-1), /^unchanged: /);
  assert.equal(statSync(out).mtimeMs, mtimeMs, 'caches keep what they have');
});

test('a link stays a link, and a file keeps its permissions', async (t) => {
  const folder = folderFor(t);
  const [first, second] = serveFeeds(
    rss([item('First', { more: '<enclosure url="/feeds/pictures/games.png" type="image/png"/>' })]),
    rss([item('Second')]),
  );
  const data = join(folder, 'data');
  mkdirSync(data);
  const out = join(folder, 'news.json');
  symlinkSync(join(data, 'current'), out);
  writeFileSync(join(data, 'current'), '', { mode: 0o640 });
  assert.equal((await collect(out, '--pictures', first)).code, 0);
  assert.equal((await collect(out, '--pictures', first, second)).code, 0);
  assert.deepEqual(titles(join(data, 'current')), ['First', 'Second']);
  assert.equal(statSync(join(data, 'current')).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(data), ['current']);
  assert.deepEqual(readdirSync(folder).sort(), ['data', 'news-pictures', 'news.json'], 'pictures stand beside the name that is served');
});
