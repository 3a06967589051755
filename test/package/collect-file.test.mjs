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
import { pathToFileURL } from 'node:url';
import { answers, collect, folderFor, item, origin, rss, serveFeeds, start, titles } from './collecting.mjs';
import { dist, root } from './published.mjs';

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

  // Files of stopped runs are taken away once they are old; files that a run may still be writing are not.
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

/** A file as version 0.1.0 wrote it, with the key of the feed that its item is of. */
const of010 = (feed) =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'A feed',
      items: [{ id: '1', title: 'Of the last time', content_text: 'Words.', date_published: '2015-06-17T00:00:00Z', _tbc: { feed } }],
    },
    null,
    2,
  )}\n`;

test('a file that this command has not written stays as it is', async (t) => {
  const folder = folderFor(t);
  const [url] = serveFeeds(rss([item('Good')]));
  const byHand = /```json\n([^]*?)```/.exec(readFileSync(join(root, 'docs/feeds.md'), 'utf8'))[1];
  const foreign = {
    'package.json': '{"name":"site"}',
    'list.json': '[1]',
    'tsconfig.json': '// what the compiler needs\n{ "compilerOptions": { "strict": true } }',
    'lines.json': '{"a":1}\n{"a":2}\n',
    'text.json': 'no JSON at all',
    'by-hand.json': byHand,
    'by-hand-with-a-slip.json': byHand.replace('"title"', 'title'),
    'by-hand-without-items.json': '{"version":"https://jsonfeed.org/version/1.1","title":"Ours","items":[]}',
    'half-by-hand.json': of010('0123456789ab').replace('"_tbc"', '"_own"'),
  };
  assert.equal(JSON.parse(byHand).title, 'Success stories', 'the document shows how to write one');
  for (const [name, text] of Object.entries(foreign)) {
    const out = join(folder, name);
    writeFileSync(out, text);
    const { code, stderr } = await collect(out, '--pictures', url);
    assert.equal(code, 2, name);
    assert.match(stderr, /was not written by this command: it stays as it is\. Give another name\./, name);
    assert.equal(readFileSync(out, 'utf8'), text, name);
  }
  assert.deepEqual(readdirSync(folder).sort(), Object.keys(foreign).sort(), 'and nothing stands beside them');
});

test('a damaged or empty file of ours is replaced; an unchanged one is not touched', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const [url] = serveFeeds(rss([item('Good')]));
  for (const empty of ['', ' \n']) {
    writeFileSync(out, empty);
    const { code, lines } = await collect(out, url);
    assert.equal(code, 0);
    assert.equal(lines.length, 2, lines.join());
  }
  const whole = readFileSync(out, 'utf8');
  assert.deepEqual(Object.keys(JSON.parse(whole)).slice(0, 2), ['version', '_tbc'], 'the mark comes first, so that half a file has it');
  for (const damaged of [whole.slice(0, 120), whole.slice(0, -5), of010('0123456789ab').slice(0, -9)]) {
    writeFileSync(out, damaged);
    const { code, stderr } = await collect(out, url);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /was damaged: nothing is kept from it/);
    assert.equal(readFileSync(out, 'utf8'), whole);
  }
  const { mtimeMs } = statSync(out);
  assert.match((await collect(out, url)).lines.at(-1), /^unchanged: /);
  assert.equal(statSync(out).mtimeMs, mtimeMs, 'caches keep what they have');
});

test('a file that version 0.1.0 wrote goes on: its items are kept while their feed fails', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const [good] = serveFeeds(rss([item('Good', { date: '2015-06-18' })]));
  const gone = `${origin}/gone`;
  const { keyOf } = await import(pathToFileURL(join(dist, 'collect/merge.js')).href);
  writeFileSync(out, of010(keyOf(gone)));
  const { code, lines } = await collect(out, gone, good);
  assert.equal(code, 1);
  assert.match(lines[0], /answers 404\. Kept from the last time: 1 item\./);
  assert.deepEqual(titles(out), ['Good', 'Of the last time']);
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
