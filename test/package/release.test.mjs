import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { dist, filesOf, languages, manifest, read, root } from './published.mjs';
import { FOLDER, newFolder, pack, release, untar, unzip } from './released.mjs';

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
  const documents = ['CHANGELOG.md', 'CSP.md', 'FEEDS.md', 'LICENSE', 'README.txt', 'SELF-HOSTING.md', 'pledge-api.yaml', 'tokens.css'];
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

test('every document names this version', () => {
  const documents = ['README.md', ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`)].filter((file) =>
    /\.(md|yaml)$/.test(file),
  );
  const texts = [...documents.map((file) => readFileSync(join(root, file), 'utf8')), text('README.txt'), text('example.html')];
  const named = texts.flatMap((document) => [...document.matchAll(/(?:turn-back-crime[/-]|widgets@)(\d+\.\d+\.\d+)/g)]);
  assert.ok(named.length > 20);
  for (const [said, version] of named) assert.equal(version, manifest.version, said);
});

test('README.txt has ten lines, and all that it and the document say of the files is so', () => {
  const readme = text('README.txt');
  assert.equal(readme.trimEnd().split('\n').length, 10);
  for (const document of [readme, text('SELF-HOSTING.md'), text('example.html')]) assert.ok(document.includes(manifest.version));
  for (const [, file] of text('SELF-HOSTING.md').matchAll(/turn-back-crime\/[\d.]+\/([\w/-]+\.\w+)/g)) assert.ok(files.has(file), file);
  for (const [file] of readme.matchAll(/[\w-]+\.(txt|md|json|html)\b|LICENSE|THIRD-PARTY-LICENSES/g)) assert.ok(files.has(file), file);
});

test('tokens.css in the zip is that of the build', () => assert.equal(text('tokens.css'), read('tokens.css')));

test('a version that the changelog doesn’t know is not released', () => {
  const out = newFolder();
  const changelog = join(newFolder(), 'CHANGELOG.md');
  writeFileSync(changelog, readFileSync(join(root, 'CHANGELOG.md'), 'utf8').replace(`\n## [${manifest.version}]`, '\n## [0.0.1]'));
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/release.mjs'), dist, out, changelog], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, new RegExp(`no entry "## \\[${manifest.version}\\]"`));
  assert.deepEqual(readdirSync(out), []);
});

const { name: packageName, tarball, printed: packed } = pack();
const packageFiles = untar(tarball);
const packageJson = JSON.parse(packageFiles.get('package.json'));

test('the npm package has the version, the changelog and the licenses, and every file that it promises', () => {
  assert.equal(packageName, `turn-back-crime-widgets-${manifest.version}.tgz`);
  assert.equal(packageJson.version, manifest.version);
  assert.equal(packageJson.private, undefined);
  for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-LICENSES']) assert.ok(packageFiles.get(file)?.length, file);
  const targets = Object.values(packageJson.exports).flatMap((target) => (typeof target === 'string' ? target : Object.values(target)));
  for (const path of [...targets, ...Object.values(packageJson.bin), packageJson.customElements].filter((each) => !each.includes('*'))) {
    assert.ok(packageFiles.has(path.replace(/^\.\//, '')), path);
  }
});

test('the npm package has no source, no test, no tool and nothing of the machine that packed it', () => {
  const odd = /(^|\/)(src|test|stories|bench|scripts|node_modules|release)\/|(^|\/)\.|\.(test|stories)\.|-X[AB]\//;
  assert.deepEqual(
    [...packageFiles.keys()].filter((file) => odd.test(file)),
    [],
  );
  const secrets = /_authToken|\b(npm|ghp|gho|github_pat)_\w{20}|\bAKIA[A-Z\d]{16}|-----BEGIN [A-Z ]*PRIVATE KEY/;
  const places = [root, homedir(), `/${userInfo().username}/`].filter((place) => place.length > 1);
  const found = [...packageFiles].flatMap(([file, bytes]) => {
    const content = bytes.toString('utf8');
    return [secrets.exec(content)?.[0], ...places.filter((place) => content.includes(place))]
      .filter(Boolean)
      .map((what) => `${file}: ${what}`);
  });
  assert.deepEqual(found, []);
});

test('two runs give the same npm package, in another time zone too, and the SHA-256 that is printed is its own', () => {
  assert.ok(pack({ TZ: 'Pacific/Kiritimati' }).tarball.equals(tarball));
  assert.equal(packed.trimEnd().split('\n').at(-1), `${createHash('sha256').update(tarball).digest('hex')}  ${packageName}`);
});
