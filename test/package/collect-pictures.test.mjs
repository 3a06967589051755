/** `turn-back-crime collect --pictures`. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { answers, collect, folderFor, item, origin, pictures, port, readJson, requests, rss, serveFeeds } from './collecting.mjs';

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
/** Notes of Exif in a JPEG: so many entries, of which the last says that the camera was held upright. */
const exif = (entries) => {
  const other = [0x01, 0x0f, 0, 3, 0, 0, 0, 1, 0, 1, 0, 0];
  const upright = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];
  const list = [...Array(entries - 1).fill(other), upright].flat();
  const notes = bytes('Exif\0\0MM\0*', big(8), [entries >> 8, entries & 255], list);
  return bytes([0xff, 0xe1, (notes.length + 2) >> 8, (notes.length + 2) & 255], notes);
};
const withoutOrientation = bytes([0xff, 0xe1, 0, 30], 'Exif\0\0MM\0*', big(8), [0, 1, 0x01, 0x0f, 0, 3, 0, 0, 0, 1, 0, 1, 0, 0]);
const otherNotes = bytes([0xff, 0xe1, 0, 31], 'http://ns.adobe.com/xap/1.0/\0');
const frame = [0xff, 0xc2, 0, 11, 8, 1, 44, 1, 144, 1, 1, 0x11, 0, 0xff, 0xd9];
/** Of as many notes as there is room for, each of which leads to the same long list, one is enough to look at. */
const NOTES = {
  few: [bytes([0xff, 0xd8], exif(10), frame), '300 x 400'],
  'after others': [bytes([0xff, 0xd8], otherNotes, exif(2), frame), '300 x 400'],
  many: [bytes([0xff, 0xd8], exif(600), frame), '400 x 300'],
  'a second time': [bytes([0xff, 0xd8], withoutOrientation, exif(2), frame), '400 x 300'],
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

test('of a JPEG the first notes of Exif say how the camera was held, in their first 512 entries', async (t) => {
  const out = join(folderFor(t), 'news.json');
  for (const [name, [content]] of Object.entries(NOTES)) answers.set(`/notes/${encodeURIComponent(name)}`, content);
  const [url] = serveFeeds(rss(Object.keys(NOTES).map((name) => withPicture(name, `/notes/${encodeURIComponent(name)}`))));
  assert.equal((await collect(out, '--pictures', url)).code, 0);
  assert.deepEqual(
    Object.fromEntries(readJson(out).items.map(({ title, _tbc: { image } }) => [title, image && `${image.width} x ${image.height}`])),
    Object.fromEntries(Object.entries(NOTES).map(([name, [, size]]) => [name, size])),
  );
});

test('a feed that may not have a picture takes it from no feed that may', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const inner = `${origin}/feeds/pictures/games.png`;
  const [first, second] = serveFeeds(rss([withPicture('Other', inner)]), rss([withPicture('Own', inner)]));
  const { code, lines } = await collect(out, '--pictures', first.replace('127.0.0.1', 'localhost'), second);
  assert.equal(code, 0, lines.join('\n'));
  assert.deepEqual(
    readJson(out).items.map(({ title, image }) => [title, !!image]),
    [
      ['Other', false],
      ['Own', true],
    ],
  );
});

const NAMES = Array.from({ length: 1100 }, (_, index) => `${index.toString(16).padStart(16, '0')}.png`);
const minutesAgo = (minutes) => Date.now() / 1000 - minutes * 60;

test('the folder holds no more than 200 MB and 1000 pictures: those that no item shows go, the oldest first', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const store = join(dirname(out), 'news-pictures');
  const [url] = serveFeeds(rss([withPicture('games', '/feeds/pictures/games.png')]));
  await collect(out, '--pictures', url);
  const [games] = readdirSync(store);
  const { size } = statSync(join(store, games));
  /** Fills the folder with pictures that were in use lately, the first of them last of all, and collects. */
  const keptOf = async (names, bytes) => {
    names.forEach((name, index) => {
      const path = join(store, name);
      writeFileSync(path, '');
      truncateSync(path, bytes);
      utimesSync(path, minutesAgo(index), minutesAgo(index));
    });
    // The one that is shown is older than they all.
    utimesSync(join(store, games), minutesAgo(10_000), minutesAgo(10_000));
    const { code, lines } = await collect(out, '--pictures', url);
    assert.equal(code, 0, lines.join('\n'));
    return readdirSync(store).sort();
  };
  assert.deepEqual(await keptOf(NAMES, 10), [...NAMES.slice(0, 999), games].sort());
  for (const name of NAMES) rmSync(join(store, name), { force: true });
  const room = Math.floor((200_000_000 - size) / 2_000_000);
  assert.deepEqual(await keptOf(NAMES.slice(0, 150), 2_000_000), [...NAMES.slice(0, room), games].sort());
});

test('a picture that is gone while the folder is looked through does no harm', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const [url] = serveFeeds(rss([withPicture('games', '/feeds/pictures/games.png')]));
  await collect(out, '--pictures', url);
  // To `stat` it looks like one that another run removes meanwhile.
  symlinkSync('nowhere', join(dirname(out), 'news-pictures', NAMES[0]));
  const { code, lines } = await collect(out, '--pictures', url);
  assert.equal(code, 0, lines.join('\n'));
  assert.match(lines.at(-1), /^unchanged: .* 1 item, 1 picture\.$/);
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
