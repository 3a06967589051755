/** `npm run new NAME` makes an element that passes as it comes, and touches nothing but what is that element's. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../package/published.mjs';

const NAME = 'throw-away';
const scratch = join(root, 'test-results/new-element');
const filesIn = (folder) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: folder, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file && existsSync(join(folder, file)));
const git = (...args) => execFileSync('git', args, { cwd: scratch, encoding: 'utf8' });
/** A test within a test doesn't report to it. */
const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
const node = (...args) => execFileSync(process.execPath, args, { cwd: scratch, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

before(() => {
  rmSync(scratch, { recursive: true, force: true });
  for (const file of filesIn(root)) {
    mkdirSync(dirname(join(scratch, file)), { recursive: true });
    cpSync(join(root, file), join(scratch, file));
  }
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'));
  // A repository of its own says what has changed.
  git('init', '--quiet');
  git('add', '--all', '.');
  node('scripts/localize.mjs');
});
after(() => rmSync(scratch, { recursive: true, force: true }));

test('an element made by `npm run new` has texts, types, a build and documents, and passes the linter', () => {
  node('scripts/new.mjs', NAME);
  const made = git('ls-files', '--others', '--exclude-standard').trim().split('\n');
  node('scripts/build.mjs');
  node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.');
  node('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.tools.json');
  const touched = [...made, 'src/index.ts', 'src/all.ts'].filter((file) => file !== 'node_modules');
  node('node_modules/eslint/bin/eslint.js', ...touched);
  node('node_modules/prettier/bin/prettier.cjs', '--check', ...touched);
  node('scripts/docs.mjs');
  const read = (path) => readFileSync(join(scratch, path), 'utf8');
  assert.match(read(`dist/cdn/l/fr/${NAME}/fake-goods.js`), /svg/);
  assert.ok(read('dist/custom-elements.json').includes(`"tbc-${NAME}"`));
});

test('it is measured, offered by the builder and rendered by a server', async () => {
  const content = join(scratch, `src/components/${NAME}/${NAME}.content.ts`);
  const limit = "  size: { name: 'throw-away element', limit: 20 * 1024 },\n};\n";
  writeFileSync(content, readFileSync(content, 'utf8').replace(/};\n$/, limit));
  node('bench/size.mjs', '--write');
  assert.ok(readFileSync(join(scratch, 'bench/sizes.json'), 'utf8').includes('"throw-away element"'));
  node('node_modules/vite/bin/vite.js', 'build', '--config', 'src/builder/vite.config.mjs');
  const builder = readdirSync(join(scratch, 'dist/builder'), { recursive: true }).filter((file) => file.endsWith('.js'));
  assert.ok(builder.some((file) => readFileSync(join(scratch, 'dist/builder', file), 'utf8').includes('Throw away')));
  const { renderToString } = await import(pathToFileURL(join(scratch, 'dist/server/server.js')).href);
  const page = await renderToString(`<html lang="fr"><body><tbc-${NAME} topic="fake-goods"></tbc-${NAME}>`);
  assert.match(page, /<template shadowrootmode="open"[^]*part="?heading/);
});

test('it keeps the promises that every element keeps, and its own test passes', () => {
  const contracts = ['axe', 'language', 'lifecycle', 'manifest', 'properties', 'privacy'].map((name) => `test/contracts/${name}.test.ts`);
  node('node_modules/@web/test-runner/dist/bin.js', '--files', `test/components/${NAME}.test.ts`, ...contracts);
});

test('each of its stories is in Storybook, is played, and passes', () => {
  const run = node('--test', '--test-reporter', 'tap', '--test-name-pattern', 'Throw away|throw-away', 'test/stories/stories.test.mjs');
  assert.ok(Number(/^# pass (\d+)/m.exec(run)[1]) > 10, run);
});

test('nothing else has changed but the two entries, the catalogs and what is generated', () => {
  const changed = git('status', '--porcelain', '--untracked-files=all')
    .split('\n')
    .filter((line) => /^.[M?D]/.test(line))
    .map((line) => line.slice(3));
  const own = new RegExp(`^(src/components/${NAME}/|stories/(examples/)?${NAME}\\.|test/components/${NAME}\\.|docs/elements/)`);
  const allowed = /^(src\/(index|all)\.ts|locales\/[\w-]+\.xlf|README\.md|docs\/tokens\.md|bench\/sizes\.json|node_modules)$/;
  assert.ok(changed.includes(`src/components/${NAME}/${NAME}.ts`));
  assert.deepEqual(
    changed.filter((file) => !own.test(file) && !allowed.test(file)),
    [],
  );
  for (const entry of ['src/index.ts', 'src/all.ts']) assert.match(git('diff', '--numstat', entry), /^1\t0\t/, entry);
});

test('a name that is taken, or none, is refused by name', () => {
  for (const name of ['banner', 'feed', 'Throw Away', ''])
    assert.throws(
      () => node('scripts/new.mjs', name),
      (error) => error.status === 1 && error.stderr.includes(`"${name}"`),
    );
});
