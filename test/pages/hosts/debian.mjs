import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support.mjs';

/** Below node_modules, so that the host serves it and nobody commits it. */
const CACHE = '.cache/debian';

/**
 * A library that only Debian still packages: `path`, to be served from
 * node_modules, or `skip`, why it can't be had on this machine.
 */
export function debianLibrary(name, file) {
  const folder = join(root, 'node_modules', CACHE, name);
  const path = `${CACHE}/${name}/usr/share/javascript/${file}`;
  const run = (command, args) => execFileSync(command, args, { cwd: folder, stdio: 'pipe', timeout: 60_000 });
  try {
    if (!existsSync(join(root, 'node_modules', path))) {
      mkdirSync(folder, { recursive: true });
      run('apt-get', ['download', name]);
      run('dpkg-deb', ['--extract', readdirSync(folder).find((each) => each.endsWith('.deb')), '.']);
    }
    return { path };
  } catch (error) {
    return { path, skip: `Debian's package ${name} can't be had here: ${error.message.split('\n')[0]}` };
  }
}
