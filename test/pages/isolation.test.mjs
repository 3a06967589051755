import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { changedExamples, hostPicture } from './hosts/style-pictures.mjs';
import { styleHosts } from './hosts/styles.mjs';
import { hostPage, openPage, ready, until } from './support.mjs';

/** The bare pages that hosts must look like, each drawn once. */
const bare = [];
async function bareLike(like = {}) {
  let found = bare.find((each) => isDeepStrictEqual(each.like, like));
  if (!found) bare.push((found = { like, picture: await hostPicture(like) }));
  return found.picture;
}

before(async () => {
  const light = await bareLike();
  for (const { width, height } of light.boxes) assert.ok(!width || (width >= 320 && height > 40), `${width} x ${height}: drawn`);
  const dark = await bareLike(styleHosts['dark-scheme'].like);
  assert.ok(changedExamples(dark, light).length > light.boxes.length / 2, 'a dark page is another picture');
});

for (const host of Object.values(styleHosts)) {
  test(`${host.name}: the same picture to the pixel as on a bare page`, async () => {
    const wanted = await bareLike(host.like);
    assert.deepEqual(changedExamples(await hostPicture(host), wanted), []);
  });
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
