import assert from 'node:assert/strict';
import test from 'node:test';
import { exampleHtml, examples, host, hostPage, notes, openPage, ready, scriptTag, until } from './support.mjs';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'none'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types turn-back-crime";

for (const lang of ['en', 'fr', 'ar']) {
  test(`every example renders under the strict policy without a report (${lang})`, async (t) => {
    const body = examples.map(({ tag, example }) => exampleHtml(tag, example)).join('\n');
    const page = await openPage(t, { html: hostPage(body, { lang, head: scriptTag(host.origin) }), csp: STRICT });
    await ready(page, examples.length);
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('tbc-banner, tbc-tip-carousel')].map(
        (element) => element.shadowRoot.querySelector('[part~=panel]').offsetHeight,
      ),
    );
    assert.equal(heights.length, examples.length);
    assert.ok(
      heights.every((height) => height > 40),
      `each is drawn: ${heights}`,
    );
    assert.deepEqual(await notes(page), { ready: examples.length, errors: [], reports: [] });
    assert.deepEqual([page.messages, page.exceptions], [[], []]);
  });
}

test('acts work under the strict policy without a report', async (t) => {
  const body = `<tbc-banner topic="cybercrime" dismissible remember="30" genuine></tbc-banner><tbc-tip-carousel topic="cybercrime"></tbc-tip-carousel>`;
  const page = await openPage(t, { html: hostPage(body, { head: scriptTag(host.origin) }), csp: STRICT });
  await ready(page, 2);
  await page.locator('tbc-tip-carousel [part~=next]').click();
  await page.locator('tbc-tip-carousel [part~=slide]:nth-of-type(2):not([inert])').waitFor();
  await page.locator('tbc-banner summary').click();
  await page.locator('tbc-banner [part~=close]').click();
  await page.evaluate(() => (document.documentElement.lang = 'ar'));
  await page.locator('tbc-tip-carousel [part~=base][lang=ar]').waitFor();
  assert.deepEqual((await notes(page)).reports, []);
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
});

const POLICIES = {
  "trusted-types 'none', nothing required": { csp: "trusted-types 'none'", renders: true },
  'another name only, nothing required': { csp: 'trusted-types other', renders: true },
  "required, trusted-types 'none'": { csp: "require-trusted-types-for 'script'; trusted-types 'none'", renders: false },
  'required, another name only': { csp: "require-trusted-types-for 'script'; trusted-types other", renders: false },
};

for (const [name, { csp, renders }] of Object.entries(POLICIES)) {
  test(`our policy is refused (${name}): ${renders ? 'the widget renders' : 'the fallback stays'}, nothing is thrown`, async (t) => {
    const body = '<tbc-banner topic="fake-goods"><p id="fallback">How to spot a fake</p></tbc-banner>';
    const page = await openPage(t, { html: hostPage(body), csp });
    if (renders) await ready(page);
    else await until(page, () => window[Symbol.for('notes')].errors.length > 0);
    assert.equal(await page.locator('#fallback').isVisible(), !renders);
    assert.deepEqual((await notes(page)).errors, renders ? [] : ['render']);
    const ours = page.messages.filter((message) => message.includes('[turn-back-crime]'));
    assert.equal(ours.length, renders ? 0 : 1, `${page.messages}`);
    assert.deepEqual(page.exceptions, []);
  });
}

test("a host's own default policy is not asked about our markup", async (t) => {
  const page = await openPage(t, {
    html: hostPage('<tbc-banner topic="fake-goods"></tbc-banner>'),
    csp: "require-trusted-types-for 'script'; trusted-types default turn-back-crime",
    before: () => window.trustedTypes.createPolicy('default', { createHTML: () => '<b>refused</b>', createScriptURL: () => 'about:blank' }),
  });
  await ready(page);
  assert.equal(await page.locator('tbc-banner [part~=heading]').isVisible(), true);
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
});
