import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { servePledges } from '../../scripts/pledge-endpoint.mjs';
import { serve } from '../../scripts/server.mjs';

/** A request line as it stands, which `fetch` would put right; gives the status. */
function ask(port, line) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`));
    let answer = '';
    socket.on('data', (data) => (answer += data));
    socket.on('end', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])));
    socket.on('error', reject);
  });
}

/** By request line, what each server answers. */
const LINES = {
  'GET /%': 400,
  'GET /%c3%28': 400,
  'GET /campaigns/%': 400,
  'PUT /campaigns/%E0%A4%A/pledges/x': 400,
  'GET http://elsewhere.example/%': 400,
  'GET http://localhost:99999999/': 404,
  'OPTIONS *': 404,
  'GET @[': 400,
  'GET /a%00b': 404,
  'GET //': 404,
};

for (const [what, start] of [
  ['of pages', ({ folder }) => serve({ folders: { '/': folder } })],
  ['of pledges', () => servePledges()],
]) {
  test(`no request ends the server ${what}`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'tbc-'));
    const server = await start({ folder });
    t.after(() => server.close().then(() => rmSync(folder, { recursive: true })));
    const port = Number(new URL(server.origin ?? server.endpoint).port);
    for (const [line, status] of Object.entries(LINES)) assert.equal(await ask(port, line), status, line);
    assert.equal(await ask(port, 'GET /nothing'), 404);
  });
}

test('a page that can’t be made is answered with 500, and the next one is served', async (t) => {
  t.mock.method(console, 'error', () => {});
  const fails = () => Promise.reject(new Error('no browser to measure in'));
  const server = await serve({ pages: { '/fails': fails, '/': 'Page' } });
  t.after(() => server.close());
  const port = Number(new URL(server.origin).port);
  assert.equal(await ask(port, 'GET /fails'), 500);
  assert.equal(await ask(port, 'GET /'), 200);
});
