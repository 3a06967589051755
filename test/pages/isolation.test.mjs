import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { HOSTS } from './fixtures/hosts.mjs';
import { differences, pictureOf } from './pictures.mjs';
import { exampleHtml, hostPage, isolatedExamples, openPage, ready, until } from './support.mjs';

const WIDTHS = [680, 320];
const SELECTOR = 'tbc-banner, tbc-tip-carousel';

/** What a box says of itself, no rule of the page can change; what is inherited reaches the element all the same. */
const own = (rules) => rules.map((rule) => `${rule} !important`).join('; ');
const BOX = [
  'display: block',
  'position: static',
  'float: none',
  'box-sizing: border-box',
  'margin: 0',
  'padding: 0',
  'border: 0',
  'background: #fff',
];
const ROOT = own([
  ...BOX,
  'position: absolute',
  'display: flex',
  'flex-wrap: wrap',
  'align-items: start',
  'left: 0',
  'top: 0',
  'width: 1000px',
  'direction: ltr',
]);
const cell = (width) => own([...BOX, `width: ${width}px`, 'flex: none']);

const body = (lang) =>
  `<main lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}" style="${ROOT}">${isolatedExamples
    .flatMap(({ tag, example }) => WIDTHS.map((width) => `<div style="${cell(width)}">${exampleHtml(tag, example)}</div>`))
    .join('')}</main>`;

/** Every example in each width on a page with these rules. Rows begin on whole pixels, so that only the elements themselves can differ. */
async function picture(t, lang, { css = '', doctype = '<!doctype html>' } = {}) {
  const html = hostPage(body(lang), { lang }).replace('<!doctype html>', doctype);
  const page = await openPage(t, { html: html.replace('</head>', `<style>${css}</style></head>`), viewport: { width: 1000, height: 900 } });
  await ready(page, isolatedExamples.length * WIDTHS.length);
  await page.evaluate(() => {
    for (const box of document.querySelector('main').children) {
      const { height } = box.firstElementChild.shadowRoot.querySelector('[part~=base]').getBoundingClientRect();
      box.style.setProperty('height', `${Math.ceil(height) + 16}px`, 'important');
    }
  });
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
  return pictureOf(page, SELECTOR);
}

const bare = {};
before(async (t) => {
  for (const lang of ['en', 'ar']) {
    bare[lang] = await picture(t, lang);
    for (const { width, height } of bare[lang].boxes) assert.ok(width >= 320 && height > 40, `${width} x ${height}: drawn`);
  }
});

for (const [name, hostOf] of Object.entries(HOSTS)) {
  for (const lang of ['en', 'ar']) {
    test(`${name} (${lang}): the same picture to the pixel as on a bare page`, async (t) => {
      const found = differences(await picture(t, lang, hostOf), bare[lang]);
      const changed = found.flatMap((how, index) => {
        const { tag, example } = isolatedExamples[Math.floor(index / WIDTHS.length)];
        return how ? [`${tag} ${example.name} at ${WIDTHS[index % WIDTHS.length]} px: ${how}`] : [];
      });
      assert.deepEqual(changed, []);
    });
  }
}

for (const rule of ['visibility: hidden', 'display: none']) {
  test(`${rule} of a class of the page hides the element and what is above it`, async (t) => {
    const html = hostPage(
      '<div class="closed"><tbc-banner topic="fake-goods" href="#advice"></tbc-banner></div><tbc-tip-carousel class="closed"></tbc-tip-carousel><p>Page</p>',
    );
    const page = await openPage(t, { html: html.replace('</head>', `<style>.closed { ${rule} }</style></head>`) });
    await ready(page, 2);
    const visible = () =>
      page.evaluate(() =>
        ['tbc-banner', 'tbc-tip-carousel'].map((name) =>
          document.querySelector(name).shadowRoot.querySelector('[part~=heading]').checkVisibility({ visibilityProperty: true }),
        ),
      );
    assert.deepEqual(await visible(), [false, false]);
    await page.keyboard.press('Tab');
    assert.equal(
      await page.evaluate(() => document.activeElement),
      await page.evaluate(() => document.body),
      'nothing hidden takes the focus',
    );
    await page.evaluate(() => document.querySelectorAll('.closed').forEach((element) => element.classList.remove('closed')));
    await until(page, () =>
      document.querySelector('tbc-banner').shadowRoot.querySelector('[part~=heading]').checkVisibility({ visibilityProperty: true }),
    );
    assert.deepEqual(await visible(), [true, true], 'and shows it again');
  });
}
