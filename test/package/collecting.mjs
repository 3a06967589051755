/** A server of feeds on this machine, and the command that collects them, run as cron runs it. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { dist, manifest, root } from './published.mjs';

export const [command] = Object.keys(manifest.bin);
export const program = join(dist, manifest.bin[command].replace('dist/', ''));

const examples = join(root, 'stories/feeds');
export const pictures = join(examples, 'pictures');

/** The answer of each path: a text, bytes, or a function of request and response. */
export const answers = new Map();
export const requests = [];
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
export const { port } = server.address();
export const origin = `http://127.0.0.1:${port}`;
for (const name of readdirSync(examples)) if (/\.(json|xml)$/.test(name)) answers.set(`/feeds/${name}`, readFileSync(join(examples, name)));
for (const name of readdirSync(pictures)) answers.set(`/feeds/pictures/${name}`, readFileSync(join(pictures, name)));
after(() => (server.closeAllConnections(), server.close()));

/** A folder of its own for each test; its name is hard on whoever puts paths together. */
export function folderFor(t) {
  const folder = join(mkdtempSync(join(tmpdir(), 'collect-')), 'web root #1 (100%)');
  mkdirSync(folder);
  t.after(() => rmSync(dirname(folder), { recursive: true, force: true }));
  return folder;
}

/** Longer than any run of these tests takes: one that doesn't end is killed, and has no exit code. */
const ENDLESS = 120_000;

export const start = (args, from = program, { env, nodeOptions = [] } = {}) =>
  spawn(process.execPath, [...nodeOptions, from, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    timeout: ENDLESS,
    killSignal: 'SIGKILL',
  });

export async function run(args, from, how) {
  const child = start(args, from, how);
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) child[stream].setEncoding('utf8').on('data', (chunk) => (said[stream] += chunk));
  const [code] = await once(child, 'close');
  return { code, ...said, lines: said.stderr.trim().split('\n') };
}

export const collect = (out, ...more) => run(['collect', '--out', out, ...more]);
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
export const titles = (file) => readJson(file).items.map(({ title }) => title);

export const rss = (items, title = 'A feed') => `<rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`;
export const item = (title, { guid = '', link = '', date = '2015-06-17', text = `About ${title}.`, more = '' } = {}) =>
  `<item><title>${title}</title>${guid && `<guid isPermaLink="false">${guid}</guid>`}${link && `<link>${link}</link>`}` +
  `${date && `<pubDate>${new Date(date).toUTCString()}</pubDate>`}<description>${text}</description>${more}</item>`;

/** Serves feeds at addresses of their own, and gives these. */
let served = 0;
export function serveFeeds(...feeds) {
  return feeds.map((feed) => {
    const path = `/feed-${(served += 1)}`;
    answers.set(path, feed);
    return origin + path;
  });
}
