/** The files of src/generated/. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './project.mjs';

export const generated = join(root, 'src/generated');
const written = new Set();

export function write(path, text) {
  const file = join(generated, path);
  mkdirSync(dirname(file), { recursive: true });
  // An unchanged file keeps its time, so that watchers stay quiet.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  written.add(file);
}

/** Takes away what an earlier run has written and this one has not. */
export function removeOthers() {
  for (const entry of readdirSync(generated, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(file)) rmSync(file);
  }
}
