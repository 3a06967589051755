import assert from 'node:assert/strict';
import test from 'node:test';
import { hostPage, notes, openPage, ready, roundTrip, shown, until, words } from './support.mjs';

const title = (language, topic) => words(language, 'banners')[topic].title;
const hasError = () => window[Symbol.for('notes')].errors.length > 0;
const FALLBACK = '<p id="fallback">How to spot a fake</p>';

/** One warning that says whose it is and what the trouble is, and nothing else. */
function assertOneWarning(page, ...patterns) {
  assert.equal(page.messages.length, 1, `one message, not: ${page.messages.join('\n')}`);
  assert.match(page.messages[0], /^warning: \[turn-back-crime\] /);
  for (const pattern of patterns) assert.match(page.messages[0], pattern);
  assert.deepEqual(page.exceptions, []);
}

function assertQuiet(page) {
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
}

test('a wrong topic: the general message, and a warning that names what is allowed', async (t) => {
  const page = await openPage(t, { html: hostPage('<tbc-banner topic="fake-news"></tbc-banner>') });
  await ready(page);
  assert.equal((await shown(page, 'tbc-banner', 'heading')).text, title('en', 'organized-crime'));
  assertOneWarning(page, /topic="fake-news"/, /fake-goods/);
});

test('a wrong layout, theme, variant or heading level: the default, and one warning each', async (t) => {
  const page = await openPage(t, {
    html: hostPage(
      '<tbc-banner variant="huge" theme="pink" heading-level="9"></tbc-banner><tbc-tip-carousel layout="grid"></tbc-tip-carousel>',
    ),
  });
  await ready(page, 2);
  const warnings = page.messages.map((message) => /^warning: \[turn-back-crime\] <[\w-]+> (\S+)/.exec(message)?.[1]).toSorted();
  assert.deepEqual(warnings, ['heading-level="9"', 'layout="grid"', 'theme="pink"', 'variant="huge"']);
  assert.deepEqual(page.exceptions, []);
});

for (const lang of ['tlh', 'i-klingon', 'x', '"><b>', '12']) {
  test(`a language that we don't speak or that is none (${lang}): English, marked as English`, async (t) => {
    const page = await openPage(t, {
      html: hostPage('<tbc-banner id="here" topic="fake-goods"></tbc-banner>', { lang: lang.replaceAll('"', '&quot;') }),
    });
    await ready(page);
    assert.deepEqual(await shown(page, '#here', 'heading'), { text: title('en', 'fake-goods'), lang: 'en', dir: 'ltr', direction: 'ltr' });
    assertOneWarning(page, /lang=/, /one of en, fr, .*; "en" is used/);
  });
}

test('no language at all is English without a word', async (t) => {
  const page = await openPage(t, { html: hostPage('<tbc-banner topic="fake-goods"></tbc-banner>').replace(' lang="en"', '') });
  await ready(page);
  assert.equal((await shown(page, 'tbc-banner', 'heading')).text, title('en', 'fake-goods'));
  assertQuiet(page);
});

test('a region or script of a language that we speak is that language', async (t) => {
  const page = await openPage(t, { html: hostPage('<tbc-banner topic="fake-goods"></tbc-banner>', { lang: 'FR-ca' }) });
  await ready(page);
  assert.equal((await shown(page, 'tbc-banner', 'heading')).text, title('fr', 'fake-goods'));
  assertQuiet(page);
});

const BROKEN = {
  'is garbage': { type: 'text/javascript', body: 'export default <html>' },
  'is an error page': { type: 'text/html', body: '<h1>Oops</h1>' },
  'is not found': { status: 404, type: 'text/plain', body: 'Not found' },
};

for (const [how, answer] of Object.entries(BROKEN)) {
  test(`a catalog that ${how}: English, and one warning`, async (t) => {
    const page = await openPage(t, {
      html: hostPage('<tbc-banner heading="Attention" dismissible></tbc-banner>', { lang: 'fr' }),
      answers: { 'l/fr/banner.js': answer },
    });
    await ready(page);
    assert.equal((await shown(page, 'tbc-banner', 'heading')).text, 'Attention');
    assert.equal(await page.locator('tbc-banner [part~=close]').getAttribute('aria-label'), 'Close');
    assertOneWarning(page, /fr\/banner/);
  });

  test(`a topic's words in French that are ${how.replace(/^is /, '')}: English, and one warning`, async (t) => {
    const page = await openPage(t, {
      html: hostPage('<tbc-banner topic="fake-goods"></tbc-banner>', { lang: 'fr' }),
      answers: { 'l/fr/banner/fake-goods.js': answer },
    });
    await ready(page);
    assert.deepEqual(await shown(page, 'tbc-banner', 'heading'), {
      text: title('en', 'fake-goods'),
      lang: 'en',
      dir: 'ltr',
      direction: 'ltr',
    });
    assertOneWarning(page, /fr\/banner\/fake-goods/);
  });

  test(`an element's code that ${how}: what is in the tag stays, and one warning`, async (t) => {
    const page = await openPage(t, {
      html: hostPage(`<tbc-banner topic="fake-goods">${FALLBACK}</tbc-banner><tbc-tip-carousel></tbc-tip-carousel>`),
      answers: { 'c/banner.js': answer },
    });
    await ready(page);
    await until(page, () => !customElements.get('tbc-banner'));
    await roundTrip(page);
    assert.equal(await page.locator('#fallback').isVisible(), true);
    assertOneWarning(page, /banner|core/, /could not be loaded/);
  });
}

test('the code that all elements share is not found: what is in the tag stays, and one warning', async (t) => {
  const page = await openPage(t, {
    html: hostPage(`<tbc-banner topic="fake-goods">${FALLBACK}</tbc-banner>`),
    answers: { 'c/core.js': BROKEN['is not found'] },
  });
  await roundTrip(page);
  await roundTrip(page);
  assert.equal(await page.locator('#fallback').isVisible(), true);
  assertOneWarning(page, /banner|core/, /could not be loaded/);
});

test("a topic's words are missing in English too: what is in the tag stays, tbc-error says content", async (t) => {
  const page = await openPage(t, {
    html: hostPage(`<tbc-banner topic="fake-goods">${FALLBACK}</tbc-banner>`),
    answers: { 'l/en/banner/fake-goods.js': BROKEN['is not found'] },
  });
  await until(page, hasError);
  assert.deepEqual((await notes(page)).errors, ['content']);
  assert.equal(await page.locator('#fallback').isVisible(), true);
  assertOneWarning(page, /en\/banner\/fake-goods/);
});

test('storage that throws: a banner shows, closes, and stays closed for this visit', async (t) => {
  const page = await openPage(t, {
    html: hostPage('<tbc-banner topic="fake-goods" dismissible remember="30"></tbc-banner>'),
    before: () => {
      const refuse = () => {
        throw new DOMException('Refused', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get: refuse });
    },
  });
  await ready(page);
  await page.locator('tbc-banner [part~=close]').click();
  assert.equal(await page.locator('tbc-banner').isVisible(), false);
  await page.evaluate(() => {
    const banner = document.querySelector('tbc-banner');
    banner.replaceWith(banner.cloneNode());
    document.querySelector('tbc-banner').hidden = false;
    document.body.append(document.querySelector('tbc-banner'));
  });
  await until(page, () => document.querySelector('tbc-banner').hidden);
  assertQuiet(page);
});

test('a browser without adoptedStyleSheets: what is in the tag stays, nothing is loaded', async (t) => {
  const page = await openPage(t, {
    html: hostPage(`<tbc-banner topic="fake-goods">${FALLBACK}</tbc-banner>`),
    before: () => {
      delete Document.prototype.adoptedStyleSheets;
      delete ShadowRoot.prototype.adoptedStyleSheets;
    },
  });
  await roundTrip(page);
  assert.equal(await page.locator('#fallback').isVisible(), true);
  assert.deepEqual(
    page.requests.filter((url) => /\/[cl]\//.test(url)),
    [],
  );
  assertQuiet(page);
});

test('a browser without Intl.Locale: English, and at most one warning', async (t) => {
  const page = await openPage(t, {
    html: hostPage('<tbc-banner topic="fake-goods"></tbc-banner>', { lang: 'fr' }),
    before: () => delete Intl.Locale,
  });
  await ready(page);
  assert.equal((await shown(page, 'tbc-banner', 'heading')).text, title('en', 'fake-goods'));
  assertOneWarning(page, /lang="fr"/);
});

test('old libraries that replace built-ins, and a console without methods', async (t) => {
  const page = await openPage(t, {
    html: hostPage('<tbc-banner topic="fake-news" dismissible genuine></tbc-banner><tbc-tip-carousel></tbc-tip-carousel>', { lang: 'ar' }),
    before: () => {
      Array.prototype.each = Object.prototype.inherited = () => {};
      Array.prototype.toJSON = () => '[]';
      Array.prototype.reduce = (first) => first;
      window.console = {};
      window.define = Object.assign(() => {}, { amd: {} });
      window.module = { exports: {} };
    },
  });
  await ready(page, 2);
  assert.equal((await shown(page, 'tbc-banner', 'heading')).text, title('ar', 'organized-crime'));
  assert.deepEqual(page.exceptions, []);
});
