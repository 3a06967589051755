import assert from 'node:assert/strict';
import test from 'node:test';
import { hostPage, openPage, ready, scriptTag, until, words } from './support.mjs';

const silent = (page) => assert.deepEqual([page.messages, page.exceptions], [[], []]);
const TIPS = '<tbc-tip-carousel><p>One.</p><p>Two.</p><p>Three.</p></tbc-tip-carousel>';
const carousel = (page) =>
  page.evaluate(() => {
    const element = document.querySelector('tbc-tip-carousel');
    const track = element.shadowRoot.querySelector('[part~=track]').getBoundingClientRect();
    const tips = [...element.children];
    return {
      current: tips.flatMap((tip, index) => (tip.inert ? [] : [index])),
      inView: tips.flatMap((tip, index) => (Math.abs(tip.getBoundingClientRect().left - track.left) < 2 ? [index] : [])),
    };
  });
const goTo = (page, index) =>
  page.evaluate(
    (to) =>
      new Promise((resolve) => {
        const element = document.querySelector('tbc-tip-carousel');
        element.addEventListener('tbc-slide-change', () => element.updateComplete.then(resolve), { once: true });
        element.goTo(to);
      }),
    index,
  );

test('properties set while the code is on its way ask for their own words', async (t) => {
  const page = await openPage(t, { html: hostPage('<tbc-banner><p>Fallback</p></tbc-banner>', { head: '' }) });
  await page.evaluate((tag) => {
    Object.assign(document.querySelector('tbc-banner'), { topic: 'fake-goods', variant: 'hero', heading: undefined });
    const script = document.createElement('script');
    script.type = 'module';
    script.src = /src="([^"]+)"/.exec(tag)[1];
    document.head.append(script);
  }, scriptTag());
  await ready(page);
  const text = await page.evaluate(() =>
    document.querySelector('tbc-banner').shadowRoot.querySelector('[part~=heading]').textContent.trim(),
  );
  assert.equal(text, words('en', 'banners')['fake-goods'].title);
  silent(page);
});

test('an element made here and put straight into a frame is styled there', async (t) => {
  const page = await openPage(t, { html: hostPage('<tbc-banner topic="fake-goods"></tbc-banner><iframe></iframe>') });
  await ready(page);
  await page.evaluate(() => {
    const element = document.createElement('tbc-banner');
    element.setAttribute('topic', 'fake-goods');
    document.querySelector('iframe').contentDocument.body.append(element);
  });
  await until(page, () => {
    const panel = document.querySelector('iframe').contentDocument.querySelector('tbc-banner').shadowRoot.querySelector('[part~=panel]');
    return panel && getComputedStyle(panel).display === 'grid';
  });
  silent(page);
});

test('a carousel that is moved shows the tip it showed', async (t) => {
  const page = await openPage(t, { html: hostPage(`${TIPS}<section></section>`) });
  await ready(page);
  await goTo(page, 2);
  assert.deepEqual(await carousel(page), { current: [2], inView: [2] });
  await page.evaluate(() => {
    const element = document.querySelector('tbc-tip-carousel');
    document.querySelector('section').append(element);
    return element.updateComplete;
  });
  await until(page, () => ![...document.querySelector('tbc-tip-carousel').children].at(-1).inert);
  assert.deepEqual(await carousel(page), { current: [2], inView: [2] });
  silent(page);
});

test('a copy of a carousel, and one whose tips are taken away, have one current tip', async (t) => {
  const page = await openPage(t, { html: hostPage(TIPS) });
  await ready(page);
  await goTo(page, 2);
  await page.evaluate(() => {
    const element = document.querySelector('tbc-tip-carousel');
    element.replaceWith(element.cloneNode(true));
  });
  await until(page, () => document.querySelector('tbc-tip-carousel p[aria-label]') && !document.querySelector('tbc-tip-carousel p').inert);
  assert.deepEqual(await carousel(page), { current: [0], inView: [0] });
  await goTo(page, 2);
  await page.evaluate(() => {
    for (const tip of document.querySelectorAll('tbc-tip-carousel p:nth-child(n + 2)')) tip.remove();
  });
  await until(page, () => !document.querySelector('tbc-tip-carousel p').inert);
  assert.deepEqual(await carousel(page), { current: [0], inView: [0] });
  silent(page);
});

test("a page's own width for its paragraphs does not make slides narrower", async (t) => {
  const page = await openPage(t, { html: hostPage(TIPS, { head: `<style>p{max-width:9em;width:5em}</style>${scriptTag()}` }) });
  await ready(page);
  await goTo(page, 2);
  assert.deepEqual(await carousel(page), { current: [2], inView: [2] });
  silent(page);
});

test('on a page that closes every shadow root, both elements are whole', async (t) => {
  const page = await openPage(t, {
    html: hostPage('<tbc-tip-carousel topic="fake-goods"></tbc-tip-carousel><tbc-banner topic="fake-goods" dismissible></tbc-banner>'),
    before: () => {
      const { attachShadow } = Element.prototype;
      window.rootOf = new Map();
      Element.prototype.attachShadow = function (init) {
        const root = attachShadow.call(this, { ...init, mode: 'closed' });
        window.rootOf.set(this.localName, root);
        return root;
      };
    },
  });
  await ready(page, 2);
  const click = async (tag, part) => {
    const { x, y, width, height } = await page.evaluate(
      ([name, which]) => window.rootOf.get(name).querySelector(`[part~=${which}]`).getBoundingClientRect().toJSON(),
      [tag, part],
    );
    await page.mouse.click(x + width / 2, y + height / 2);
  };
  await click('tbc-tip-carousel', 'next');
  await until(page, () => !window.rootOf.get('tbc-tip-carousel').querySelectorAll('[part~=slide]')[1].inert);
  await click('tbc-banner', 'close');
  await until(page, () => document.querySelector('tbc-banner').hidden);
  silent(page);
});
