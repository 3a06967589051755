/** `turn-back-crime collect`, run as cron runs it, against real servers. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
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
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, manifest, root } from './published.mjs';

const [command] = Object.keys(manifest.bin);
const program = join(dist, manifest.bin[command].replace('dist/', ''));
const load = (file) => import(pathToFileURL(join(dist, file)).href);
const { parseFeed } = await load('feed/parse-feed.js');

const examples = join(root, 'stories/feeds');
const pictures = join(examples, 'pictures');

/** What each path answers: a text, bytes, or a function of request and response. */
const answers = new Map();
const requests = [];
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  requests.push(`${request.headers.host} ${pathname}`);
  const answer = answers.get(pathname);
  if (typeof answer === 'function') return answer(request, response);
  if (answer === undefined) response.statusCode = 404;
  response.end(answer ?? 'Not found');
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const origin = `http://127.0.0.1:${port}`;
for (const name of readdirSync(examples)) if (/\.(json|xml)$/.test(name)) answers.set(`/feeds/${name}`, readFileSync(join(examples, name)));
for (const name of readdirSync(pictures)) answers.set(`/feeds/pictures/${name}`, readFileSync(join(pictures, name)));
after(() => (server.closeAllConnections(), server.close()));

/** A folder of its own for each test; its name is hard on whoever puts paths together. */
function folderFor(t) {
  const folder = join(mkdtempSync(join(tmpdir(), 'collect-')), 'web root #1 (100%)');
  mkdirSync(folder);
  t.after(() => rmSync(dirname(folder), { recursive: true, force: true }));
  return folder;
}

const start = (args, from = program) => spawn(process.execPath, [from, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

async function run(args, from) {
  const child = start(args, from);
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) child[stream].setEncoding('utf8').on('data', (chunk) => (said[stream] += chunk));
  const [code] = await once(child, 'close');
  return { code, ...said, lines: said.stderr.trim().split('\n') };
}

const collect = (out, ...more) => run(['collect', '--out', out, ...more]);
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const titles = (file) => readJson(file).items.map(({ title }) => title);

const rss = (items, title = 'A feed') => `<rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`;
const item = (title, { guid = '', link = '', date = '2015-06-17', text = `About ${title}.`, more = '' } = {}) =>
  `<item><title>${title}</title>${guid && `<guid isPermaLink="false">${guid}</guid>`}${link && `<link>${link}</link>`}` +
  `${date && `<pubDate>${new Date(date).toUTCString()}</pubDate>`}<description>${text}</description>${more}</item>`;

/** Serves feeds at addresses of their own, and gives these. */
let served = 0;
function serveFeeds(...feeds) {
  return feeds.map((feed) => {
    const path = `/feed-${(served += 1)}`;
    answers.set(path, feed);
    return origin + path;
  });
}

const EXAMPLES = [
  'news.json',
  'stories.json',
  'wordpress.xml',
  'police-fr.xml',
  'mastodon.xml',
  'bluesky.xml',
  'youtube.xml',
  'rdf.xml',
  'atom.xml',
];
const exampleUrls = EXAMPLES.map((name) => `${origin}/feeds/${name}`);

test('feeds of every format become one valid JSON Feed, the newest first', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const { code, stdout, lines } = await collect(out, ...exampleUrls);
  assert.equal(code, 0, lines.join('\n'));
  assert.equal(stdout, '');
  assert.deepEqual(
    lines.slice(0, -1).map((line) => line.replace(/: \d+ items\.$/, '')),
    exampleUrls.map((url) => `ok: ${url}`),
  );
  const feed = readJson(out);
  const total = lines.slice(0, -1).reduce((sum, line) => sum + Number(/(\d+) items\.$/.exec(line)[1]), 0);
  assert.ok(total > 40, `${total} items`);
  assert.equal(feed.items.length, total);
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.equal(typeof feed.title, 'string');
  assert.equal(new Set(feed.items.map(({ id }) => id)).size, total);
  for (const each of feed.items) {
    assert.equal(typeof each.id, 'string');
    assert.equal(typeof each.content_text, 'string');
    assert.ok(each._tbc.source, JSON.stringify(each));
    if (each.date_published) assert.match(each.date_published, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    if (each.authors) for (const { name } of each.authors) assert.ok(name);
    assert.equal(each.image, undefined, 'no picture of another host without --pictures');
  }
  const dates = feed.items.map(({ date_published: moment, _tbc: { date } }) => (date ?? moment ?? '').slice(0, 7));
  assert.deepEqual(dates, [...dates].sort().reverse());
  assert.equal(feed.items.at(-1)._tbc.date ?? feed.items.at(-1).date_published, undefined, 'those without a date come last');
  assert.match(lines.at(-1), /Pictures left out: \d+; with --pictures/);
  const french = feed.items.find(({ title }) => title?.includes('Zambie'));
  assert.equal(french.content_text, "Le ministre de l'Intérieur l'a ouverte au siège de la police, le 21 mai 2015.");
  assert.equal(french.language, 'fr-FR');
  assert.equal(french._tbc.country, 'ZM');
});

test('what it writes, our own reader reads back to the same items', async (t) => {
  const { collectedFrom } = await load('collect/merge.js');
  const out = join(folderFor(t), 'news.json');
  const [odd] = serveFeeds(
    rss([
      item('Fish &amp;amp; chips &amp;lt;3', {
        guid: 'odd',
        more: '<category>country:GB</category><author>a@b.example (Ann &amp;amp; Ben)</author>',
      }),
      item('Write &amp;amp;amp; for &amp;amp;, 5 &lt; 6 &gt; 4', {
        guid: 'tag:odd,2015:b',
        text: 'Two lines<br>with &amp;lt;b&amp;gt; in words &amp;amp;amp; more',
        date: '',
      }),
    ]),
  );
  const urls = [...exampleUrls, odd];
  assert.equal((await collect(out, '--pictures', ...urls)).code, 0);
  const base = 'http://site.example/feeds/news.json';
  const again = await parseFeed(readFileSync(out), { url: base });
  assert.deepEqual(again.notes, []);
  const expected = new Map();
  for (const url of urls) {
    const feed = await parseFeed(Buffer.from(answers.get(new URL(url).pathname)), { url });
    for (const each of collectedFrom(feed, url)) expected.set(each.id, each);
  }
  assert.equal(again.items.length, expected.size);
  for (const { image, ...read } of again.items) {
    const { image: before, feed, ...same } = expected.get(read.id);
    assert.match(feed, /^[\da-f]{12}$/);
    assert.deepEqual(read, same);
    assert.equal(image?.alt, before?.alt);
    if (!image) continue;
    assert.match(image.url, /^http:\/\/site\.example\/feeds\/news-pictures\/[\da-f]{16}\.(png|webp)$/);
    assert.ok(image.width >= 800 && image.height >= 540, JSON.stringify(image));
  }
});

test('an item that two sources have is there once, the first source’s; what only looks alike stays', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const urls = serveFeeds(
    rss([
      item('Same address', { guid: '1', link: 'https://police.example/a' }),
      item('Same id', { guid: 'urn:uuid:7' }),
      item('Shared word for word', { guid: '2', text: 'The same words.' }),
      item('Appeal for witnesses', { guid: '3', text: 'On Mill Lane.' }),
      item('Appeal for witnesses', { guid: '4', text: 'At the harbour.' }),
      item('First of two with the front page as link', { guid: '5', link: 'https://police.example/' }),
      item('Second of two with the front page as link', { guid: '6', link: 'https://police.example/' }),
    ]),
    rss([
      item('Same address, another title', { guid: 'x', link: 'https://police.example/a' }),
      item('Same id, another title', { guid: 'urn:uuid:7', date: '2015-06-18' }),
      item('Shared word for word', { guid: 'y', text: 'The same words.' }),
      item('Appeal for witnesses', { guid: 'z', text: 'In another town.' }),
      item('Another item with the number one', { guid: '1' }),
      item('The front page again', { guid: '8', link: 'https://police.example/' }),
    ]),
  );
  const { code, lines } = await collect(out, ...urls, urls[0]);
  assert.equal(code, 0);
  assert.match(lines.at(-1), /Left out, because another source has them too: 3\./);
  assert.deepEqual(titles(out), [
    'Same address',
    'Same id',
    'Shared word for word',
    'Appeal for witnesses',
    'Appeal for witnesses',
    'First of two with the front page as link',
    'Second of two with the front page as link',
    'Appeal for witnesses',
    'Another item with the number one',
    'The front page again',
  ]);
  assert.equal(lines.length, 3, 'an address that is given twice is read once');
});

test('a source that fails is named with its reason, keeps its last items, and takes nothing from the others', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const closed = createServer();
  closed.listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const nobody = `http://127.0.0.1:${closed.address().port}/feed`;
  closed.close();
  const [good, flaky, page, empty, slow, broken, error] = serveFeeds(
    rss([item('Good')]),
    rss([item('Flaky, of yesterday', { date: '2015-06-16' })]),
    '<!doctype html><title>Moved</title>',
    rss([]),
    (_request, response) => response.write('<rss version="2.0"><channel>'),
    (_request, response) => {
      response.writeHead(200, { 'content-length': 100_000 });
      response.write(rss([item('Half')]), () => response.destroy());
    },
    (_request, response) => response.writeHead(503).end(),
  );
  assert.equal((await collect(out, good, flaky)).code, 0);
  assert.deepEqual(titles(out), ['Good', 'Flaky, of yesterday']);

  answers.delete(new URL(flaky).pathname);
  answers.set(new URL(good).pathname, rss([item('Better')]));
  const { code, lines } = await collect(out, flaky, page, empty, broken, error, nobody, good);
  assert.equal(code, 1);
  const reasons = [
    /answers 404\. Kept from the last time: 1 item\.$/,
    /is no feed that can be read/,
    /without an item/,
    /other side closed/,
    /answers 503/,
    /ECONNREFUSED/,
  ];
  [flaky, page, empty, broken, error, nobody].forEach((url, index) => {
    assert.ok(lines[index].startsWith(`failed: ${url} `), lines[index]);
    assert.match(lines[index], reasons[index]);
  });
  assert.equal(lines[6], `ok: ${good}: 1 item.`);
  assert.deepEqual(titles(out), ['Better', 'Flaky, of yesterday']);

  // Alone, for on a busy machine others would take that long too.
  const late = await collect(join(dirname(out), 'late.json'), '--timeout', '1', slow);
  assert.equal(late.code, 2);
  assert.ok(late.lines[0].startsWith(`failed: ${slow} took longer than 1 s.`), late.lines[0]);

  // A third time it is still there, and a source that is no longer asked for is not.
  assert.equal((await collect(out, flaky, good)).code, 1);
  assert.deepEqual(titles(out), ['Better', 'Flaky, of yesterday']);
  assert.equal((await collect(out, good)).code, 0);
  assert.deepEqual(titles(out), ['Better']);
});

test('where nothing can be read, a good file stays to the byte, and none is made', async (t) => {
  const folder = folderFor(t);
  const out = join(folder, 'news.json');
  const [good] = serveFeeds(rss([item('Good')]));
  const none = await collect(out, `${origin}/none`);
  assert.equal(none.code, 2);
  assert.match(none.lines[1], /not written/);
  assert.deepEqual(readdirSync(folder), []);
  await collect(out, good);
  const before = readFileSync(out);
  const { code, lines } = await collect(out, `${origin}/none`, `${origin}/neither`);
  assert.equal(code, 1);
  assert.match(lines[2], /stays as it was/);
  assert.ok(readFileSync(out).equals(before));
});

test('a feed that is too long is cut, and says so', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const many = Array.from({ length: 300 }, (_, index) => item(`Number ${index}`, { guid: `n${index}` }));
  const large = Array.from({ length: 60 }, (_, index) => item(`Large ${index}`, { guid: `l${index}`, text: 'word '.repeat(10_000) }));
  const endless = (_request, response) => {
    response.write('<rss version="2.0"><channel>');
    const more = () => {
      while (response.write(item('Endless', { text: 'word '.repeat(10_000) })));
    };
    response.on('drain', more);
    more();
  };
  const [first, second, third] = serveFeeds(rss(many), rss(large), endless);
  const { code, lines } = await collect(out, '--limit', '20', first, second, third);
  assert.equal(code, 0);
  assert.match(lines[0], /: 200 items\. It has more than 200 items/);
  for (const line of [lines[1], lines[2]]) assert.match(line, /^ok: .*larger than 2 MiB/);
  assert.equal(readJson(out).items.length, 20);
  assert.ok(statSync(out).size < 100_000);
});

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

test(
  'a link stays a link, and a file keeps its permissions',
  { skip: process.platform === 'win32' && 'no POSIX permissions here' },
  async (t) => {
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
  },
);

/* ---------- pictures ---------- */

const withPicture = (name, address) => item(name, { guid: name, more: `<enclosure url="${address}" type="image/png"/>` });
const bytes = (...parts) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const big = (...numbers) => numbers.flatMap((number) => [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]);

/** The beginnings of pictures, as far as they say their size. */
const SIZED = {
  // Taken upright: what is stored is 400 x 300, what is shown 300 x 400.
  jpg: bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 34],
    'Exif\0\0MM\0*',
    big(8),
    [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
    [0xff, 0xff, 0xc2, 0, 11, 8, 1, 44, 1, 144, 1, 1, 0x11, 0, 0xff, 0xd9],
  ),
  gif: bytes('GIF89a', [44, 1, 144, 1, 0, 0, 0]),
  // A preview, the picture, and a quarter turn.
  avif: bytes(
    big(24),
    'ftypmif1',
    big(0),
    'avifmiaf',
    big(80),
    'meta',
    big(20),
    'ispe',
    big(0, 100, 100),
    big(20),
    'ispe',
    big(0, 400, 300),
    big(9),
    'irot',
    [1],
    Buffer.alloc(20),
  ),
  webp: bytes('RIFF', [30, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 43, 1, 0, 143, 1, 0]),
};
const lossless = bytes('RIFF', [30, 0, 0, 0], 'WEBPVP8L', [10, 0, 0, 0, 0x2f], [0x2b, 0xc1, 0x63, 0, 0]);

test('pictures are kept beside the file, by their content and with their size, and only when they are pictures', async (t) => {
  const folder = folderFor(t);
  const out = join(folder, 'my news.json');
  for (const [extension, content] of Object.entries(SIZED)) answers.set(`/p/${extension}`, content);
  answers.set('/p/lossless', lossless);
  answers.set('/p/svg.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  answers.set('/p/page.png', '<!doctype html>');
  answers.set('/p/half.png', readFileSync(join(pictures, 'games.png')).subarray(0, 18));
  answers.set('/p/large.png', Buffer.concat([readFileSync(join(pictures, 'games.png')), Buffer.alloc(3_000_000)]));
  const bomb = Buffer.from(readFileSync(join(pictures, 'games.png')));
  bomb.writeUInt32BE(20_000, 16);
  bomb.writeUInt32BE(20_000, 20);
  answers.set('/p/bomb.png', bomb);
  answers.set('/p/moved.png', (_request, response) => response.writeHead(302, { location: '/feeds/pictures/games.png' }).end());
  answers.set('/p/inward.png', (_request, response) =>
    response.writeHead(302, { location: `http://localhost:${port}/feeds/pictures/film.webp` }).end(),
  );
  const good = [
    '/feeds/pictures/games.png',
    '/p/moved.png',
    '/feeds/pictures/medicines.webp',
    ...Object.keys(SIZED).map((name) => `/p/${name}`),
    '/p/lossless',
  ];
  const bad = [
    '/p/svg.png',
    '/p/page.png',
    '/p/half.png',
    '/p/large.png',
    '/p/bomb.png',
    '/p/none.png',
    '/p/inward.png',
    `http://localhost:${port}/feeds/pictures/film.webp`,
  ];
  const [url] = serveFeeds(rss([...good, ...bad].map((address) => withPicture(address, address))));
  requests.length = 0;
  const { code, lines } = await collect(out, '--pictures', url);
  assert.equal(code, 0, 'a picture is no reason to wake anybody');
  const found = readJson(out).items;
  assert.equal(found.length, good.length + bad.length);
  const sizes = Object.fromEntries(
    found.filter(({ image }) => image).map(({ title, _tbc }) => [title, `${_tbc.image.width} x ${_tbc.image.height}`]),
  );
  assert.deepEqual(sizes, {
    '/feeds/pictures/games.png': '960 x 640',
    '/p/moved.png': '960 x 640',
    '/feeds/pictures/medicines.webp': '800 x 1000',
    ...Object.fromEntries([...Object.keys(SIZED), 'lossless'].map((name) => [`/p/${name}`, '300 x 400'])),
  });
  const names = found.flatMap(({ image }) => image ?? []);
  for (const name of names) assert.match(name, /^my%20news-pictures\/[\da-f]{16}\.(png|jpg|gif|webp|avif)$/);
  const kept = readdirSync(join(folder, 'my news-pictures'));
  assert.deepEqual(kept.sort(), [...new Set(names.map((name) => name.split('/')[1]))].sort());
  assert.equal(kept.length, good.length - 1, 'the same picture of two addresses is one file');
  assert.ok(readFileSync(join(folder, decodeURIComponent(names[0]))).equals(readFileSync(join(pictures, 'games.png'))));
  for (const address of bad)
    assert.ok(
      lines.some((line) => line.startsWith('no picture: ') && line.includes(address)),
      address,
    );
  assert.deepEqual(
    requests.filter((line) => line.startsWith('localhost')),
    [],
    'nobody in this network was asked who wasn’t named',
  );
});

test('pictures that are no longer shown go after a day; what isn’t ours stays', async (t) => {
  const folder = folderFor(t);
  const out = join(folder, 'news.json');
  const store = join(folder, 'news-pictures');
  const [url] = serveFeeds(rss([withPicture('games', '/feeds/pictures/games.png'), withPicture('film', '/feeds/pictures/film.webp')]));
  await collect(out, '--pictures', url);
  const [games, film] = readJson(out).items.map(({ image }) => image.split('/')[1]);
  writeFileSync(join(store, 'logo.png'), 'the site’s own');
  answers.set(new URL(url).pathname, rss([withPicture('games', '/feeds/pictures/games.png')]));
  await collect(out, '--pictures', url);
  assert.deepEqual(readdirSync(store).sort(), [games, film, 'logo.png'].sort(), 'a page that was opened before still finds it');
  const longAgo = Date.now() / 1000 - 90_000;
  for (const name of [games, film, 'logo.png']) utimesSync(join(store, name), longAgo, longAgo);
  await collect(out, '--pictures', url);
  assert.deepEqual(readdirSync(store).sort(), [games, 'logo.png'].sort());

  // The source fails: its item keeps the picture that is here.
  answers.delete(new URL(url).pathname);
  const [other] = serveFeeds(rss([item('Other')]));
  assert.equal((await collect(out, '--pictures', url, other)).code, 1);
  const [first] = readJson(out).items;
  assert.equal(first.image, `news-pictures/${games}`);
  assert.deepEqual(first._tbc.image, { alt: '', width: 960, height: 640 });
});

/* ---------- hostile feeds, and usage ---------- */

test('a hostile feed leaves clean JSON', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const payload = '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;Words';
  const [xml, json] = serveFeeds(
    rss([
      item(payload, {
        guid: 'a',
        link: 'javascript:alert(1)',
        text: payload,
        more: '<enclosure url="data:image/svg+xml,x" type="image/svg+xml"/>',
      }),
      item('Turned\u202e around', { guid: 'b', link: 'file:///etc/passwd' }),
    ]),
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: '<b onclick=alert(1)>Feed</b>',
      items: [
        JSON.parse('{"id":"p","content_text":"text","__proto__":{"polluted":true},"constructor":1}'),
        {
          id: 'c',
          title: { html: 'x' },
          content_html: '<iframe srcdoc="<script>alert(1)</script>"></iframe>Safe',
          url: 'vbscript:x',
          image: 'https://user:pass@pictures.invalid/x.png',
          _tbc: { feed: 'x', country: 'USA', figure: { value: '1e9', label: 'x' }, topic: 'nonsense', unknown: 1 },
        },
      ],
    }),
  );
  const { code, lines } = await collect(out, '--pictures', xml, json);
  assert.equal(code, 0, lines.join('\n'));
  const text = readFileSync(out, 'utf8');
  for (const trace of [
    '<',
    'javascript:',
    'vbscript:',
    'data:',
    'file:',
    'alert(1)',
    'onerror',
    'user:',
    '\u202e',
    '__proto__',
    'polluted',
    'unknown',
    'nonsense',
  ]) {
    assert.ok(!text.includes(trace), `${trace} in ${text}`);
  }
  assert.deepEqual(titles(out), ['Words', 'Turned around', undefined, undefined]);
  assert.deepEqual(Object.keys(readJson(out).items[3]).sort(), ['_tbc', 'content_text', 'id']);
});

test('an address with a password in it never gets into the file', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const [url] = serveFeeds(rss([item('Good', { guid: '1' }), item('Without an id')]));
  assert.equal((await collect(out, `${url}?token=secret-of-the-feed`)).code, 0);
  assert.doesNotMatch(readFileSync(out, 'utf8'), /secret-of-the-feed|127\.0\.0\.1/);
});

test('wrong usage ends with 2 and says what is allowed; help and version end with 0', async (t) => {
  const folder = folderFor(t);
  const out = join(folder, 'news.json');
  const url = `${origin}/feeds/news.json`;
  const wrong = [
    [[], /no command: allowed is collect/],
    [['gather', '--out', out, url], /gather is no command: allowed is collect/],
    [['collect', url], /--out is missing/],
    [['collect', '--out', out], /no address of a feed/],
    [['collect', '--out', join(folder, 'news.xml'), url], /--out .*news\.xml: the name must end in \.json/],
    [['collect', '--out', join(folder, 'none', 'news.json'), url], /there is no folder .*none/],
    [['collect', '--out', out, '--limit', '201', url], /--limit 201: allowed is a whole number from 1 to 200/],
    [['collect', '--out', out, '--limit', '1.5', url], /--limit 1\.5: allowed/],
    [['collect', '--out', out, '--timeout', '0', url], /--timeout 0: allowed is a whole number from 1 to 300/],
    [['collect', '--out', out, '--color', url], /--color/],
    [['collect', '--out', out, 'example.org/feed'], /example\.org\/feed is no address/],
    [['collect', '--out', out, 'file:///etc/passwd'], /file:\/\/\/etc\/passwd: allowed are addresses that begin with https: or http:/],
    [['collect', '--out', out, 'https://user:secret@example.org/feed'], /example\.org: an address with a name and password/],
  ];
  for (const [args, message] of wrong) {
    const { code, stderr, stdout } = await run(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, message);
    assert.equal(stdout, '');
    assert.doesNotMatch(stderr, /secret|^\s+at /m);
  }
  assert.deepEqual(readdirSync(folder), []);

  // By its name, as npx runs it: a link to the file.
  const link = join(folder, command);
  symlinkSync(program, link);
  const help = await run(['--help'], link);
  assert.equal(help.code, 0);
  for (const option of ['--out', '--pictures', '--limit', '--title', '--timeout']) assert.ok(help.stdout.includes(option), option);
  assert.equal((await run(['--version'])).stdout, `${manifest.version}\n`);
});

test('the title is the one that is given, else those of the feeds', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const urls = serveFeeds(rss([item('One')], 'Police'), rss([item('Two')], 'Ministry &amp; partners'));
  await collect(out, ...urls);
  assert.equal(readJson(out).title, 'Police · Ministry & partners');
  await collect(out, '--title', 'News for you', ...urls);
  assert.equal(readJson(out).title, 'News for you');
});
