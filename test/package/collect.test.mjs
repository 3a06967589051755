/** `turn-back-crime collect`: what it reads, and what comes out. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { answers, collect, command, folderFor, item, origin, program, readJson, rss, run, serveFeeds, titles } from './collecting.mjs';
import { dist, manifest } from './published.mjs';

const load = (file) => import(pathToFileURL(join(dist, file)).href);
const { parseFeed } = await load('feed/parse-feed.js');

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
  assert.equal((await collect(out, '--pictures', '--limit', '100', ...urls)).code, 0);
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

test('a date that is far off counts as now, and stays as it is', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const inHours = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const far = { id: 'i', content_text: 'An interval', _tbc: { date: '2998-01/2998-02' } };
  const urls = serveFeeds(
    rss([item('Far', { date: '2998-01-01' }), item('Hour', { date: inHours(-1) })]),
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [far, { id: 'e', content_text: 'No date' }] }),
    rss([item('Evening', { date: inHours(12) }), item('Week', { date: inHours(-168) })]),
  );
  assert.equal((await collect(out, ...urls)).code, 0);
  const found = readJson(out).items;
  assert.deepEqual(
    found.map(({ title, content_text: text }) => title ?? text),
    ['Evening', 'Far', 'An interval', 'Hour', 'Week', 'No date'],
  );
  assert.equal(found[1].date_published, '2998-01-01T00:00:00Z');
  assert.equal(found[2]._tbc.date, '2998-01/2998-02');
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
      response.write('<rss version="2.0"><channel><item><title>Half', () => response.destroy());
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
    /the connection broke off/,
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
