/** `turn-back-crime collect` against servers as they are: they look for cookies, break off, pack without a word. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { answers, collect, folderFor, item, pictures, port, readJson, rss, serveFeeds, titles } from './collecting.mjs';

const FEED = rss([item('Read')]);

/** Answers with the feed where the cookies have come back that it sets, and else redirects to where it is told. */
const withCookies =
  (wanted, set, location = (request) => request.url) =>
  (request, response) => {
    if (request.headers.cookie === wanted) return response.end(FEED);
    response.writeHead(302, { location: location(request), 'set-cookie': set }).end();
  };

test('cookies that a server sets on the way come back to it, and to no other', async (t) => {
  const folder = folderFor(t);
  const seen = [];
  answers.set('/other-host', (request, response) => {
    seen.push(request.headers.cookie);
    response.end(FEED);
  });
  const kinds = {
    one: withCookies('seen=1', 'seen=1'),
    'two, with attributes': withCookies('a=1; b="x y"', ['a=1; Path=/; HttpOnly; SameSite=Lax', 'b="x y"; Max-Age=60; Domain=127.0.0.1']),
    'one that is taken back at once': withCookies('a=1', ['old=1', 'a=1', 'old=; Expires=Thu, 01 Jan 1970 00:00:00 GMT']),
    'over another page': withCookies('seen=1', [], () => '/consent'),
  };
  answers.set('/consent', (request, response) => {
    response.writeHead(302, { location: paths.at(-1), 'set-cookie': 'seen=1; Path=/' }).end();
  });
  const urls = serveFeeds(...Object.values(kinds));
  const paths = urls.map((url) => new URL(url).pathname);
  for (const [index, url] of urls.entries()) {
    const out = join(folder, `${index}.json`);
    const { code, stderr } = await collect(out, url);
    assert.equal(code, 0, `${Object.keys(kinds)[index]}: ${stderr}`);
    assert.deepEqual(titles(out), ['Read']);
  }

  // One that is for another host, for a whole top-level domain, or for connections that can't be read, comes back to nobody.
  const [refused] = serveFeeds(
    withCookies('never', ['a=1; Domain=police.example', 'b=1; Domain=1', 'c=1; Secure', `d=${'x'.repeat(5000)}`, 'e'], () => '/other-host'),
  );
  assert.equal((await collect(join(folder, 'refused.json'), refused)).code, 0);
  assert.deepEqual(seen, [undefined]);

  // Nor does one of this host to another name of it.
  answers.set(
    '/to-localhost',
    withCookies('never', 'a=1', () => `http://localhost:${port}/other-host`),
  );
  answers.set('/to-127', (_request, response) =>
    response.writeHead(302, { location: `http://127.0.0.1:${port}/other-host`, 'set-cookie': 'a=1' }).end(),
  );
  await collect(join(folder, 'other.json'), `http://localhost:${port}/to-127`);
  assert.deepEqual(seen.filter(Boolean), []);
});

/** Announces more than it sends. */
const short = (body) => (_request, response) => {
  response.writeHead(200, { 'content-length': 100_000 });
  // Only what has reached the reader before the connection breaks is there to be read.
  response.write(body, () => setTimeout(() => response.destroy(), 300));
};

test('of a feed that breaks off or takes too long, what came is kept, and what is missing stays from the last time', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const whole = rss([item('One', { guid: '1' }), item('Two', { guid: '2', date: '2015-06-16' })]);
  const half = whole.slice(0, whole.indexOf('Two'));
  const [url, slow] = serveFeeds(whole, whole.replaceAll('<title>', '<title>Slow '));
  assert.equal((await collect(out, url, slow)).code, 0);
  answers.set(new URL(url).pathname, short(half.replace('>One<', '>One, corrected<')));
  answers.set(new URL(slow).pathname, (_request, response) => response.write(half.replaceAll('<title>', '<title>Slow ')));
  const { code, lines } = await collect(out, '--timeout', '3', url, slow);
  assert.equal(code, 0, lines.join('\n'));
  for (const line of lines.slice(0, 2))
    assert.match(
      line,
      /^ok: .*: 1 item\. The file took too long or its connection broke off.*end of the file is missing.* Kept from the last time: 1 item\.$/,
    );
  assert.deepEqual(titles(out).sort(), ['One, corrected', 'Slow One', 'Slow Two', 'Two']);

  // A feed that is whole, from a server that can't count, replaces what it was.
  answers.set(new URL(url).pathname, short(rss([item('Three', { guid: '3' })])));
  const again = await collect(out, url);
  assert.equal(again.code, 0, again.stderr);
  assert.deepEqual(titles(out), ['Three']);
});

test('half of a picture is none', async (t) => {
  const out = join(folderFor(t), 'news.json');
  answers.set('/half.png', short(readFileSync(join(pictures, 'games.png')).subarray(0, 2000)));
  const [url] = serveFeeds(rss([item('One', { more: '<enclosure url="/half.png" type="image/png"/>' })]));
  const { lines } = await collect(out, '--pictures', url);
  assert.match(
    lines.find((line) => line.startsWith('no picture')),
    /the connection broke off/,
  );
  assert.equal(readJson(out).items[0].image, undefined);
});

test('a picture that is announced as too large is not begun', { timeout: 60_000 }, async (t) => {
  const out = join(folderFor(t), 'news.json');
  // Nothing follows: whoever waits for it takes all its time.
  answers.set('/large.png', (_request, response) => response.writeHead(200, { 'content-length': 3_000_000 }).flushHeaders());
  const [url] = serveFeeds(rss([item('One', { more: '<enclosure url="/large.png" type="image/png"/>' })]));
  const { lines } = await collect(out, '--pictures', '--timeout', '20', url);
  assert.match(
    lines.find((line) => line.startsWith('no picture')),
    /is not read: its server says that it has 3 MiB; 2 MiB are allowed/,
  );
});

test('a feed that is packed without a word is unpacked', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const twice = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(gzipSync(FEED)));
  const [plain, packed] = serveFeeds(gzipSync(FEED), twice);
  for (const url of [plain, packed]) {
    const { code, stderr } = await collect(out, url);
    assert.equal(code, 0, stderr);
    assert.deepEqual(titles(out), ['Read']);
  }
});

test('a bomb that is packed without a word is unpacked to 2 MiB', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const head = FEED.replace('</channel></rss>', '');
  const [bomb] = serveFeeds(gzipSync(Buffer.concat([Buffer.from(head), Buffer.alloc(300 * 1024 * 1024, ' ')])));
  const { code, lines } = await collect(out, '--timeout', '30', bomb);
  assert.equal(code, 0, lines.join('\n'));
  assert.match(lines[0], /: 1 item\. The file is larger than 2 MiB/);
});

test('items that share a link or an id stay apart, each with an id of its own', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const page = 'https://police.example/alerts';
  const [sameLink, sameId, other] = serveFeeds(
    rss([
      item('Road closed', { link: page }),
      item('Fake officers', { link: page }),
      item('Alert', { link: page, text: 'A' }),
      item('Alert', { link: page, text: 'B' }),
    ]),
    rss([item('First', { guid: 'urn:n-a' }), item('Second', { guid: 'urn:n-a' })]),
    rss([item('Third', { guid: 'urn:n-a' }), item('Elsewhere', { link: page })]),
  );
  const { code, stderr } = await collect(out, sameLink, sameId, other);
  assert.equal(code, 0, stderr);
  assert.deepEqual(titles(out).sort(), ['Alert', 'Alert', 'Elsewhere', 'First', 'Fake officers', 'Road closed', 'Second', 'Third'].sort());
  const before = readFileSync(out, 'utf8');
  assert.equal(new Set(readJson(out).items.map(({ id }) => id)).size, 8);

  // All of them are kept when their feeds can't be read.
  for (const url of [sameLink, sameId]) answers.delete(new URL(url).pathname);
  assert.equal((await collect(out, sameLink, sameId, other)).code, 1);
  assert.equal(readFileSync(out, 'utf8'), before);
});

test('what a limit leaves out because it has no date is said', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const undated = rss(['A', 'B', 'C'].map((title) => item(title, { date: '' })));
  const dated = rss([1, 2, 3].map((day) => item(`Day ${day}`, { date: `2004-06-0${day}` })));
  const urls = serveFeeds(undated, dated);
  const { code, lines } = await collect(out, '--limit', '4', ...urls);
  assert.equal(code, 0);
  assert.deepEqual(titles(out), ['Day 3', 'Day 2', 'Day 1', 'A']);
  assert.match(lines.at(-1), /Beyond --limit 4, though they may be new, because they have no date: 2 items\./);
  const all = await collect(out, '--limit', '6', ...urls);
  assert.doesNotMatch(all.lines.at(-1), /Beyond/);
});
