/** A copy of the project that a test may change: what git knows of it, with a node_modules whose caches are its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { root } from './published.mjs';

/** Makes the copy in `test-results/NAME`; it is gone after the tests. */
export function scratchCopy(name) {
  const folder = join(root, 'test-results', name);
  rmSync(folder, { recursive: true, force: true });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  for (const file of listed.split('\0').filter((each) => each && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const entry of readdirSync(join(root, 'node_modules')).filter((each) => each !== '.cache'))
    symlinkSync(join(root, 'node_modules', entry), join(modules, entry));

  return {
    folder,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write: (file, text) => writeFileSync(join(folder, file), text),
    /** Runs one of its scripts: what it ended with, and all that it printed. */
    run(script, ...args) {
      const options = { cwd: folder, encoding: 'utf8' };
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'scripts', script), ...args], options);
      return { status, printed: stdout + stderr };
    },
  };
}
