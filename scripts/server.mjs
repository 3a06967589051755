import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream';
import { answering, pathOf } from './requests.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};

/** An answer that can't be read to its end, or a browser that has gone: the connection is closed. */
const ignoreEnd = () => undefined;

/**
 * A static server for previews and tests on this machine's loopback address.
 * `folders` maps a path's beginning to a folder; `pages` maps a whole path to
 * a text or to a function of the request that gives it or `{status, type, body, headers}`, at once or later. A body may come in
 * pieces, from an asynchronous generator.
 * Answers with the CORS header that a site needs to serve modules to others.
 */
export async function serve({ folders = {}, pages = {}, port = 0, headers = {} }) {
  const requests = [];
  const server = createServer(
    answering(async (request, response) => {
      const pathname = pathOf(request);
      requests.push(pathname);
      const send = (status, type, body, more = {}) => {
        response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*', ...headers, ...more });
        if (typeof body?.next === 'function') return pipeline(body, response, ignoreEnd);
        response.end(body);
      };
      const page = pages[pathname];
      if (page !== undefined) {
        const answer = typeof page === 'function' ? await page(request) : page;
        if (typeof answer === 'string') return send(200, TYPES['.html'], answer);
        return send(answer.status ?? 200, answer.type ?? TYPES['.html'], answer.body ?? '', answer.headers);
      }
      const prefix = Object.keys(folders).find((start) => pathname.startsWith(start));
      if (prefix !== undefined) {
        let file = join(folders[prefix], normalize(decodeURIComponent(pathname.slice(prefix.length))));
        if (pathname.endsWith('/')) file = join(file, 'index.html');
        try {
          if (file.startsWith(normalize(folders[prefix])) && statSync(file).isFile()) {
            response.writeHead(200, {
              'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
              'access-control-allow-origin': '*',
              ...headers,
            });
            return pipeline(createReadStream(file), response, ignoreEnd);
          }
        } catch {
          // Answered below: there is no such file.
        }
      }
      send(404, 'text/plain', 'Not found');
    }),
  );
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, requests, pages, close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))) };
}
