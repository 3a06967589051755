/*
 * The steps of docs/self-hosting.md, done as written: the zip is unpacked into the web root of a plain nginx, which gets the
 * very configuration of the document, and a page of another origin embeds the widgets from there.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { extname, join } from 'node:path';
import test, { after, before } from 'node:test';
import { programPath } from '../../scripts/browser.mjs';
import { FOLDER, newFolder, release, unpack } from '../package/released.mjs';
import { startNginx } from './nginx.mjs';
import { hostPage, notes, openPage, ready, root, scriptTag, shown, words } from './support.mjs';

const guide = readFileSync(join(root, 'docs/self-hosting.md'), 'utf8');
/** The code blocks of a section of the document that are in a language. */
const blocks = (section, language) => {
  const [, body] = new RegExp(`^## ${section}$([^]*?)(?=^## |$(?![^]))`, 'm').exec(guide);
  return [...body.matchAll(new RegExp(`^\`\`\`${language}$([^]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block.trim());
};
const [lines] = blocks('nginx', 'nginx');

const skip = programPath('nginx') ? false : 'nginx is not installed';
const webRoot = unpack(release().zip);
const files = readdirSync(join(webRoot, FOLDER), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(webRoot, FOLDER).length));
let nginx;

before(async () => {
  if (!skip) nginx = await startNginx({ webRoot, lines, folder: newFolder() });
});
after(() => nginx?.stop());

/** The answer as it comes over the wire, still compressed. */
const ask = (file, headers = {}) =>
  new Promise((resolve, reject) => {
    get(`${nginx.origin}/${FOLDER}${file}`, { headers }, (response) => {
      response.resume().once('end', () => resolve({ status: response.statusCode, headers: response.headers }));
    }).once('error', reject);
  });

const MARKUP = '<tbc-banner topic="fake-goods"></tbc-banner><tbc-tip-carousel topic="cybercrime" lang="fr"></tbc-tip-carousel>';

test('the curl check prints the lines that the document promises', { skip }, async () => {
  const [check] = blocks('nginx', 'sh');
  const [expected] = blocks('nginx', 'http');
  const [, name, value, file] = /-H '([\w-]+): ([^']+)' \$BASE\/(\S+)$/.exec(check);
  const { status, headers } = await ask(file, { [name]: value });
  assert.equal(status, 200);
  const promised = expected.split('\n').map((line) => line.split(': '));
  assert.equal(promised.length, 7);
  for (const [header, content] of promised) assert.equal(headers[header.toLowerCase()], content, header);
});

test('every file of the zip is served, with its type, for a year, to every site', { skip }, async () => {
  const types = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html' };
  assert.ok(files.length > 50);
  for (const file of files) {
    const { status, headers } = await ask(file);
    assert.equal(status, 200, file);
    assert.equal(headers['content-type'], types[extname(file)] ?? 'text/plain', file);
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable', file);
    assert.equal(headers['access-control-allow-origin'], '*', file);
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', file);
    assert.equal(headers['x-content-type-options'], 'nosniff', file);
  }
});

test('a file that isn’t there is not kept for a year', { skip }, async () => {
  const { status, headers } = await ask('c/nothing.js');
  assert.equal(status, 404);
  assert.equal(headers['cache-control'], undefined);
});

test('proxies get compressed files too', { skip }, async () => {
  const { headers } = await ask('c/core.js', { 'accept-encoding': 'gzip', via: '1.1 proxy' });
  assert.equal(headers['content-encoding'], 'gzip');
});

test('a page of another origin shows the widgets, and asks for nothing when it is opened again', { skip }, async (t) => {
  const earlier = (await nginx.requests()).length;
  const page = await openPage(t, { html: hostPage(MARKUP, { head: scriptTag(nginx.origin) }) });
  await ready(page, 2);
  assert.equal((await shown(page, 'tbc-banner', 'heading')).text, words('en', 'banners')['fake-goods'].title);
  assert.equal((await shown(page, 'tbc-tip-carousel', 'heading')).lang, 'fr');
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
  const asked = (await nginx.requests()).length;
  assert.equal(asked - earlier, 9, 'embed.js, four files of shared code, and of two elements the code, and the messages with the content');
  await page.goto(new URL(page.url()).origin + page.path);
  await ready(page, 2);
  assert.equal((await nginx.requests()).length, asked);
});

test('a sandboxed page, which has no origin, shows them too', { skip }, async (t) => {
  const page = await openPage(t, { html: hostPage(MARKUP, { head: scriptTag(nginx.origin) }), csp: 'sandbox allow-scripts' });
  assert.equal(await page.evaluate(() => self.origin), 'null');
  await ready(page, 2);
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
});

test('example.html shows its four widgets in two languages', { skip }, async (t) => {
  const page = await openPage(t, { html: hostPage('') });
  await page.goto(`${nginx.origin}/${FOLDER}example.html`);
  await ready(page, 4);
  const languages = await page.evaluate(() =>
    [...document.querySelectorAll('tbc-banner, tbc-tip-carousel')].map((element) => element.shadowRoot.querySelector('[part~=base]').lang),
  );
  assert.deepEqual(languages, ['en', 'en', 'fr', 'fr']);
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
});

test('the integrity snippet, its addresses changed as the document says, lets all of them run', { skip }, async (t) => {
  const [, from, to] = /`sed 's#([^#]+)#([^#]+)#' integrity-snippet\.txt`/.exec(guide);
  const head = readFileSync(join(webRoot, FOLDER, 'integrity-snippet.txt'), 'utf8').replaceAll(
    from,
    to.replace('https://www.example.org', nginx.origin),
  );
  const page = await openPage(t, { html: hostPage(MARKUP, { head }) });
  await ready(page, 2);
  assert.deepEqual(await notes(page), { ready: 2, errors: [], reports: [] });
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
  assert.ok(page.requests.filter((url) => url.startsWith(`${nginx.origin}/${FOLDER}`)).length > 5);
});

const missing = ['sh', 'sed', 'curl', 'openssl'].filter((program) => !programPath(program));
test(
  'the check of the files names the one that was changed, and no other',
  { skip: skip || (missing.length ? `${missing.join(', ')} not installed` : false) },
  () => {
    const command = blocks('Check the files', 'sh')[0].replace('https://www.example.org', nginx.origin);
    const changed = join(webRoot, FOLDER, 'l/fr/banner.js');
    const asReleased = readFileSync(changed);
    writeFileSync(changed, `${asReleased}\n`);
    assert.equal(
      execFileSync('sh', ['-c', command], { cwd: join(webRoot, FOLDER), encoding: 'utf8' }),
      'not as released: l/fr/banner.js\n',
    );
    writeFileSync(changed, asReleased);
  },
);
