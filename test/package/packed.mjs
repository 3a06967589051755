import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifest, root } from './published.mjs';
import { newFolder, pack, untar } from './released.mjs';

/** The files that `npm publish` would send. */
export const { tarball } = pack();
const content = untar(tarball);
/** Every file in it. */
export const files = [...content.keys()];
export const readPacked = (file) => content.get(file).toString('utf8');

const unpacked = newFolder();
for (const [file, bytes] of content) write(join(unpacked, file), bytes);

function write(file, data) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, data);
}

/** Puts the package where `npm install` would: its dependencies have to be there. */
export const putPackageInto = (folder) => cpSync(unpacked, join(folder, 'node_modules', manifest.name), { recursive: true });

/**
 * A project of somebody who installed the package, with these files. What the package depends on is there, and what else is
 * named; nothing else can be resolved.
 */
export function project(sources, others = []) {
  const folder = newFolder();
  putPackageInto(folder);
  for (const name of [...Object.keys(manifest.dependencies), ...others]) {
    const to = join(folder, 'node_modules', name);
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), to, 'junction');
  }
  for (const [file, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...sources })) write(join(folder, file), text);
  return folder;
}
