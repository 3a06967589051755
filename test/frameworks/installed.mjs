/** The smallest real app of a framework, in a folder beside this file: installed and built as a developer does who follows its guide. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { putPackageInto } from '../package/packed.mjs';
import { root } from '../package/published.mjs';
import { newFolder } from '../package/released.mjs';

const seconds = (since) => `${Math.round((performance.now() - since) / 1000)} s`;

/** No tool of an app asks or tells anybody anything; none hears of the test that runs it. */
export const env = { ...process.env, CI: 'true', ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };
for (const name of ['NODE_ENV', 'NODE_OPTIONS', 'NODE_TEST_CONTEXT']) delete env[name];

/** Runs npm in a folder; where that fails, the error has what was printed. */
function npm(folder, ...args) {
  try {
    return execFileSync('npm', args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 });
  } catch (error) {
    throw new Error(`npm ${args.join(' ')}\n${error.stdout}\n${error.stderr}`);
  }
}

/** The app `name`, installed by its own lockfile with the packed package, and built by `npm run build`: `{folder, run}`. */
export function buildApp(name) {
  const source = join(import.meta.dirname, name);
  const folder = newFolder();
  cpSync(source, folder, { recursive: true });
  cpSync(join(root, '.npmrc'), join(folder, '.npmrc'));
  let start = performance.now();
  npm(folder, 'ci', '--ignore-scripts');
  putPackageInto(folder);
  const installed = seconds(start);
  start = performance.now();
  const printed = npm(folder, 'run', 'build');
  console.log(`${name}: installed in ${installed}, built in ${seconds(start)}`);
  return { folder, printed, run: (script) => npm(folder, 'run', script) };
}

const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/**
 * The blocks of code of a guide (docs/frameworks/GUIDE.md) that none of these apps has as they are written there, but for
 * indents; shell commands apart, and sections whose text begins with "Not tried".
 */
export function untriedBlocks(guide, apps) {
  const text = readFileSync(join(root, `docs/frameworks/${guide}.md`), 'utf8');
  const tried = text
    .split(/^(?=## )/m)
    .filter((section) => !/^## .*\n+Not tried/.test(section))
    .join('');
  const blocks = [...tried.matchAll(/^ *```(\w+)\n([^]*?)^ *```$/gm)]
    .filter(([, language]) => language !== 'sh')
    .map(([, , code]) => lines(code));
  const sources = apps.flatMap((app) => {
    const folder = join(import.meta.dirname, app);
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'package-lock.json')
      .map((entry) => lines(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
  });
  return blocks.filter((block) => !sources.some((source) => source.includes(block)));
}
