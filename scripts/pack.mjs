/**
 * `npm run release`, after the zip: dist/release/turn-back-crime-widgets-VERSION.tgz, the package as npm would publish it.
 * `node scripts/pack.mjs [out]` puts it into another folder. npm gives every file one time and owner, so the same files
 * give the same bytes. Nothing is published.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = resolve(process.argv[2] ?? join(root, 'dist/release'));

mkdirSync(out, { recursive: true });
const printed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', out], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  // On Windows npm is a batch file, which needs one.
  shell: process.platform === 'win32',
});
const [{ filename, entryCount }] = JSON.parse(printed);
const bytes = readFileSync(join(out, filename));
console.log(`release: ${join(relative(process.cwd(), out), filename)} (${entryCount} files, ${Math.round(bytes.length / 1024)} KB)`);
console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${filename}`);
