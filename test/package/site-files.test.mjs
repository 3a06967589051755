import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { importSource } from '../../bench/support/bundles.mjs';
import { readContents } from '../../scripts/facts.mjs';
import { dist, elements, filesOf, languages, manifest, read, root } from './published.mjs';

const { POLICY_NAME } = await importSource('src/internal/names.ts');
const files = filesOf('cdn');
const scripts = files.filter((file) => file.endsWith('.js')).map((file) => ({ file, code: read(`cdn/${file}`) }));

/** The facts that each element says of its texts in its folder. */
const contents = await readContents();

const sources = readdirSync(join(root, 'src'), { recursive: true }).filter((file) =>
  /^(components|controllers|feed|pledge)\/.*\.ts$/.test(file),
);
/** The modules that the source imports only when they are needed, by their names. */
const importedLater = sources.flatMap((file) =>
  [...readFileSync(join(root, 'src', file), 'utf8').matchAll(/\bimport\('\.[^']*\/([\w-]+)\.js'\)/g)].map(([, name]) => name),
);
const codeFiles = files.filter((file) => file.startsWith('c/')).map((file) => file.slice(2, -3));
/** For each element the code that it has to have beside its own: the build's list, which embed.js and the builder read. */
const { shared } = JSON.parse(read('site-files.json'));
const sharedCode = new Set(Object.values(shared).flat());
/** The code that an element loads only when it needs it: these modules, and what two of them share. */
const laterCode = codeFiles.filter((name) => !elements.includes(name) && !sharedCode.has(name));

/** Scripts whose code matches, as `file: what was found`. */
const found = (pattern) => scripts.flatMap(({ file, code }) => [...code.matchAll(pattern)].map(([match]) => `${file}: ${match}`));

test('a site serves embed.js, an element’s code each, what they share, texts without the pseudo languages, and the licenses; nothing else', () => {
  const texts = Object.entries(contents).flatMap(([element, { builtIn, laterCatalogs = [] }]) => [
    element,
    ...laterCatalogs,
    ...[...(builtIn?.subjects ?? []), ...(builtIn?.laterSubjects ?? [])].map((subject) => `${element}/${subject}`),
  ]);
  const expected = [
    'embed.js',
    'THIRD-PARTY-LICENSES',
    ...[...elements, ...sharedCode, ...laterCode].map((name) => `c/${name}.js`),
    ...languages.flatMap((language) => [...new Set(texts)].map((text) => `l/${language}/${text}.js`)),
  ];
  assert.ok(texts.length >= 18 && languages.length >= 3);
  assert.deepEqual(files, expected.sort());
});

test('code that comes later is what the source imports later, and what two such files share', () => {
  assert.ok(importedLater.length >= 6);
  assert.deepEqual(
    importedLater.filter((name) => !codeFiles.includes(name)),
    [],
  );
  for (const name of laterCode.filter((each) => !importedLater.includes(each))) {
    const users = scripts
      .filter(({ file, code }) => file !== `c/${name}.js` && code.includes(`./${name}.js`))
      .map(({ file }) => file.slice(2, -3));
    assert.ok(users.length > 1 && users.every((user) => laterCode.includes(user)), `c/${name}.js is used by ${users.join(', ')}`);
  }
});

test('the licenses of what is bundled stand beside it', () => {
  const text = read('cdn/THIRD-PARTY-LICENSES');
  assert.match(text, /BSD 3-Clause/);
  for (const name of ['lit', 'lit-html', '@lit/reactive-element', 'lit-element']) assert.ok(text.includes(name), name);
  assert.ok(existsSync(join(dist, 'cdn/c/core.js')));
});

test('Lit in them is Lit as published: not a character of its files is changed, and one line of ours stands in front', () => {
  const bundled = JSON.parse(readFileSync(join(root, 'node_modules/.cache/turn-back-crime/bundled-lit.json'), 'utf8'));
  const files = Object.entries(bundled).map(([path, code]) => ({
    path,
    code,
    published: readFileSync(join(root, 'node_modules', path), 'utf8'),
  }));
  for (const { path, code, published } of files) {
    assert.ok(code.endsWith(published), path);
    assert.match(code.slice(0, -published.length), /^(import \{ [\w ,]+ \} from "[^"\n]*\/src\/site\/lit-globals\.ts";\n)?$/, path);
  }
  const litItself = ['@lit/reactive-element/reactive-element.js', 'lit-element/lit-element.js', 'lit-html/lit-html.js'];
  assert.deepEqual(
    litItself.filter((path) => !bundled[path]),
    [],
  );
  // The one module that a stand-in takes the place of (src/site/css-tag.ts): Lit's would insert <style>.
  assert.ok(!bundled['@lit/reactive-element/css-tag.js']);
});

test('one policy is asked for, by our name', () => {
  const policies = found(/\.createPolicy\([^,]*,/g);
  const [ours, lits] = policies.map((call) => call.split(/[`"']/)[1]);
  // The second is Lit's call of our stand-in, which asks the page by the first.
  assert.deepEqual([policies.length, ours, lits], [2, POLICY_NAME, 'lit-html'], policies.join());
});

test('no address of another host is in the files, but the names of XML namespaces and the networks that a page may name', () => {
  const networks = readFileSync(join(root, 'src/components/pledge-button/networks.ts'), 'utf8').match(/https:\/\/[\w.-]+/g);
  assert.deepEqual(
    found(/https?:\/\/(?!www\.w3\.org\/)[\w.-]*/g),
    networks.map((address) => `c/pledged-part.js: ${address}`),
  );
});

test('no code from text, no markup from text but Lit’s own templates, no style element, no style attribute', () => {
  assert.deepEqual(found(/\beval\(|new Function\(|document\.write|insertAdjacentHTML|outerHTML|DOMParser|<style|\sstyle=/g), []);
  assert.deepEqual(found(/innerHTML/g), ['c/core.js: innerHTML']);
});

test('lengths follow the reader’s font size, never the page’s: no rem, and no viewport units or queries', () => {
  assert.deepEqual(found(/[\d.](rem|vw|vh|vi|vb|vmin|vmax)\b/g), []);
  assert.deepEqual(found(/@media[^{]*width[^{]*/g), []);
});

test('embed.js imports nothing before it runs; an element what the list says, and no other element', () => {
  const imports = scripts.flatMap(({ file, code }) =>
    [...code.matchAll(/(?:\}\s*from|\bimport)\s*["']([^"']+)["']/g)].map(([, from]) => [file, from]),
  );
  const importsOf = (name) =>
    imports.filter(([file]) => file === `c/${name}.js`).flatMap(([, from]) => [...importsOf(from.slice(2, -3)), from.slice(2, -3)]);
  for (const name of elements) {
    assert.deepEqual([...new Set(importsOf(name))].sort(), shared[name].toSorted(), name);
    assert.ok(shared[name].includes('core') && !shared[name].some((file) => elements.includes(file)), name);
  }
  assert.deepEqual(Object.keys(shared), elements);
  for (const [file, from] of imports)
    assert.ok(/^c\//.test(file) || (/^l\//.test(file) && from.endsWith('/c/core.js')), `${file}: ${from}`);
  assert.ok(imports.length >= elements.length);
});

test('the build has put in what it had to', () => {
  assert.deepEqual(found(/__VERSION__|process\.env|import\.meta\.env/g), []);
  assert.ok(read('cdn/embed.js').includes(manifest.version), 'embed.js knows its version');
});

test('no English message is in the code: it has indexes, and the texts are in the catalogs', () => {
  const xliff = readFileSync(join(root, 'locales/fr.xlf'), 'utf8');
  const english = [...xliff.matchAll(/<source>([^<]*)<\/source>/g)]
    .map(([, text]) => text.replaceAll('&amp;', '&').trim())
    .filter((text) => /\s|^[A-Z]/.test(text));
  assert.ok(english.length > 40);
  const code = scripts.filter(({ file }) => file.startsWith('c/'));
  const catalogs = scripts.filter(({ file }) => file.startsWith('l/en/'));
  const within = (list, text) =>
    list.filter((script) => script.code.includes(`${text}\``) || script.code.includes(`${text}"`)).map(({ file }) => file);
  assert.deepEqual(
    english.flatMap((text) => within(code, text).map((file) => `${file}: ${text}`)),
    [],
  );
  // The search finds them where they are.
  assert.deepEqual(
    english.filter((text) => !/[\n"’]/.test(text) && !within(catalogs, text).length),
    [],
  );
});

test(':has() stands in no list of selectors: Firefox 115, which has none, would drop the whole rule', () => {
  const inList = /,[^{},]*:has\([^{}]*\{|:has\([^()]*\)[^{},]*,[^{}]*\{/g;
  assert.match('.a,.b:has([open]){c:d}', inList);
  assert.deepEqual(found(inList), []);
});
