/** The lines of a snippet that name the files to load at once, held to the files that the build wrote. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { runnerImport } from 'vite';
import { dist, elements, root } from '../package/published.mjs';

const load = async (file) => (await runnerImport(join(root, 'src', file))).module;
const { snippetOptions } = await load('builder/choices.ts');
const { snippetFor } = await load('builder/snippet.ts');
const { preloadsFor } = await load('builder/preloads.ts');
const { OFFERED_WIDGETS } = await load('builder/options.ts');
const { TOPICS } = await load('content/topics.ts');

const cdn = join(dist, 'cdn');
const LANGUAGES = readdirSync(join(cdn, 'l'));
const FEED = encodeURIComponent('/news.json');
const ADDRESS = 'https://www.site.example/turn-back-crime/0.1.0';

const widgetOf = (name) => OFFERED_WIDGETS.find(({ tag }) => tag === `tbc-${name}`);

const readsFeeds = (name) => widgetOf(name).options.some(({ attribute }) => attribute === 'src');

/** The snippet for what is chosen, and the files that its lines name. */
function printed(choices) {
  const snippet = snippetFor(snippetOptions(new URLSearchParams(choices), ADDRESS));
  const lines = [...snippet.matchAll(/<link rel="modulepreload" href="([^"]*)">/g)].map(([, href]) => href);
  return { snippet, files: lines.map((href) => (assert.ok(href.startsWith(`${ADDRESS}/`), href), href.slice(ADDRESS.length + 1))) };
}

/** A built file, all that has to be there before it runs, and so on. */
function withImports(file) {
  const code = readFileSync(join(cdn, file), 'utf8');
  const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g)].map(([, path]) => join(dirname(file), path));
  return [file, ...imports.flatMap(withImports)];
}

for (const name of elements) {
  const code = [...new Set(withImports(`c/${name}.js`))].sort();
  const widget = `widget=tbc-${name}`;

  test(`${name}: its code with all that this imports, and the one file with its words`, () => {
    assert.ok(code.includes('c/core.js'));
    for (const language of LANGUAGES) {
      for (const topic of TOPICS) {
        const { files } = printed(`${widget}&topic=${topic}&lang=${language}`);
        const words = widgetOf(name).hasTopic ? `${name}/${topic}` : name;
        assert.deepEqual(files.toSorted(), [...code, `l/${language}/${words}.js`], `${topic}, ${language}`);
      }
      // The items of a feed come later.
      if (readsFeeds(name)) {
        assert.deepEqual(printed(`${widget}&lang=${language}&${name}.src=${FEED}`).files.toSorted(), [...code, `l/${language}/${name}.js`]);
      }
    }
  });

  test(`${name}: its code alone where it follows the page, and nothing where the box is cleared`, () => {
    assert.deepEqual(printed(`${widget}&lang=page`).files.toSorted(), code);
    assert.deepEqual(printed(`${widget}&lang=fr&sooner=no`).files, []);
    assert.doesNotMatch(printed(`${widget}&lang=fr&sooner=no`).snippet, /sooner/);
  });
}

test('the tag stands before the lines, and the element after them', () => {
  const { snippet } = printed('lang=en');
  const order = ['<script type="module"', '<!-- It starts sooner', '<link rel="modulepreload"', '<tbc-banner'].map((text) =>
    snippet.indexOf(text),
  );
  assert.deepEqual(
    order,
    order.toSorted((one, other) => one - other),
  );
  assert.ok(order[0] > 0);
});

test('the list of the build has every file of the folder, and no file that it lacks is printed', () => {
  const { files: list } = JSON.parse(readFileSync(join(dist, 'site-files.json'), 'utf8'));
  const built = readdirSync(cdn, { recursive: true }).filter((file) => file.endsWith('.js'));
  assert.deepEqual(list, built.map((file) => file.replaceAll('\\', '/')).sort());
  for (const [tag, topic, language] of [
    ['tbc-none', 'fake-goods', 'en'],
    ['tbc-banner', 'none', 'en'],
    ['tbc-banner', 'fake-goods', 'xx'],
  ]) {
    const files = preloadsFor(tag, { topic }, language);
    assert.ok(files.length < 4 && files.every((file) => existsSync(join(cdn, file))), files.join());
  }
});
