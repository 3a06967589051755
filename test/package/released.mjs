import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { crc32, gunzipSync } from 'node:zlib';
import { noteAsRead } from '../../scripts/localize/ledger.mjs';
import { dist, languages, manifest, root } from './published.mjs';

const temporary = mkdtempSync(join(tmpdir(), 'turn-back-crime-'));
after(() => rmSync(temporary, { recursive: true }));

/** A new folder, which is gone after the tests. */
export const newFolder = () => mkdtempSync(join(temporary, 'folder-'));

/** A ledger by which every translation has been read: what is released in a test is not what is stale today. */
export const ledger = join(newFolder(), 'read.json');
for (const language of languages.slice(1)) noteAsRead(language, ['*'], ledger);

/** Where a site serves the files: the version is in the path. */
export const FOLDER = `turn-back-crime/${manifest.version}/`;

function runInto(out, script, args, environment) {
  const printed = execFileSync(process.execPath, [join(root, 'scripts', script), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  const [name, ...others] = readdirSync(out);
  if (others.length) throw new Error(`more than one file: ${others}`);
  return { name, bytes: readFileSync(join(out, name)), printed };
}

/** The result of `npm run release`: the zip's name and bytes, and what it prints. */
export function release(environment) {
  const out = newFolder();
  const { bytes: zip, ...others } = runInto(out, 'release.mjs', [dist, out, join(root, 'CHANGELOG.md'), ledger], environment);
  return { zip, ...others };
}

/** And the npm package. */
export function pack(environment) {
  const out = newFolder();
  const { bytes: tarball, ...others } = runInto(out, 'pack.mjs', [out], environment);
  return { tarball, ...others };
}

/** The files of an npm package, without the folder that they stand in: `name -> bytes`. */
export function untar(tarball) {
  const tar = gunzipSync(tarball);
  const text = (start, length) => tar.toString('utf8', start, start + length).replace(/\0.*$/s, '');
  const files = new Map();
  for (let at = 0; tar[at];) {
    const [size, type, prefix] = [parseInt(text(at + 124, 12), 8), text(at + 156, 1), text(at + 345, 155)];
    if (type !== '0') throw new Error(`${text(at, 100)} is no plain file: ${type}`);
    const name = [prefix, text(at, 100)].filter(Boolean).join('/');
    files.set(name.replace(/^package\//, ''), tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/**
 * The files of a zip, by the list at its end, where each has its real size. Read here, because no program that unpacks
 * is on every machine; whatever else a zip may hold (compression, other disks, big sizes) is refused.
 */
export function unzip(zip) {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== 0x06054b50) throw new Error('no end record, or a comment after it');
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error(`no entry at ${at}`);
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 24)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size);
    if (method !== 0 || crc32(bytes) !== zip.readUInt32LE(at + 16)) throw new Error(`${name} can't be read`);
    const mode = zip.readUInt32LE(at + 38) >>> 16;
    at += 46 + nameLength + extraLength + commentLength;
    return { name, bytes, mode };
  });
}

/** Unpacks a zip into a new folder, as a webmaster does into the web root. */
export function unpack(zip) {
  const folder = newFolder();
  for (const { name, bytes } of unzip(zip)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}
