import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { outdated } from '../../bench/support/sizes.mjs';
import { elementPage } from '../../scripts/docs/element.mjs';
import { llmsText } from '../../scripts/docs/llms.mjs';
import { emptyPage, fill, table } from '../../scripts/docs/markdown.mjs';
import { manifest, namesIn, root } from './published.mjs';

test('a part of a page is written between its marks, and nothing else', () => {
  const page = `By hand.\n\n${emptyPage('Title', 'part')}\nBy hand too.\n`;
  const filled = fill(page, 'part', 'One');
  assert.match(filled, /^By hand\.\n\n# Title\n\n<!-- part: .+ -->\n\nOne\n\n<!-- end of part -->\n\nBy hand too\.\n$/);
  assert.equal(fill(filled, 'part', 'One'), filled, 'again, it is the same');
  assert.ok(!fill(filled, 'part', 'Two').includes('One'));
  assert.throws(() => fill(page, 'other', 'One'), /it has no <!-- other/);
  assert.throws(() => fill(page.replace('<!-- end of part -->', ''), 'part', 'One'), /it has no <!-- part/);
});

test('a cell keeps the table whole', () => {
  assert.equal(table(['a', 'b'], [['x | y', ['one\ntwo', '', 'three']]]), '| a | b |\n| --- | --- |\n| x \\| y | one two three |');
});

test('a page has what the manifest has, and no heading without anything below it', () => {
  const bare = { description: 'Shows\nsomething.' };
  const around = { classes: [], tokens: [], snippet: '<tbc-x></tbc-x>' };
  assert.equal(elementPage(bare, around), 'Shows something.\n\n```html\n<tbc-x></tbc-x>\n```');
  const inherited = { inheritedFrom: { name: 'TbcElement' } };
  const page = elementPage(
    {
      ...bare,
      attributes: [
        { name: 'theme', type: { text: "'auto' | 'dark'" }, description: 'Colours.', ...inherited },
        { name: 'min-count', fieldName: 'minCount', type: { text: 'number' }, description: 'See docs/feeds.md.' },
      ],
      members: [{ kind: 'method', name: 'goTo', parameters: [{ name: 'index', type: { text: 'number' } }], description: 'Goes.' }],
      events: [{ name: 'tbc-x', type: { text: 'TbcXEvent' }, description: 'After it.' }],
      cssStates: [{ name: 'open', description: 'It is open.' }],
    },
    { ...around, classes: [{ name: 'TbcXEvent', members: [{ kind: 'field', name: 'index', description: 'From 0.' }] }] },
  );
  for (const line of [
    '| `min-count` | a number | See [feeds.md](../feeds.md). |\n| `theme` | `auto` `dark` | Colours. |',
    '`minCount` for `min-count`',
    '| `goTo(index: number)` | Goes. |',
    '| `tbc-x` | After it. `event.index`: From 0. |',
    '| state | when |\n| --- | --- |\n| `open` | It is open. |',
  ]) {
    assert.ok(page.includes(line), `${line}\n---\n${page}`);
  }
  assert.deepEqual(page.match(/^## .*/gm), ['## Attributes', '## Methods', '## Events', '## Custom states']);
});

test('a committed size may be off by what brotli differs by, and no more', () => {
  const known = { banner: { requests: 5, en: 10_000 } };
  assert.deepEqual(outdated(known, { banner: { requests: 5, en: 10_050 } }), []);
  assert.deepEqual(outdated(known, { banner: { requests: 6, en: 9_949, fr: 1 } }), [
    'banner, requests: 5 in sizes.json, 6 measured',
    'banner, en: 10000 in sizes.json, 9949 measured',
    'banner, fr: none in sizes.json, 1 measured',
  ]);
  assert.deepEqual(outdated(known, {}).length, 2);
});

test('llms.txt has a line for each tag, with what it takes, and for each document', () => {
  const element = {
    tagName: 'tbc-x',
    summary: 'Shows it.',
    attributes: [
      { name: 'theme', type: { text: "'auto' | 'dark'" }, inheritedFrom: {} },
      { name: 'min-count', type: { text: 'number' } },
    ],
    events: [{ name: 'tbc-x' }],
    slots: [{ name: '' }, { name: 'logo' }],
  };
  const text = llmsText([element, { tagName: 'tbc-y', summary: 'Bare.' }], [['Feeds', 'docs/feeds.md']]);
  assert.match(text, /^# .+\n\n> /);
  for (const line of [
    '- [tbc-x](docs/elements/x.md): Shows it. Attributes: `min-count` (a number), `theme` (`auto` `dark`). Events: `tbc-x`. Slots: (unnamed), `logo`.',
    '- [tbc-y](docs/elements/y.md): Bare.',
    '- [Feeds](docs/feeds.md)',
  ]) {
    assert.ok(text.includes(`\n${line}\n`), `${line}\n---\n${text}`);
  }
});

const pages = ['README.md', 'llms.txt', ...readdirSync(join(root, 'docs/frameworks')).map((file) => `docs/frameworks/${file}`)];

for (const page of pages) {
  const text = readFileSync(join(root, page), 'utf8');

  test(`${page}: a link to another document finds it, and its heading`, () => {
    for (const [link, path, anchor] of text.matchAll(/\]\((?!https?:)([^)#\s]+)(#[^)\s]+)?\)/g)) {
      const target = join(root, dirname(page), path);
      assert.ok(existsSync(target), link);
      const anchors = () =>
        [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)/gm)].map(([, title]) => `#${title.toLowerCase().replaceAll(' ', '-')}`);
      if (anchor) assert.ok(anchors().includes(anchor), link);
    }
  });

  test(`${page}: a path of the package is one of its exports`, () => {
    const paths = Object.keys(manifest.exports).flatMap((path) => namesIn(path).map((name) => path.replace('*', name)));
    for (const [, path] of text.matchAll(/'@turn-back-crime\/widgets(\/[^']*)?'/g)) assert.ok(paths.includes(`.${path ?? ''}`), path);
  });
}
