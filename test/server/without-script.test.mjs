/** A page that Node rendered, where no script of ours comes, or not all of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { SELECTOR, exampleHtml, examples, host, hostPage, openPage, ready, root, until } from '../pages/support.mjs';
import { pageOf, renderToString } from './support.mjs';

const TAGS = examples.filter(({ example: { attributes } }) => !attributes.src).map(({ tag, example }) => exampleHtml(tag, example));
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

for (const language of ['en', 'ar']) {
  test(`axe finds nothing (${language})`, async (t) => {
    const page = await openPage(t, { html: (await renderToString(pageOf(TAGS, language))).replace('<main>', '<main><h1>Page</h1>') });
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
    assert.deepEqual(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .join(' ')
            .slice(0, 300)}`,
      ),
      [],
    );
    assert.ok(passes.some(({ id }) => id === 'color-contrast'));
  });
}

test('where scripts are off, no control is dead, and all tips are there to be read', async (t) => {
  const page = await openPage(t, { html: await renderToString(pageOf(TAGS, 'en')) });
  const controls = () =>
    [...document.querySelectorAll('*')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('button, input') ?? [])])
      .filter((node) => node.checkVisibility()).length;
  assert.ok((await page.evaluate(controls)) > 20);
  const context = await page.context().browser().newContext({ javaScriptEnabled: false });
  t.after(() => context.close());
  const bare = await context.newPage();
  await bare.goto(host.origin + page.path);
  assert.equal(await bare.evaluate(controls), 0);
  const tips = await bare.evaluate(() => {
    const slides = [...document.querySelector('tbc-tip-carousel').shadowRoot.querySelectorAll('[part=slide]')];
    return slides.map((slide) => [slide.inert, slide.getBoundingClientRect()]).map(([inert, { left, top }]) => ({ inert, left, top }));
  });
  assert.equal(tips.length, 6);
  assert.ok(tips.every(({ inert, left, top }, index) => !inert && left === tips[0].left && top > (tips[index - 1]?.top ?? 0)));
});

test('words that can’t be had leave what is rendered', async (t) => {
  const html = await renderToString(hostPage('<tbc-banner topic="fake-goods"></tbc-banner>', { lang: 'fr' }));
  const gone = { status: 404, type: 'text/plain', body: 'Gone' };
  const answers = Object.fromEntries(['l/fr/banner/fake-goods.js', 'l/en/banner/fake-goods.js'].map((file) => [file, gone]));
  const page = await openPage(t, { html, answers });
  await until(page, () => window[Symbol.for('notes')].errors.includes('content'));
  const [text, styles] = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('tbc-banner');
    return [
      shadowRoot.querySelector('[part=heading]').textContent.trim(),
      getComputedStyle(shadowRoot.querySelector('[part=panel]')).display,
    ];
  });
  assert.ok(text.length > 10 && html.includes(text));
  assert.equal(styles, 'grid');
});

test('where declarative roots are unknown, the template is no word of the page’s own', async (t) => {
  const page = await openPage(t, { html: hostPage('<div id="here"></div>') });
  // As an older browser's parser leaves it: a template like any other.
  await page.evaluate(
    (html) => (document.querySelector('#here').innerHTML = html),
    await renderToString('<tbc-banner></tbc-banner><tbc-pledge-button></tbc-pledge-button><tbc-tip-carousel></tbc-tip-carousel>', {
      lang: 'en',
    }),
  );
  await ready(page, 3);
  const found = await page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((element) => [
        element.querySelectorAll('template').length,
        element.shadowRoot.querySelector('[part~=heading]').textContent.trim().length > 5,
        element.shadowRoot.querySelectorAll('[part=base]').length,
      ]),
    SELECTOR,
  );
  assert.deepEqual(found, Array(3).fill([1, true, 1]));
});
