/**
 * `npm run release`, once everything is built: dist/release/turn-back-crime-VERSION.zip, which a webmaster unpacks into the
 * web root. `node scripts/release.mjs [dist] [out] [changelog] [ledger]` makes it of another build, in another folder.
 * A version that the changelog doesn't know is refused, and so are translations whose English has changed since they were read.
 * The same files give the same bytes on every machine: they stand in order, with one fixed time, and aren't compressed,
 * because what a compressor makes of them differs between versions and processors.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { ledgerFile, staleTexts } from './localize/ledger.mjs';

const root = join(import.meta.dirname, '..');
const [dist = join(root, 'dist'), out = join(dist, 'release'), changelog = join(root, 'CHANGELOG.md'), ledger = ledgerFile] =
  process.argv.slice(2);
const cdn = join(dist, 'cdn');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = `turn-back-crime/${version}`;

const [, isKnown] = readFileSync(changelog, 'utf8').split(`\n## [${version}]`);
if (!isKnown) {
  console.error(`release: CHANGELOG.md has no entry "## [${version}]": say there what users get, then release.`);
  process.exit(1);
}

const stale = staleTexts(ledger);
if (stale.length) {
  for (const text of stale) console.error(`release: stale, its English has changed since it was read: ${text}`);
  console.error('release: read each beside its English, then say so: npm run localize -- --read LANG KEY… (CONTRIBUTING.md).');
  process.exit(1);
}

/** The earliest month that a zip can name without slipping out of its range in some time zone; it is read as local time. */
const TIME = new Date(1980, 1, 1);

const sha384 = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const fill = (file) => Buffer.from(readFileSync(join(root, 'scripts/release', file), 'utf8').replaceAll('{version}', version));
const byName = ([a], [b]) => (a < b ? -1 : 1);
const hashes = (files) => Object.fromEntries([...files].map(([name, bytes]) => [name, sha384(bytes)]));

/**
 * The tags of a page that checks every file. English stands last: it takes the place of a language that fails, so it is
 * never among the lines that a site takes out, and what is left is JSON still.
 */
function integritySnippet(files) {
  const chunks = [...files].filter(([name]) => name.endsWith('.js') && name !== 'embed.js');
  const englishLast = [...chunks.filter(([name]) => !name.startsWith('l/en/')), ...chunks.filter(([name]) => name.startsWith('l/en/'))];
  const integrity = hashes(englishLast.map(([name, bytes]) => [`/${folder}/${name}`, bytes]));
  return Buffer.from(
    `<!-- Turn Back Crime ${version}, every file checked: paste this before all other module scripts (SELF-HOSTING.md, "Integrity"). -->\n` +
      `<script type="importmap">\n${JSON.stringify({ integrity }, null, 2)}\n</script>\n` +
      `<script type="module" src="/${folder}/embed.js" integrity="${sha384(files.get('embed.js'))}"></script>\n`,
  );
}

const built = readdirSync(cdn, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => [relative(cdn, path).replaceAll('\\', '/'), path]);
const files = new Map(
  [
    ...built.map(([name, path]) => [name, readFileSync(path)]),
    ['tokens.css', readFileSync(join(dist, 'tokens.css'))],
    ['LICENSE', readFileSync(join(root, 'LICENSE'))],
    ['CHANGELOG.md', readFileSync(changelog)],
    ['CSP.md', readFileSync(join(root, 'docs/csp.md'))],
    ['SELF-HOSTING.md', readFileSync(join(root, 'docs/self-hosting.md'))],
    ['FEEDS.md', readFileSync(join(root, 'docs/feeds.md'))],
    ['pledge-api.yaml', readFileSync(join(root, 'docs/pledge-api.yaml'))],
    ['README.txt', fill('README.txt')],
    ['example.html', fill('example.html')],
  ].sort(byName),
);
files.set('integrity-snippet.txt', integritySnippet(files));
files.set('integrity.json', Buffer.from(`${JSON.stringify(hashes([...files].sort(byName)), null, 2)}\n`));

const zip = new yazl.ZipFile();
for (const [name, bytes] of [...files].sort(byName)) {
  zip.addBuffer(bytes, `${folder}/${name}`, { mtime: TIME, forceDosTimestamp: true, mode: 0o100644, compress: false });
}
zip.end();
const bytes = await buffer(zip.outputStream);
const name = `turn-back-crime-${version}.zip`;
mkdirSync(out, { recursive: true });
writeFileSync(join(out, name), bytes);
console.log(`release: ${join(relative(process.cwd(), out), name)} (${files.size} files, ${Math.round(bytes.length / 1024)} KB)`);
console.log(`release: its SHA-256, to publish beside it as sha256sum --check reads it:`);
console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
