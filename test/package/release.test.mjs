import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { filesOf, languages, manifest } from './published.mjs';
import { FOLDER, release, unzip } from './released.mjs';

const { name, zip, printed } = release();
const entries = unzip(zip);
const files = new Map(entries.map((entry) => [entry.name.slice(FOLDER.length), entry.bytes]));
const text = (file) => files.get(file).toString('utf8');
const sha384 = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

test('the zip holds one folder with the version, and in it what a site serves and needs to know', () => {
  assert.equal(name, `turn-back-crime-${manifest.version}.zip`);
  assert.deepEqual(
    entries.filter((entry) => !entry.name.startsWith(FOLDER) || entry.mode !== 0o100644),
    [],
  );
  const served = filesOf('cdn').filter((file) => !/^l\//.test(file) || languages.includes(file.split('/')[1]));
  const documents = ['CSP.md', 'FEEDS.md', 'LICENSE', 'README.txt', 'SELF-HOSTING.md', 'pledge-api.yaml'];
  const beside = [...documents, 'example.html', 'integrity-snippet.txt', 'integrity.json'];
  assert.deepEqual([...files.keys()], [...served, ...beside].sort());
});

test('it speaks every language of the library, and no pseudo language', () => {
  const spoken = new Set([...files.keys()].filter((file) => file.startsWith('l/')).map((file) => file.split('/')[1]));
  assert.deepEqual([...spoken].sort(), [...languages].sort());
});

test('two runs give the same bytes, in other time zones too, and the SHA-256 that is printed is theirs', () => {
  for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) assert.ok(release({ TZ }).zip.equals(zip), TZ);
  assert.equal(printed.trimEnd().split('\n').at(-1), `${createHash('sha256').update(zip).digest('hex')}  ${name}`);
});

test('integrity.json has the hash of every other file', () => {
  const expected = [...files].filter(([file]) => file !== 'integrity.json').map(([file, bytes]) => [file, sha384(bytes)]);
  assert.deepEqual(JSON.parse(text('integrity.json')), Object.fromEntries(expected));
});

test('the integrity snippet has the hash of every script, and is JSON still without a language but English', () => {
  const snippet = text('integrity-snippet.txt');
  const mapOf = (markup) => JSON.parse(/<script type="importmap">([^]*?)<\/script>/.exec(markup)[1]).integrity;
  const [, embed, hash] = /<script type="module" src="([^"]+)" integrity="([^"]+)"><\/script>/.exec(snippet);
  const scripts = [...files].filter(([file]) => file.endsWith('.js')).map(([file, bytes]) => [`/${FOLDER}${file}`, sha384(bytes)]);
  assert.deepEqual({ ...mapOf(snippet), [embed]: hash }, Object.fromEntries(scripts));
  assert.equal(embed, `/${FOLDER}embed.js`);
  const onlyEnglish = snippet.replace(/^.*\/l\/(?!en\/).*\n/gm, '');
  assert.deepEqual(
    Object.keys(mapOf(onlyEnglish)).sort(),
    scripts.map(([file]) => file).filter((file) => /\/c\/|\/l\/en\//.test(file)),
  );
});

test('README.txt has ten lines, and all that it and the document say of the version and the files is so', () => {
  const readme = text('README.txt');
  assert.equal(readme.trimEnd().split('\n').length, 10);
  for (const document of [readme, text('SELF-HOSTING.md'), text('example.html')]) {
    assert.ok(document.includes(manifest.version));
    for (const [said, version] of document.matchAll(/turn-back-crime[/-](\d+\.\d+\.\d+)/g)) assert.equal(version, manifest.version, said);
  }
  for (const [, file] of text('SELF-HOSTING.md').matchAll(/turn-back-crime\/[\d.]+\/([\w/-]+\.\w+)/g)) assert.ok(files.has(file), file);
  for (const [file] of readme.matchAll(/[\w-]+\.(txt|md|json|html)\b|LICENSE|THIRD-PARTY-LICENSES/g)) assert.ok(files.has(file), file);
});
