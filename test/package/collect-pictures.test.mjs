/** `turn-back-crime collect --pictures`. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { answers, collect, folderFor, item, pictures, port, readJson, requests, rss, serveFeeds } from './collecting.mjs';

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
