import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifest, root } from './published.mjs';
import { newFolder } from './released.mjs';

const folder = newFolder();
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  }),
);

/** What `npm publish` would send. */
export const tarball = readFileSync(join(folder, packed.filename));
/** In bytes. */
export const { size, unpackedSize } = packed;
/** Every file in it, without the `package/` that they stand in. */
export const files = packed.files.map(({ path }) => path);

execFileSync('tar', ['-xzf', packed.filename], { cwd: folder });
const unpacked = join(folder, 'package');
export const readPacked = (file) => readFileSync(join(unpacked, file), 'utf8');

const install = (project, name, from, put) => {
  const to = join(project, 'node_modules', name);
  mkdirSync(dirname(to), { recursive: true });
  put(from, to);
};

/**
 * A project of somebody who installed the package, with these files. Its own dependencies are there, and what else the project
 * names; nothing else can be resolved.
 */
export function project(sources, others = []) {
  const folderOfProject = newFolder();
  install(folderOfProject, manifest.name, unpacked, (from, to) => cpSync(from, to, { recursive: true }));
  for (const name of [...Object.keys(manifest.dependencies), ...others]) {
    install(folderOfProject, name, join(root, 'node_modules', name), (from, to) => symlinkSync(from, to, 'junction'));
  }
  for (const [file, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...sources })) {
    mkdirSync(dirname(join(folderOfProject, file)), { recursive: true });
    writeFileSync(join(folderOfProject, file), text);
  }
  return folderOfProject;
}

/** All files below a folder, as paths with forward slashes. */
export const filesBelow = (parent) =>
  readdirSync(parent, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(parent.length + 1)
        .replaceAll('\\', '/'),
    );
