import assert from 'node:assert/strict';
import test from 'node:test';
import { SELECTOR, hostPage, openPage, ready, words } from './support.mjs';

const partsShown = (page, selector, part) =>
  page.evaluate(
    ([where, name]) =>
      [...document.querySelector(where).shadowRoot.querySelectorAll(`[part~=${name}]`)].map((found) => ({
        text: found.textContent.trim(),
        drawn: found.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        ...(({ top, bottom, left, right }) => ({ top, bottom, left, right }))(found.getBoundingClientRect()),
      })),
    [selector, part],
  );

for (const lang of ['en', 'fr', 'ar']) {
  test(`a printed carousel (${lang}): all tips below each other, no controls`, async (t) => {
    const page = await openPage(t, { html: hostPage('<tbc-tip-carousel topic="cybercrime" autoplay></tbc-tip-carousel>', { lang }) });
    await ready(page);
    await page.emulateMedia({ media: 'print' });
    const tips = await partsShown(page, 'tbc-tip-carousel', 'heading');
    assert.deepEqual(
      tips.map(({ text }) => text).toSorted(),
      Object.values(words(lang, 'tips').cybercrime)
        .map(({ title }) => title)
        .toSorted(),
    );
    const [base] = await partsShown(page, 'tbc-tip-carousel', 'base');
    tips.forEach((tip, index) => {
      assert.equal(tip.drawn, true);
      assert.ok(index === 0 || tip.top >= tips[index - 1].bottom, `tip ${index + 1} is below the one before`);
      assert.ok(tip.left >= base.left && tip.right <= base.right && tip.bottom <= base.bottom, `tip ${index + 1} is inside the widget`);
    });
    for (const part of ['controls', 'previous', 'next']) {
      const found = await partsShown(page, 'tbc-tip-carousel', part);
      assert.deepEqual(
        found.map(({ drawn }) => drawn),
        [false],
        part,
      );
    }
  });
}

const LOOKS = [
  { variant: 'card', theme: 'auto' },
  { variant: 'card', theme: 'dark' },
  { variant: 'hero', theme: 'auto' },
  { variant: 'hero', theme: 'dark' },
  { variant: 'bar', theme: 'auto' },
];

for (const { variant, theme } of LOOKS) {
  test(`a printed banner (${variant}, ${theme}): ink on white, no close button`, async (t) => {
    const page = await openPage(t, {
      html: hostPage(`<tbc-banner variant="${variant}" theme="${theme}" topic="fake-goods" href="#advice" dismissible></tbc-banner>`),
    });
    await ready(page);
    await page.emulateMedia({ media: 'print' });
    const colors = await page.evaluate(() => {
      const part = (name) => getComputedStyle(document.querySelector('tbc-banner').shadowRoot.querySelector(`[part~=${name}]`));
      return { panel: part('panel').backgroundColor, words: ['heading', 'text', 'action'].map((name) => part(name).color) };
    });
    assert.match(colors.panel, /^rgba\(\d+, \d+, \d+, 0\)$|^rgb\(255, 255, 255\)$/, 'the panel is paper');
    for (const color of colors.words) assert.ok(Math.max(...color.match(/\d+/g).slice(0, 3)) < 110, `${color} is dark on paper`);
    const drawn = async (part) => (await partsShown(page, 'tbc-banner', part)).map((found) => found.drawn && found.bottom - found.top > 10);
    assert.deepEqual(await drawn('close'), [false]);
    const words = variant === 'bar' ? ['heading'] : ['heading', 'text'];
    for (const part of [...words, 'media', 'action']) assert.deepEqual(await drawn(part), [true], part);
  });
}

for (const lang of ['en', 'ar']) {
  test(`a panel on paper and in forced colours (${lang}) has its whole border: no corner is cut off`, async (t) => {
    const page = await openPage(t, { html: hostPage('<tbc-banner topic="fake-goods"></tbc-banner>', { lang }) });
    await ready(page);
    const clip = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('tbc-banner').shadowRoot.querySelector('[part=panel]')).clipPath);
    assert.notEqual(await clip(), 'none', 'on a screen the corner is turned back');
    for (const media of [{ media: 'print' }, { media: 'screen', forcedColors: 'active' }]) {
      await page.emulateMedia(media);
      assert.equal(await clip(), 'none', JSON.stringify(media));
    }
  });
}

test('the page’s own links to report are ink on paper', async (t) => {
  const reports = '<a slot="report" href="#police">Police</a><a slot="report" href="#helpline">Helpline</a>';
  const elements = SELECTOR.split(', ').flatMap((tag) =>
    ['light', 'dark'].map((theme) => `<${tag} theme="${theme}" variant="hero" href="https://www.example.org/">${reports}</${tag}>`),
  );
  const page = await openPage(t, { html: hostPage(elements.join('')) });
  await ready(page, elements.length);
  await page.emulateMedia({ media: 'print' });
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('[slot=report]')].map((link) => [link.checkVisibility(), getComputedStyle(link).color]),
  );
  assert.deepEqual(links, Array(elements.length * 2).fill([true, 'rgb(0, 0, 0)']));
});
