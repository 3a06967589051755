/** `turn-back-crime collect` over TLS: a certificate is looked at, and it must be that of the host. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import test from 'node:test';
import { programPath } from '../../scripts/browser.mjs';
import { folderFor, item, pictures, program, readJson, rss, run } from './collecting.mjs';

const skip = programPath('openssl') ? false : 'openssl is not installed';

test('a feed and its pictures are read from a host whose certificate is good, and from no other', { skip }, async (t) => {
  const folder = folderFor(t);
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  const of = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', ['req', '-x509', ...of, '-out', cert, '-days', '2', ...names], { stdio: 'ignore' });
  const feed = rss([item('Over TLS', { more: '<enclosure url="/games.png" type="image/png"/>' })]);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) =>
    response.end(request.url === '/feed' ? feed : readFileSync(join(pictures, 'games.png'))),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => (server.closeAllConnections(), server.close()));
  const { port } = server.address();
  const out = join(folder, 'news.json');
  const collect = (host, env) =>
    run(['collect', '--out', out, '--pictures', '--timeout', '60', `https://${host}:${port}/feed`], program, { env });

  const unknown = await collect('localhost');
  assert.equal(unknown.code, 2);
  assert.match(unknown.lines[0], /self-signed certificate/);
  const known = { NODE_EXTRA_CA_CERTS: cert };
  const other = await collect('127.0.0.1', known);
  assert.equal(other.code, 2);
  assert.match(other.lines[0], /ERR_TLS_CERT_ALTNAME_INVALID/);
  const { code, stderr } = await collect('localhost', known);
  assert.equal(code, 0, stderr);
  assert.match(readJson(out).items[0].image, /^news-pictures\//);
});
