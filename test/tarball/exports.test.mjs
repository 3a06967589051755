import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { files, project, readPacked } from '../package/packed.mjs';
import { elements, manifest, namesIn } from '../package/published.mjs';

const NAME = manifest.name;
const folder = project({}, Object.keys(manifest.peerDependencies));

/** Runs a module in the project, by plain Node. */
const inNode = (code) =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', `console.log(JSON.stringify(await (async () => { ${code} })()))`], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );

const paths = Object.keys(manifest.exports).flatMap((path) => namesIn(path).map((name) => path.replace('*', name)));
const specifiers = paths.map((path) => join(NAME, path).replaceAll('\\', '/'));
const scripts = specifiers.filter((specifier) => !/\.(css|json)$/.test(specifier) && !specifier.endsWith('/embed'));

/** The files that a module names: imports of code and of types, `import()`s and links. */
const NAMED = /(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g;

/** Where paths lead, as Node's resolver says: files of the package, or why there is none. */
function resolve(asked) {
  const inside = pathToFileURL(join(folder, 'node_modules', NAME, '/')).href;
  const found = inNode(
    `return ${JSON.stringify(asked)}.map((each) => { try { return import.meta.resolve(each); } catch (error) { return error.code; } })`,
  );
  return found.map((url) => url.replace(inside, ''));
}

test('every path is one that Node resolves, to a file of the package', () => {
  const resolved = resolve(specifiers);
  assert.deepEqual(
    resolved.filter((file) => !files.includes(file)),
    [],
  );
  assert.ok(resolved.length >= 15 + elements.length * 2, `${resolved.length} paths`);
});

test('nothing but these paths can be reached', () => {
  const others = ['dist/index.js', 'components/tbc-element', 'components/banner/dismissal', 'internal/warn', 'generated/languages'];
  const reached = resolve(others.map((path) => `${NAME}/${path}`)).filter((file) => files.includes(file));
  assert.deepEqual(reached, []);
});

test('every path has types where it is code', () => {
  for (const [path, target] of Object.entries(manifest.exports)) {
    if (/\.(css|json)$/.test(path)) continue;
    for (const name of namesIn(path)) assert.ok(files.includes(target.types.replace('./', '').replaceAll('*', name)), `${path} ${name}`);
  }
});

test('every path that is code loads in plain Node, and but for those that say so registers nothing', () => {
  const registers = (specifier) => /\/(all|define)(\.js)?$|\/(react|languages)(\/|\.|$)/.test(specifier);
  const names = elements.map((element) => `tbc-${element}`);
  const defined = `${JSON.stringify(names)}.filter((name) => globalThis.customElements?.get(name))`;
  for (const specifier of scripts) {
    const registered = inNode(`await import('${specifier}'); return ${defined}`);
    if (!registers(specifier)) assert.deepEqual(registered, [], specifier);
  }
});

test('a class module has its class, and a wrapper its component', () => {
  for (const element of elements) {
    const className = `Tbc${element.replace(/(^|-)(\w)/g, (_match, _hyphen, letter) => letter.toUpperCase())}`;
    const [own, all, wrapper, wrappers] = inNode(
      `return Promise.all(['components/${element}', '', 'react/${element}', 'react'].map(async (path) => typeof (await import(path ? '${NAME}/' + path : '${NAME}')).${className}))`,
    );
    assert.deepEqual([own, all, wrapper, wrappers], ['function', 'function', 'object', 'object'], className);
  }
});

test('embed is the script of the site files, and its folder has all that it asks for', () => {
  assert.equal(manifest.exports['./embed'].default, './dist/cdn/embed.js');
  for (const element of elements) assert.ok(files.includes(`dist/cdn/c/${element}.js`), element);
  assert.ok(files.includes('dist/cdn/c/core.js'));
  assert.ok(files.includes('dist/cdn/l/fr/banner.js'));
});

test('whatever a file of the package imports or refers to is in the package', () => {
  for (const file of files.filter((each) => /^dist\/(?!cdn\/).*\.(js|d\.ts)$/.test(each))) {
    const text = readPacked(file);
    for (const [, specifier] of text.matchAll(NAMED)) {
      const target = join(dirname(file), specifier).replaceAll('\\', '/');
      assert.ok(files.includes(file.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target), `${file} imports ${specifier}`);
    }
    const map = /\n\/\/# sourceMappingURL=(.*)/.exec(text)?.[1];
    if (map) assert.ok(files.includes(`${dirname(file)}/${map}`), `${file} has no ${map}`);
  }
  for (const [, document] of readPacked('dist/custom-elements.json').matchAll(/\b(docs\/[\w-]+\.\w+)/g)) {
    assert.ok(files.includes(document), `the manifest names ${document}`);
  }
  for (const field of ['customElements', 'web-types']) assert.ok(files.includes(manifest[field]), `${field}: ${manifest[field]}`);
});
