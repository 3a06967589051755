import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, elements, filesOf, manifest, read, root } from './published.mjs';

// Lit brings a stand-in for the DOM to Node. What it leaves there is not ours.
await import('lit');

const npmFiles = filesOf().filter((file) => !/^(cdn|builder)\//.test(file));
const modules = npmFiles.filter((file) => file.endsWith('.js'));
const registers = (file) => file === 'all.js' || file.endsWith('/define.js') || file.startsWith('react/');
/** Written by a script, or nothing that anybody would step through. */
const hasNoMap = (file) => /^(react|generated|tags)\//.test(file);
/** The program, which is run and not imported: collect.test.mjs does. The modules around it are its own. */
const programs = Object.values(manifest.bin).map((path) => path.replace('dist/', ''));
const isOfProgram = (file) => file.startsWith('collect/');
const load = (file) => import(pathToFileURL(join(dist, file)).href);

test('each module loads in plain Node, and those that don’t say so register nothing and touch no global', async () => {
  assert.ok(modules.length > 20, `${modules.length} modules`);
  const globals = Reflect.ownKeys(globalThis).map(String);
  for (const file of modules.filter((each) => !registers(each) && !programs.includes(each))) {
    await load(file);
    assert.deepEqual(Reflect.ownKeys(globalThis).map(String), globals, file);
    for (const name of elements) assert.equal(customElements.get(`tbc-${name}`), undefined, `${file} registers tbc-${name}`);
  }
  for (const name of elements) {
    const [className] = Object.keys(await load(`components/${name}/${name}.js`)).filter((each) => each.startsWith('Tbc'));
    assert.equal(typeof (await load('index.js'))[className], 'function', `index.js has ${className}`);
  }
});

test('the modules that register load in Node too, without a word', async (t) => {
  const said = ['log', 'info', 'warn', 'error'].map((method) => t.mock.method(console, method, () => {}));
  for (const file of modules.filter(registers)) await load(file);
  assert.deepEqual(
    said.flatMap(({ mock }) => mock.calls.map(({ arguments: [message] }) => message)),
    [],
  );
});

test('on a DOM that lacks what the elements need, importing says so once, and registers and throws nothing', () => {
  const code = `globalThis.document = new (class Document { createTreeWalker() { return {}; } createComment() { return {}; } })();
    await import(${JSON.stringify(pathToFileURL(join(dist, 'all.js')).href)});
    console.log(${JSON.stringify(elements)}.filter((name) => globalThis.customElements?.get('tbc-' + name)).join());`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' });
  assert.deepEqual({ status, stdout }, { status: 0, stdout: '\n' }, stderr);
  assert.equal(stderr.split('[turn-back-crime]').length, 2, stderr);
  assert.match(stderr, /document\.adoptedStyleSheets and CSS\.supports are missing[^]*docs\/frameworks\/tests\.md/);
});

test('the command is a program of Node’s, and no module of it is published as one to import', () => {
  for (const program of programs) assert.match(read(program), /^#!\/usr\/bin\/env node\n/);
  assert.deepEqual(
    Object.keys(manifest.exports).filter((name) => /collect/.test(name)),
    [],
  );
  const importers = npmFiles.filter((file) => !isOfProgram(file) && /["'][./]*\/collect\//.test(file.endsWith('.js') ? read(file) : ''));
  assert.deepEqual(importers, []);
});

test('every element has a module that registers it', () => {
  for (const name of elements) assert.match(read(`components/${name}/register.js`), new RegExp(`["']tbc-${name}["']`));
});

test('every module has its types and its source map, and whatever they import is there', () => {
  for (const file of modules.filter((each) => !isOfProgram(each))) {
    const types = file.replace(/\.js$/, '.d.ts');
    assert.ok(npmFiles.includes(types), types);
    if (hasNoMap(file)) continue;
    // A module of types, or that only passes others on, has nothing to map.
    if (!/^(?!import\b|export [{*]|\/\/|$)/m.test(read(file))) continue;
    const map = JSON.parse(read(`${file}.map`));
    assert.equal(map.sourcesContent?.length, map.sources.length, `${file}.map holds its sources`);
  }
  const own = /(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g;
  for (const file of npmFiles.filter((each) => /\.(js|d\.ts)$/.test(each))) {
    for (const [, specifier] of read(file).matchAll(own)) {
      const target = join(dirname(file), specifier).replaceAll('\\', '/');
      assert.ok(npmFiles.includes(file.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target), `${file} imports ${specifier}`);
    }
  }
});

test('nothing but what the manifest lists is imported from other packages', () => {
  // No white space in it: a text may end in "from".
  const other = /(?:from|import)\s*\(?\s*["'](@[^/"'\s]+\/[^/"'\s]+|[^."'/\s][^/"'\s]*)[^"'\s]*["']/g;
  const used = new Set(
    npmFiles
      .filter((file) => /\.(js|d\.ts)$/.test(file))
      .flatMap((file) =>
        [...read(file).matchAll(other)].map(([, name]) => name).filter((name) => !isOfProgram(file) || !name.startsWith('node:')),
      ),
  );
  assert.deepEqual([...used].sort(), Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).sort());
});

test('custom-elements.json describes every element', () => {
  const tags = JSON.parse(read('custom-elements.json')).modules.flatMap(({ declarations = [] }) =>
    declarations.flatMap(({ tagName }) => tagName ?? []),
  );
  assert.deepEqual(tags.sort(), elements.map((name) => `tbc-${name}`).sort());
});

test('the package holds what is built and its licenses, and no source, test or story', () => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  const paths = files.map(({ path }) => path);
  const around = paths.filter((path) => !path.startsWith('dist/'));
  for (const needed of ['LICENSE', 'README.md', 'llms.txt', 'THIRD-PARTY-LICENSES', 'package.json'])
    assert.ok(around.includes(needed), needed);
  assert.deepEqual(
    around.filter(
      (path) =>
        !/^(LICENSE|README\.md|CHANGELOG\.md|THIRD-PARTY-LICENSES|llms\.txt|package\.json|docs\/((elements|frameworks)\/)?[\w-]+\.(md|yaml))$/.test(
          path,
        ),
    ),
    [],
  );
  assert.deepEqual(
    paths.filter((path) => /(^|\/)(src|test|stories)\//.test(path)),
    [],
  );
});
