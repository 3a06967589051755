/** `turn-back-crime collect` against servers that mean harm, each a real one: every run ends, and costs the good feeds nothing. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createRawServer } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { constants, createBrotliCompress, gzipSync } from 'node:zlib';
import {
  answers,
  collect,
  folderFor,
  item,
  origin,
  pictures,
  port,
  program,
  readJson,
  requests,
  rss,
  run,
  serveFeeds,
  titles,
} from './collecting.mjs';

const games = readFileSync(join(pictures, 'games.png'));
const withPicture = (name, address) => item(name, { guid: name, more: `<enclosure url="${address}" type="image/png"/>` });

/** Starts a server on a port of its own, and gives the address of a file there. */
async function serve(t, server) {
  const sockets = new Set();
  server.on('connection', (socket) => sockets.add(socket.on('error', () => {}).once('close', () => sockets.delete(socket))));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}/feed`;
}
/** A server that says these very bytes, whatever it is asked, and then what `more` says. */
const serveRaw = (t, bytes, more = (socket) => socket.end()) =>
  serve(
    t,
    createRawServer((socket) => socket.once('data', () => socket.write(bytes, () => more(socket)))),
  );
/** Says a word again and again, as slowly as keeps a connection open. */
const drip = (word) => (stream) => {
  const timer = setInterval(() => stream.write(word), 100);
  stream.on('close', () => clearInterval(timer));
};
const redirectTo = (location) => (_request, response) => response.writeHead(302, { location }).end();
const packed = (encoding, body) => (_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body);

const SHORT = rss([item('Short')]);

test('servers that drip, loop, break off or talk nonsense: each is named with its reason, and the others are written', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const cases = [
    ['drips its answer', (_request, response) => drip('<')(response.writeHead(200)), / took longer than 5 s\./],
    ['drips its headers', await serveRaw(t, 'HTTP/1.1 200 OK\r\n', drip('x: y\r\n')), / took longer than 5 s\./],
    ['never answers', () => {}, / took longer than 5 s\./],
    ['says that it begins, for ever', await serveRaw(t, '', drip('HTTP/1.1 103 Early Hints\r\n\r\n')), / took longer than 5 s\./],
    ['leads in a circle', (request, response) => redirectTo(request.url)(request, response), /redirected more than 5 times/],
    ['leads nowhere', redirectTo('http://['), /Invalid URL/],
    ['has endless headers', await serveRaw(t, `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`), /HPE_HEADER_OVERFLOW/],
    ['speaks no HTTP', await serveRaw(t, '220 mail.example ESMTP\r\n'), /Parse Error/],
    ['hangs up', await serveRaw(t, ''), /the connection broke off/],
    [
      'hangs up within',
      await serveRaw(t, `HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n${SHORT.slice(0, 60)}`),
      /the connection broke off/,
    ],
    [
      'announces fifty megabytes, and sends a little of them',
      (_request, response) => response.writeHead(200, { 'content-length': 50 * 1024 * 1024 }).write(SHORT),
      /is not read: its server says that it has 50 MiB; 8 MiB are allowed\./,
    ],
    [
      'changes the protocol',
      await serveRaw(t, 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n', drip('x')),
      /gives no answer/,
    ],
    ['packs it twice', packed('gzip, gzip', gzipSync(gzipSync(SHORT))), /packs it as "gzip, gzip", which wasn't asked for/],
    ['packs it unasked', packed('zstd', SHORT), /packs it as "zstd"/],
    ['packs nothing', packed('gzip', SHORT), /incorrect header check/],
  ];
  const urls = cases.map(([, server]) => (typeof server === 'string' ? server : serveFeeds(server)[0]));
  const [good, patient] = serveFeeds(
    SHORT,
    // An interim response that keeps a client waiting is no answer, and does no harm.
    (_request, response) => {
      for (let round = 0; round < 50; round += 1) response.writeProcessing();
      response.end(rss([item('Patient')]));
    },
  );
  const { code, lines } = await collect(out, '--timeout', '5', ...urls, good, patient);
  assert.equal(code, 1);
  cases.forEach(([name, , reason], index) => {
    assert.ok(lines[index].startsWith(`failed: ${urls[index]} `), `${name}: ${lines[index]}`);
    assert.match(lines[index], reason, name);
  });
  assert.deepEqual(lines.slice(cases.length, -1), [`ok: ${good}: 1 item.`, `ok: ${patient}: 1 item.`], lines.join('\n'));
  assert.deepEqual(titles(out), ['Short', 'Patient']);

  // Two at once, of which one has hostile feeds only: it leaves the file of the other.
  const before = readFileSync(out, 'utf8');
  const runs = await Promise.all([collect(out, '--timeout', '5', ...urls), collect(out, '--timeout', '60', good, patient)]);
  assert.deepEqual(
    runs.map((each) => each.code),
    [1, 0],
  );
  assert.equal(readFileSync(out, 'utf8'), before);
});

test('a packed file of half a gigabyte is unpacked to 2 MiB, and takes no more memory than that', async (t) => {
  const folder = folderFor(t);
  const MEGABYTE = 1024 * 1024;
  const head = '<rss version="2.0"><channel><item><title>Before the bomb</title></item>';
  // Files of gzip may follow one another.
  const gzip = Buffer.concat([gzipSync(head), ...Array(512).fill(gzipSync(Buffer.alloc(MEGABYTE, ' ')))]);
  const brotli = await buffer(
    Readable.from([Buffer.from(head), ...Array(512).fill(Buffer.alloc(MEGABYTE, ' '))]).pipe(
      createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
    ),
  );
  assert.ok(gzip.length < MEGABYTE && brotli.length < MEGABYTE);
  const urls = serveFeeds(packed('gzip', gzip), packed('br', brotli));
  answers.set('/bomb.png', packed('gzip', Buffer.concat([gzipSync(games), gzip])));
  const [withBomb] = serveFeeds(rss([withPicture('Picture', '/bomb.png')]));
  // Says at the end how much memory it had at most.
  const peak = `data:text/javascript,${encodeURIComponent('process.on("exit", () => console.log(process.resourceUsage().maxRSS))')}`;
  const args = ['collect', '--out', join(folder, 'news.json'), '--pictures', '--timeout', '60', ...urls, withBomb];
  const { code, lines, stdout } = await run(args, program, { nodeOptions: ['--import', peak] });
  assert.equal(code, 0, lines.join('\n'));
  for (const line of lines.slice(0, 2))
    assert.match(line, /^ok: .*: 1 item\. The file is larger than 2 MiB: the rest of it was not read\./);
  assert.match(lines[3], /^no picture: .*\/bomb\.png is larger than 2 MiB/);
  assert.ok(Number(stdout) < 250_000, `${stdout} kB`);
});

test('an inner host is not asked, however it is written and whatever port of the named host it is', async (t) => {
  const folder = folderFor(t);
  const asked = [];
  const inner = createServer((request, response) => {
    asked.push(request.headers.host);
    response.end(games);
  });
  const { port: other } = new URL(await serve(t, inner));
  const hosts = ['127.0.0.1', 'localhost', '127.1', '2130706433', '0x7f000001', '0.0.0.0', '[::1]', '[::]', '[::ffff:127.0.0.1]'];
  const locations = [
    ...hosts.map((host) => `http://${host}:${other}/inner.png`),
    ...[
      '169.254.169.254',
      '10.0.0.1',
      '[fe80::1]',
      '[fd00::1]',
      '[::127.0.0.1]',
      '[64:ff9b:1::7f00:1]',
      '[2002:7f00:1::]',
      '[2001::1]',
      '[fec0::1]',
    ].map((host) => `http://${host}:${other}/inner.png`),
    `http://localhost:${port}/feeds/pictures/games.png`,
    'file:///etc/passwd',
    'data:image/png,x',
    'ftp://127.0.0.1/inner.png',
    `http://user:pass@127.0.0.1:${port}/feeds/pictures/games.png`,
  ];
  requests.length = 0;
  locations.forEach((location, index) => answers.set(`/to/${index}`, redirectTo(location)));
  const [direct, redirected] = serveFeeds(
    rss(
      locations
        .filter((location) => location.startsWith('http:') && !location.includes('@'))
        .map((location) => withPicture(location, location)),
    ),
    rss(locations.map((location, index) => withPicture(`To ${location}`, `/to/${index}`))),
  );
  const feeds = locations.map((_location, index) => `${origin}/to/${index}`);
  const { code, lines } = await collect(
    join(folder, 'news.json'),
    '--limit',
    '200',
    '--pictures',
    '--timeout',
    '30',
    direct,
    redirected,
    ...feeds,
  );
  assert.equal(code, 1);
  assert.deepEqual(asked, []);
  assert.deepEqual(
    requests.filter((line) => !line.startsWith('127.0.0.1')),
    [],
  );
  assert.deepEqual(
    readJson(join(folder, 'news.json')).items.filter(({ image }) => image),
    [],
  );
  const refused =
    /in the network of this machine, which isn't asked\.|leads to (file:|data:|ftp:), which isn't followed\.|with a name and password, which isn't followed\./;
  for (const line of lines.slice(2, -1)) assert.match(line, refused);
  assert.doesNotMatch(lines.join('\n'), /user|pass@/);
});

test('a host is looked up once, and the connection goes to what was looked at', async (t) => {
  const folder = folderFor(t);
  const out = join(folder, 'news.json');
  const names = {
    // Nobody has this address any more: it was the way from IPv6 to IPv4.
    'public-first.example': ['192.88.99.1', '127.0.0.1'],
    'inner-first.example': ['127.0.0.1', '192.88.99.1'],
    'fails-first.example': ['fails', '127.0.0.1'],
    'teredo.example': ['2001:0:7f00:1::1', '127.0.0.1'],
    'never.example': ['never'],
  };
  requests.length = 0;
  const addresses = Object.keys(names).map((name) => `http://${name}:${port}/feeds/pictures/games.png`);
  addresses.forEach((address, index) => answers.set(`/moved/${index}`, redirectTo(address)));
  const [url] = serveFeeds(rss(addresses.map((address) => withPicture(address, address))));
  const how = {
    env: { NAMES: JSON.stringify(names) },
    nodeOptions: ['--import', pathToFileURL(join(import.meta.dirname, 'name-server.mjs')).href],
  };
  const { code, lines } = await run(['collect', '--out', out, '--pictures', '--timeout', '3', url], program, how);
  assert.equal(code, 0, lines.join('\n'));
  assert.deepEqual(requests, [`127.0.0.1:${port} ${new URL(url).pathname}`], 'nobody within asked for a picture');
  assert.deepEqual(
    readJson(out).items.filter(({ image }) => image),
    [],
  );
  const reasonOf = (name) => lines.find((line) => line.includes(name));
  assert.match(reasonOf('fails-first'), /ENOTFOUND/);
  assert.match(reasonOf('inner-first'), /in the network of this machine/);
  assert.match(reasonOf('teredo'), /in the network of this machine/);
  // The program has ended, though the name is still being looked up.
  assert.match(reasonOf('never'), /took longer than 3 s/);

  // A feed that moves there is no better.
  requests.length = 0;
  const moved = addresses.map((_address, index) => `${origin}/moved/${index}`);
  assert.equal((await run(['collect', '--out', out, '--timeout', '3', url, ...moved], program, how)).code, 1);
  assert.deepEqual([...new Set(requests.map((line) => line.split(':')[0]))], ['127.0.0.1']);
});

test('a connection is kept for the next file, and one that its server has closed meanwhile is made anew', async (t) => {
  const out = join(folderFor(t), 'news.json');
  const feed = Buffer.from(rss(Array.from({ length: 12 }, (_, index) => withPicture(`/${index}.png`, `/${index}.png`))));
  let [connections, answered, broken] = [0, 0, 0];
  const server = createRawServer((socket) => {
    connections += 1;
    let here = 0;
    socket.on('data', (request) => {
      here += 1;
      // Each connection serves two files, and breaks when it is asked for a third.
      if (here > 2) {
        broken += 1;
        return socket.destroy();
      }
      answered += 1;
      const file = request.includes('GET /feed ') ? feed : games;
      socket.write(Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\ncontent-length: ${file.length}\r\n\r\n`), file]));
    });
  });
  const { code, stderr } = await collect(out, '--pictures', '--timeout', '60', await serve(t, server));
  assert.equal(code, 0, stderr);
  assert.equal(readJson(out).items.filter(({ image }) => image).length, 12, stderr);
  assert.equal(answered, 13);
  assert.ok(connections < answered, `${connections} connections for ${answered} files`);
  assert.ok(broken > 0, 'a kept connection was closed');
});
