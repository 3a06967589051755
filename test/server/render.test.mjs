/** The output of `renderToString` for every example, in plain Node. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { runnerImport } from 'vite';
import { elements, languages, root } from '../package/published.mjs';
import { directionOf, pageOf, renderToString, translationsOf, widgetsIn } from './support.mjs';

const load = async (file) => (await runnerImport(join(root, 'stories/examples', file))).module;
const { exampleHtml } = await load('example.ts');
const examples = [];
for (const name of elements) {
  for (const example of (await load(`${name}.ts`)).examples) {
    examples.push({ name: `${name}: ${example.title}`, example, html: exampleHtml(`tbc-${name}`, example) });
  }
}
const everything = (language) =>
  pageOf(
    examples.map(({ html }) => html),
    language,
  );

/** All words on the console, and every request, from now on. */
function listen(t) {
  const mocks = ['debug', 'log', 'info', 'warn', 'error'].map((method) => t.mock.method(console, method, () => {}));
  mocks.push(t.mock.method(globalThis, 'fetch', () => Promise.reject(new Error('No request is wanted.'))));
  return () => mocks.flatMap(({ mock }) => mock.calls.map(({ arguments: all }) => all.map(String).join(' ')));
}

for (const language of languages) {
  test(`every example is rendered (${language})`, async (t) => {
    const said = listen(t);
    for (const { name, example, html } of examples) {
      const page = await renderToString(pageOf([html], language));
      const widgets = widgetsIn(page);
      for (const { roots, base } of widgets) {
        assert.equal(roots, 1, name);
        assert.deepEqual(base, { lang: language, dir: directionOf(language) }, name);
      }
      const texts = widgets.flatMap((widget) => widget.texts);
      assert.deepEqual(
        texts.filter((text) => /undefined|NaN|Invalid|\[object/.test(text)),
        [],
        name,
      );
      const english = widgetsIn(await renderToString(pageOf([html], 'en'))).flatMap((widget) => widget.texts);
      const ours = english.filter((text) => translationsOf(text, language).length);
      for (const text of ours)
        assert.ok(
          translationsOf(text, language).some((translation) => texts.includes(translation)),
          `${name}: ${text}`,
        );
      if (example.attributes.date) {
        const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
          new Date(example.attributes.date.slice(0, 7)),
        );
        assert.ok(
          texts.some((text) => text.includes(month)),
          `${name}: ${texts.join(' / ')}`,
        );
      }
      assert.ok(ours.length || example.flags?.ownWords, `${name} has words of ours`);
    }
    assert.deepEqual(said(), []);
  });
}

test('only roots come in: all else of a page stays as it is, to the byte', async () => {
  const odd =
    '<!DOCTYPE html>\r\n<html lang=fr><!-- <tbc-banner> --><title>&lt;tbc-banner&gt; é 🦉</title><script>"<tbc-banner></tbc-banner>"</script>' +
    '<template><tbc-banner></tbc-banner></template><textarea><tbc-banner></textarea><svg><tbc-banner /></svg>\r\n' +
    '<p>Une<TBC-BANNER Topic=cybercrime\n data-x=\'">\'>\r\n<p>texte</TBC-BANNER><table><tr><td><tbc-tip-carousel topic="fake-goods"></tbc-tip-carousel></table>';
  for (const text of [odd, ...languages.map(everything), ...examples.map(({ html }) => html), '', 'words alone']) {
    const rendered = await renderToString(text, { lang: 'fr' });
    assert.equal(rendered.replace(/<template shadowrootmode="open" slot="turn-back-crime">[^]*?<\/template>/g, ''), text);
  }
  const rendered = widgetsIn(await renderToString(odd)).filter(({ roots }) => roots);
  assert.deepEqual(
    rendered.map(({ tag, base }) => [tag, base.lang]),
    [
      ['tbc-banner', 'fr'],
      ['tbc-tip-carousel', 'fr'],
    ],
  );
});

test('what is rendered already stays as it is', async () => {
  const once = await renderToString(everything('de'));
  assert.equal(await renderToString(once), once);
});

test('two renderings of the same are the same, in any order and at the same time', async () => {
  const counted = '<tbc-pledge-button endpoint="/api" goal="10"></tbc-pledge-button>';
  const alone = '<tbc-pledge-button></tbc-pledge-button>';
  const before = await renderToString(alone, { lang: 'fr' });
  assert.ok((await renderToString(counted, { lang: 'fr' })).includes('progress{'), 'its own part has styles of its own');
  assert.equal(await renderToString(alone, { lang: 'fr' }), before);

  const one = [];
  for (const language of languages) one.push(await renderToString(everything(language)));
  const together = await Promise.all([...languages, ...languages].map((language) => renderToString(everything(language))));
  assert.ok(together.every((page, index) => page === one[index % languages.length]));
  assert.equal(new Set(one).size, languages.length);
});

test('the language and direction are those around an element, or its own', async () => {
  const html = `<tbc-banner id="plain"></tbc-banner>
    <section lang="ar" dir="rtl"><tbc-banner id="inner"></tbc-banner><tbc-banner id="own" lang="de"></tbc-banner>
      <tbc-banner id="words" heading="كلمات"></tbc-banner>
      <tbc-banner id="words-of-own" heading="Worte" lang="de" dir="ltr"></tbc-banner>
      <my-card><template shadowrootmode="open"><tbc-banner id="in-a-root"></tbc-banner></template></my-card></section>
    <div lang="fr-CA"><tbc-banner id="region"></tbc-banner></div><div lang=""><tbc-banner id="none"></tbc-banner></div>`;
  const found = widgetsIn(await renderToString(html, { lang: 'es' })).map(({ attributes, base }) => [attributes.id, base.lang, base.dir]);
  assert.deepEqual(found, [
    ['plain', 'es', 'ltr'],
    ['inner', 'ar', 'rtl'],
    ['own', 'de', 'ltr'],
    ['words', 'ar', 'rtl'],
    ['words-of-own', 'de', 'ltr'],
    ['in-a-root', 'ar', 'rtl'],
    ['region', 'fr', 'ltr'],
    ['none', 'en', 'ltr'],
  ]);
});

test('a wrong value is named on the console once, as in a browser', async (t) => {
  const said = listen(t);
  const html = '<tbc-banner topic="gardening"></tbc-banner>';
  const [{ part }] = widgetsIn(await renderToString(html + html));
  assert.ok(part('heading'));
  assert.deepEqual(
    said().map((message) => message.slice(0, 49)),
    ['[turn-back-crime] <tbc-banner> topic="gardening" '],
  );
});

test('a feed is not read: children stand in for it, or its place is kept free', async (t) => {
  const said = listen(t);
  for (const tag of ['tbc-story-list', 'tbc-tip-carousel']) {
    const [withWords] = widgetsIn(await renderToString(`<${tag} src="/feed.json"><p>Read our news.</p></${tag}>`));
    const [, ...slots] = withWords.nodes;
    assert.deepEqual(
      slots.map((node) => [node.nodeName, withWords.attribute(node, 'name')]),
      [
        ['slot', undefined],
        ['slot', 'report'],
      ],
      tag,
    );
    const [alone] = widgetsIn(await renderToString(`<${tag} src="/feed.json" lang="fr"></${tag}>`));
    assert.ok(
      alone.nodes.some((node) => alone.attribute(node, 'aria-busy') === 'true'),
      tag,
    );
    assert.equal(alone.base.lang, 'fr');
  }
  assert.deepEqual(said(), []);
});

test('a campaign before its first and after its last day shows nothing, and leaves the rest to the browser', async () => {
  const day = (distance) => new Date(Date.now() + distance * 864e5).toISOString().slice(0, 10);
  const shows = async (dates) => {
    const [{ roots, nodes, attributes }] = widgetsIn(await renderToString(`<tbc-banner topic="fake-goods" ${dates}>Words</tbc-banner>`));
    assert.equal(roots, 1);
    assert.equal(attributes.hidden, undefined, 'a browser could not tell who hid it');
    return nodes.length > 1;
  };
  assert.equal(await shows(`starts="${day(2)}"`), false);
  assert.equal(await shows(`ends="${day(-2)}"`), false);
  assert.equal(await shows(`starts="${day(-2)}" ends="${day(2)}"`), true);
});

test('addresses come out as the page wrote them', async () => {
  const html = `<tbc-story-card heading="Seals" href="../seals" image="pictures/seal.webp" image-alt="A seal" report-href="#report">
    </tbc-story-card><tbc-banner topic="fake-goods" href="advice?a=1&amp;b=2" report-href="javascript:alert(1)"></tbc-banner>`;
  const rendered = await renderToString(html);
  const [card, banner] = widgetsIn(rendered);
  assert.equal(card.attribute(card.part('image'), 'src'), 'pictures/seal.webp');
  assert.deepEqual(
    [card, banner].flatMap(({ nodes, attribute }) => nodes.flatMap((node) => attribute(node, 'href') ?? [])),
    ['../seals', '#report', 'advice?a=1&b=2'],
  );
  assert.ok(!rendered.includes('page.invalid'));
});

test('before and after a rendering nothing of a browser is there', async () => {
  const globals = Reflect.ownKeys(globalThis);
  const rendering = renderToString(everything('fr'));
  assert.deepEqual(Reflect.ownKeys(globalThis), globals);
  await rendering;
  assert.deepEqual(Reflect.ownKeys(globalThis), globals);
  assert.equal(typeof document, 'undefined');
});

test('the page’s own links to report have their slot in every element, and take the place of report-href', async () => {
  for (const tag of elements.map((name) => `tbc-${name}`)) {
    const html = await renderToString(
      `<${tag} href="https://www.example.org/" report-href="#report">\n<a slot="report" href="#police">Police</a></${tag}>`,
    );
    assert.match(html, /<slot name=report class="row report"\s*><\/slot>/, tag);
    assert.ok(!html.includes('href="#report" ') && !/<a [^>]*part=report/.test(html), tag);
    const bare = await renderToString(`<${tag} href="https://www.example.org/"></${tag}>`);
    assert.match(bare, /<slot name=report class="row report" hidden/, tag);
  }
  const promise = await renderToString(
    '<tbc-pledge-button>I ask for the receipt.<a slot="report" href="#police">Police</a></tbc-pledge-button>',
  );
  assert.match(promise, /<bdi>I ask for the receipt\.<\/bdi>/);
});
