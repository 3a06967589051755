/** An element made by `npm run new` in a copy of the project, and the checks that it has to pass. Each test file has its own copy. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scratchCopy } from '../package/scratch.mjs';

export const NAME = 'throw-away';
export const { folder, read, write } = scratchCopy(`new-element-${process.pid}`);
export const readJson = (file) => JSON.parse(read(file));
export const load = (file) => import(pathToFileURL(join(folder, file)).href);

/** A test within a test doesn't report to it. */
const env = { ...process.env, NODE_TEST_CONTEXT: undefined, ELEMENT: `tbc-${NAME}` };

export const start = (program, ...args) => spawnSync(program, args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 1e8 });

/** Runs a program in the copy and answers what it prints; one that fails is an error with all that it said. */
export function run(program, ...args) {
  const { status, stdout, stderr } = start(program, ...args);
  if (status !== 0) throw Object.assign(new Error(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`), { status, stderr });
  return stdout;
}
export const node = (...args) => run(process.execPath, ...args);
export const git = (...args) => run('git', ...args);

/** Steps by their names: the test's report says how long each took. */
export async function inSteps(t, steps) {
  for (const [name, step] of Object.entries(steps)) {
    const started = performance.now();
    await step();
    t.diagnostic(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** The files that git doesn't know yet. */
const made = () => git('ls-files', '--others', '--exclude-standard').trim().split('\n');

export const lint = () => {
  const touched = [...made(), 'src/index.ts', 'src/all.ts'];
  node('node_modules/eslint/bin/eslint.js', ...touched.filter((file) => /\.(?:ts|mjs)$/.test(file)));
  node('node_modules/prettier/bin/prettier.cjs', '--check', ...touched);
  node('scripts/spell.mjs');
};

export const types = () => {
  for (const project of ['.', 'tsconfig.tools.json']) node('node_modules/typescript/bin/tsc', '--noEmit', '-p', project);
};

/** The element's own test and, of these contract tests, those that are about it; in every engine. */
export const contracts = (...names) => {
  const paths = [`test/components/${NAME}.test.ts`, ...names.map((file) => `test/contracts/${file}.test.ts`)];
  const config = ['--config', 'test/new/one-element.config.mjs'];
  // The runner itself ends with an error where any test was left out, so the lines are read that this configuration prints.
  const { stdout: printed } = start(process.execPath, 'node_modules/@web/test-runner/dist/bin.js', ...config, '--files', ...paths);
  for (const [line, passed, failed] of printed.matchAll(/^\w+: (\d+) passed, (\d+) failed$/gm))
    assert.ok(Number(passed) > 10 && failed === '0', `${line}\n${printed}`);
  assert.match(printed, /^Chromium: \d+ passed/m, printed);
};

/** Each of its stories is in Storybook, is played, and passes. */
export const stories = () => {
  const pattern = 'Throw away|throw-away';
  const printed = node('--test', '--test-reporter', 'tap', '--test-name-pattern', pattern, 'test/stories/stories.test.mjs');
  const title = `Elements/Throw away, `;
  for (const story of ['Playground', 'Anatomy', 'States: ready', 'Languages and direction', 'Narrow and wide'])
    assert.ok(new RegExp(`^ *ok \\d+ - ${title}${story}$`, 'm').test(printed), printed);
};

// A repository of its own says what has changed.
git('init', '--quiet');
git('add', '--all', '.');
