/** The feeds of `cases/` and those that are too large to keep, and servers that fail in each way: for browsers and for Node. */
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'cases');
const files = readdirSync(folder);
const fileOf = (name) => files.find((file) => file.startsWith(`${name}.`) && !file.endsWith('.expected.json'));

/** The name of this server in the expected files. */
const PLACEHOLDER = 'http://feed.example';

/** `{name, contentType?, feed?, error?}` for each case; the addresses are those of this server. */
const casesOf = (origin) =>
  files.flatMap((file) => {
    if (!file.endsWith('.expected.json')) return [];
    const text = readFileSync(join(folder, file), 'utf8').replaceAll(PLACEHOLDER, origin);
    return { name: file.slice(0, -'.expected.json'.length), ...JSON.parse(text) };
  });

const rss = (items) => `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Generated</title>${items}</channel></rss>`;
const jsonFeed = (items) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Generated', items });
const numbers = (count) => Array.from({ length: count }, (_, index) => index + 1);
const item = (number, text = 'Text') =>
  `<item><title>Item ${number}</title><guid isPermaLink="false">${number}</guid><description>${text}</description></item>`;
const dated = (number) => item(number).replace('</item>', `<pubDate>${new Date(Date.UTC(2020, 0, number)).toUTCString()}</pubDate></item>`);
const LEVELS = 20_000;
const nested = (open, close, inner = '') => open.repeat(LEVELS) + inner + close.repeat(LEVELS);

/** Feeds that are made when they are asked for. */
const GENERATED = {
  'deep-xml': () => rss(`<item>${nested('<a>', '</a>')}<title>Not deep</title></item>`),
  'deep-xml-unclosed': () => rss(`<item><title>First</title></item><item><title>Second</title>${'<a>'.repeat(LEVELS)}</item>${item(3)}`),
  'deep-html': () => rss(item(1, nested('&lt;b&gt;', '&lt;/b&gt;', 'deep').slice(0, 10_000_000))),
  'deep-json': () => jsonFeed([{ id: '1', title: 'Not deep', _tbc: null }]).replace('null', nested('[', ']').replace('[]', '[1]')),
  'many-rss': () =>
    rss(
      numbers(250)
        .map((number) => item(number))
        .join(''),
    ),
  'many-json': () => jsonFeed(numbers(250).map((id) => ({ id: String(id), title: `Item ${id}` }))),
  'oldest-first': () =>
    rss(
      numbers(300)
        .map((number) => dated(number))
        .join(''),
    ),
  'exactly-200': () =>
    rss(
      numbers(200)
        .map((number) => item(number))
        .join(''),
    ),
  // An emoji of two halves stands where the text is cut.
  'long-text': () => rss(item(1, `${'x'.repeat(1998)}😀${'y'.repeat(500)}`) + item(2, 'z'.repeat(2000)) + item(3, 'w'.repeat(100_000))),
  'large-rss': () =>
    rss(
      numbers(150)
        .map((number) => item(number, 'word '.repeat(4000)))
        .join(''),
    ),
  'large-json': () => jsonFeed(numbers(150).map((id) => ({ id: String(id), title: `Item ${id}`, content_text: 'word '.repeat(4000) }))),
};

/** Ways to fail; each gets the request, the response and what came after the name in the path. */
const FAULTS = {
  status: (_request, response, status) => response.writeHead(Number(status), CORS).end('<html><body>Sorry</body></html>'),
  'no-cors': (_request, response) => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss(item(1))),
  redirect: (_request, response) => response.writeHead(302, { ...CORS, location: '/deeper/feed.xml' }).end(),
  'redirect-no-cors': (_request, response) => response.writeHead(302, { ...CORS, location: '/no-cors' }).end(),
  reset: (request) => request.socket.destroy(),
  silent: () => {},
  drip(_request, response) {
    response.writeHead(200, CORS).write(rss(item(1)).replace('</channel></rss>', ''));
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  'drip-of-nothing'(_request, response) {
    response.writeHead(200, CORS).write(' ');
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  'broken-off'(request, response) {
    response.writeHead(200, { ...CORS, 'content-length': 100_000 });
    response.write(`${rss(item(1)).replace('</channel></rss>', '')}<item><title>Half`);
    // Only what has reached the reader before the connection breaks is there to be read.
    setTimeout(() => request.socket.destroy(), 300);
  },
  // Nothing more comes: whoever waits for it takes all the time there is.
  announced: (_request, response) => response.writeHead(200, { ...CORS, 'content-length': 50 * 1024 * 1024 }).write(rss(item(1))),
  'broken-off-at-once'(request, response) {
    response.writeHead(200, { ...CORS, 'content-length': 100_000 });
    response.write('<?xml', () => request.socket.destroy());
  },
  endless(_request, response) {
    response.writeHead(200, CORS).write('<rss><channel>');
    const chunk = item(1).repeat(1000);
    // Not as fast as it is taken: an engine that shares the processor with this server then does little else.
    const timer = setInterval(() => response.write(chunk), 5);
    response.on('close', () => clearInterval(timer));
  },
};

const CORS = { 'access-control-allow-origin': '*' };

/** The events that a test waits for on a path: the first request for it, and the end of its answer. */
function watch() {
  const watched = { arrived: undefined, ended: undefined };
  watched.arrival = new Promise((resolve) => (watched.arrived = resolve));
  watched.end = new Promise((resolve) => (watched.ended = resolve));
  return watched;
}

/**
 * `GET /arrival/PATH` waits for a request for that path and tells its `{method, headers}`; `GET /end/PATH` waits until it
 * is over and tells whether it `wasCut`.
 */
async function start() {
  const paths = new Map();
  const watched = (path) => paths.get(path) ?? paths.set(path, watch()).get(path);
  const server = createServer((request, response) => {
    const { pathname } = new URL(`http://localhost${request.url}`);
    const [, kind, name] = /^\/([^/]+)\/?(.*)$/.exec(pathname) ?? [];
    const send = (body, type = 'text/plain') => response.writeHead(200, { ...CORS, 'content-type': type }).end(body);
    if (kind === 'arrival' || kind === 'end') return void watched(`/${name}`)[kind].then((what) => send(JSON.stringify(what)));
    const { method, headers } = request;
    watched(pathname).arrived({ method, headers });
    response.on('close', () => watched(pathname).ended({ wasCut: !response.writableFinished }));
    if (kind === 'cases' && !name) return send(JSON.stringify(casesOf(server.origin)));
    if (kind === 'cases' && fileOf(name)) {
      const { contentType } = casesOf(server.origin).find((each) => each.name === name);
      return send(readFileSync(join(folder, fileOf(name))), contentType);
    }
    if (kind === 'generated' && GENERATED[name]) return send(GENERATED[name]());
    if (kind === 'deeper') return send(rss('<item><title>Relative</title><link>story</link></item>'));
    if (FAULTS[kind]) return FAULTS[kind](request, response, name);
    response.writeHead(404, CORS).end('Not found');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.origin = `http://127.0.0.1:${server.address().port}`;
  // Whoever tests against it may end while it is up.
  server.unref();
  return server.origin;
}

let origin;

/** Where the server is, which all tests of a run share. */
export const feedServer = () => (origin ??= start());
