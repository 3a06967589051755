/**
 * `npm test`: builds, runs the unit and contract tests in the engines that are here, then the page and package tests, and
 * counts. `npm run test:all` (--all) first installs the programs that are missing; what is left out all the same is a failure.
 * `test:all` also runs the folders of tests that take long. Both say how long each part and each file of the page tests took.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { HEADLESS_SHELL, findBrowser, installEngines, installPackages, missingEngines, programPath } from './browser.mjs';

const root = join(import.meta.dirname, '..');
const all = process.argv.includes('--all');
/** Every story, whole projects, thousands of hostile feeds: only with --all, so that `npm test` stays below ten minutes. */
const SLOW = ['tarball', 'types', 'stories', 'bundlers', 'frameworks', 'hostile', 'new'].map((folder) => join('test', folder));
const total = { passed: 0, failed: 0 };
/** Why, for each test or engine that was left out because an optional program is missing. */
const skipped = [];

/** Runs one of our tools; each line that it prints goes to `onLine`. Resolves to whether it ended well. */
function run(args, onLine) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...(all && { TEST_ALL: 'yes' }) };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    createInterface({ input: child.stdout }).on('line', onLine);
    child.once('error', () => resolve(false)).once('close', (code) => resolve(code === 0));
  });
}

/** A runner that crashed, or ran nothing, is a failure even where it counted none. */
function add(runner, { passed, failed }, endedWell) {
  if (!failed && (!endedWell || !passed)) {
    console.log(`${runner}: ${endedWell ? 'ran no test' : 'ended with an error'}`);
    failed = 1;
  }
  total.passed += passed;
  total.failed += failed;
}

/** Says how long a part of the tests took. */
async function timed(name, part) {
  const start = performance.now();
  await part();
  console.log(`${name}: ${Math.round((performance.now() - start) / 1000)} s`);
}

async function runBrowserTests(config) {
  let counts = { passed: 0, failed: 0 };
  const endedWell = await run(['node_modules/@web/test-runner/dist/bin.js', '--config', config], (line) => {
    console.log(line);
    const [, passed, failed] = /^web-test-runner: (\d+) passed, (\d+) failed$/.exec(line) ?? [];
    if (passed) counts = { passed: Number(passed), failed: Number(failed) };
  });
  add(config, counts, endedWell);
}

/** A dot for each test that passed; a failed one in full, and whatever the tests print. */
async function runPageTests() {
  const files = readdirSync(join(root, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.test.mjs'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => all || !SLOW.some((folder) => file.startsWith(folder + sep)));
  const counts = { passed: 0, failed: 0 };
  // Without a list Node would look for tests itself, and find this file.
  if (!files.length) return add('node --test', counts, true);
  let inFailure = false;
  // Page tests wait more than they compute: one file at a time would leave a machine of two cores idle for half of it.
  const concurrency = `--test-concurrency=${Math.max(2, availableParallelism())}`;
  const reporters = ['--test-reporter=tap', '--test-reporter-destination=stdout'];
  const times = ['--test-reporter=./scripts/test-times.mjs', '--test-reporter-destination=stderr'];
  // A file that hangs is a failure with a name, not a run without an end.
  const endedWell = await run(['--test', concurrency, '--test-timeout=600000', ...reporters, ...times, ...files.sort()], (line) => {
    const [, not, name] = /^ *(not )?ok \d+ - (.*)/.exec(line) ?? [];
    const [, kind, count] = /^# (pass|fail|cancelled|tests|suites|skipped|todo|duration_ms) ([\d.]+)$/.exec(line) ?? [];
    const isComment = /^ *# /.test(line);
    if (name || isComment) inFailure = !!not;
    const [isSkipped, reason] = / # SKIP ?(.*)$/.exec(name ?? '') ?? [];
    if (isSkipped) skipped.push(reason || name);
    if (kind === 'pass') counts.passed += Number(count);
    else if (kind === 'fail' || kind === 'cancelled') counts.failed += Number(count);
    else if (name?.endsWith('.test.mjs') && !not) {
      // To Node, a file without a test is a test that passed.
      console.log(`\n${name}: has no test`);
      counts.passed -= 1;
      counts.failed += 1;
    } else if (name && !not && !isSkipped) process.stdout.write('.');
    else if (inFailure || (isComment && !kind && !/^ *# Subtest: /.test(line))) console.log(not ? `\n${line}` : line);
  });
  console.log(`\nnode --test: ${counts.passed} passed, ${counts.failed} failed`);
  add('node --test', counts, endedWell);
}

try {
  await findBrowser();
  if (all) {
    installEngines();
    if (!programPath('nginx')) installPackages(['nginx-light']);
    if (!programPath(HEADLESS_SHELL)) installPackages([HEADLESS_SHELL]);
  }
  for (const { name, how } of missingEngines()) skipped.push(`no tests in ${name}: ${how}`);
  if (await run(['scripts/build.mjs'], console.log)) {
    await timed('unit and contract tests', () => runBrowserTests('web-test-runner.config.js'));
    await timed('the same on the files that a site serves', () => runBrowserTests('web-test-runner.site.config.js'));
    await timed('page and package tests', runPageTests);
  } else {
    add('npm run build', { passed: 0, failed: 0 }, false);
  }
} catch (error) {
  console.log(error.message);
  total.failed += 1;
}
if (all) total.failed += skipped.length;
for (const reason of new Set(skipped)) console.log(`${skipped.filter((each) => each === reason).length} skipped: ${reason}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
