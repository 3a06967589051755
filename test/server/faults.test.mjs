/** Pages that are nested deeper than any author would write them, and what can't be rendered: the rest of the page never suffers. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import test from 'node:test';
import { defaultTreeAdapter } from 'parse5';
import { dist } from '../package/published.mjs';
import { renderToString, widgetsIn } from './support.mjs';

const { TbcBanner } = await import(pathToFileURL(join(dist, 'index.js')).href);

const ROOT = /<template shadowrootmode="open" slot="turn-back-crime">[^]*?<\/template>/g;
const nested = (start, content, end, depth) => start.repeat(depth) + content + end.repeat(depth);

/** The words said on the console from now on. */
function listen(t) {
  const warn = t.mock.method(console, 'warn', () => {});
  return () => warn.mock.calls.map(({ arguments: all }) => all.map(String).join(' '));
}

for (const page of ['', '<!doctype html><html lang="fr"><body>']) {
  test(`widgets 20,000 levels deep in a ${page ? 'page' : 'piece of one'} are rendered`, async () => {
    const text = page + nested('<span>', '<tbc-banner topic="fake-goods"></tbc-banner>', '</span>', 20_000);
    const rendered = await renderToString(text, { lang: 'fr' });
    assert.equal(rendered.replace(ROOT, ''), text);
    assert.match(rendered.match(ROOT)[0], /lang="?fr/);
  });
}

test('the words in a tag are read 20,000 levels deep, in their order', async () => {
  const text = `<tbc-pledge-button><p>I look ${nested('<i>', 'twice', '</i>', 20_000)} before I buy.</p></tbc-pledge-button>`;
  const rendered = await renderToString(text);
  assert.match(rendered.match(ROOT)[0], />I look twice before I buy\.</);
});

test('of widgets within widgets each costs as much as one alone: no text is read that none of them shows', async (t) => {
  const asked = t.mock.method(defaultTreeAdapter, 'isTextNode');
  const questions = async (depth) => {
    asked.mock.resetCalls();
    const rendered = await renderToString(nested('<tbc-banner>Words ', '', '</tbc-banner>', depth));
    assert.equal(rendered.match(ROOT).length, depth);
    return asked.mock.callCount();
  };
  const [few, many] = [await questions(100), await questions(200)];
  assert.ok(few >= 100, `${few}`);
  assert.ok(many <= few * 2.1, `${few} questions for 100 widgets, ${many} for 200`);
});

test('an element that can’t even be made stays as it was, with one line on the console, and all others are rendered', async (t) => {
  const said = listen(t);
  const { set } = Object.getOwnPropertyDescriptor(TbcBanner.prototype, 'variant');
  let made = 0;
  t.mock.setter(TbcBanner.prototype, 'variant', function variant(value) {
    made += 1;
    if (made <= 2) throw new Error('Not these.');
    set.call(this, value);
  });
  const widgets = widgetsIn(await renderToString('<tbc-banner></tbc-banner><tbc-story-card></tbc-story-card>'.repeat(3)));
  assert.deepEqual(
    widgets.map(({ tag, roots }) => [tag, roots]),
    [
      ['tbc-banner', 0],
      ['tbc-story-card', 1],
      ['tbc-banner', 0],
      ['tbc-story-card', 1],
      ['tbc-banner', 1],
      ['tbc-story-card', 1],
    ],
  );
  assert.deepEqual(said(), ['[turn-back-crime] <tbc-banner> could not be rendered. Error: Not these.']);
});

test('a page that can’t be read comes out as it was', async (t) => {
  const said = listen(t);
  t.mock.method(defaultTreeAdapter, 'createElement', () => {
    throw new RangeError('Too much.');
  });
  const page = '<p>Words</p><tbc-banner></tbc-banner>';
  assert.equal(await renderToString(page), page);
  assert.deepEqual(said(), ['[turn-back-crime] A page could not be read; it stays as it was. RangeError: Too much.']);
});
