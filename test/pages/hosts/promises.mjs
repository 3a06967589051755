import assert from 'node:assert/strict';
import { FOLDER, shown, until, words } from '../support.mjs';

/** What a host embeds where it says nothing else: two languages, so that the page's and an own one are seen. */
export const WIDGETS = `<tbc-banner topic="fake-goods" href="#advice" genuine dismissible><p class="fallback">How to spot a fake</p></tbc-banner>
<section lang="ar"><tbc-tip-carousel topic="fake-goods"><p class="fallback">Look at the label</p></tbc-tip-carousel></section>`;

const heading = {
  'tbc-banner': (lang) => words(lang, 'banners')['fake-goods'].title,
  'tbc-tip-carousel': (lang) => Object.values(words(lang, 'tips')['fake-goods'])[0].title,
};
const DIRECTIONS = { ar: 'rtl' };

/** Each of the two is there once, whole, in the language given. */
export async function speak(place, languages) {
  for (const [tag, lang] of Object.entries(languages)) {
    await until(place, ([name, wanted]) => document.querySelector(name)?.shadowRoot?.querySelector('[part~=base]')?.lang === wanted, [
      tag,
      lang,
    ]);
    const dir = DIRECTIONS[lang] ?? 'ltr';
    assert.deepEqual(await shown(place, tag, 'heading'), { text: heading[tag](lang), lang, dir, direction: dir });
    assert.equal(await place.locator(`${tag} [part~=base]`).count(), 1, `one ${tag}, rendered once`);
    assert.ok(await place.locator(`${tag} [part~=heading]`).first().isVisible());
  }
}

/** The fallback is what a visitor sees. */
export async function stayAsWritten(place) {
  assert.deepEqual(
    await place.locator('.fallback').evaluateAll((all) => all.map((each) => each.checkVisibility() && each.offsetHeight > 10)),
    [true, true],
  );
}

const slideInView = (place, number) => place.locator(`tbc-tip-carousel [part~=slide]:nth-of-type(${number}):not([inert])`).waitFor();

/** Real keys and clicks, and a new language, in widgets as in WIDGETS. */
export async function work(place, { keyboard }) {
  await place.locator('tbc-banner summary').focus();
  await keyboard.press('Enter');
  await place.locator('tbc-banner details[open]').waitFor();
  await place.locator('tbc-tip-carousel [part~=track]').focus();
  // It is Arabic: forward is to the left.
  await keyboard.press('ArrowLeft');
  await slideInView(place, 2);
  await place.locator('tbc-tip-carousel [part~=next]').click();
  await slideInView(place, 3);
  await place.evaluate(() => {
    document.documentElement.lang = 'en';
    document.querySelector('tbc-tip-carousel').lang = 'fr';
  });
  await speak(place, { 'tbc-banner': 'en', 'tbc-tip-carousel': 'fr' });
}

/** After a move an element shows what it showed. */
export async function surviveMove(place) {
  await place.evaluate(() => {
    const elsewhere = document.querySelector('section').appendChild(document.createElement('div'));
    elsewhere.setAttribute('lang', 'en');
    elsewhere.appendChild(document.querySelector('tbc-tip-carousel'));
    elsewhere.appendChild(document.querySelector('tbc-banner'));
  });
  await slideInView(place, 3);
  await speak(place, { 'tbc-banner': 'en', 'tbc-tip-carousel': 'fr' });
  assert.equal(await place.locator('tbc-banner details[open]').count(), 1);
  await place.locator('tbc-banner [part~=close]').click();
  await place.locator('tbc-banner').waitFor({ state: 'hidden' });
}

/** Removed elements, and copies that came and went, leave neither themselves nor a listener behind. */
export async function leaveNothing(page) {
  const cdp = await page.context().newCDPSession(page);
  const classes = [];
  for (const tag of ['tbc-banner', 'tbc-tip-carousel']) {
    const { result } = await cdp.send('Runtime.evaluate', { expression: `document.querySelector('${tag}').constructor.prototype` });
    classes.push(result.objectId);
  }
  const kept = async () => {
    // The query collects too, but with care for what looks like an address on the stack; this one is exact.
    await cdp.send('HeapProfiler.collectGarbage');
    let instances = 0;
    for (const prototypeObjectId of classes) {
      const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId });
      instances += Number(/\d+/.exec(objects.description));
      await cdp.send('Runtime.releaseObject', { objectId: objects.objectId });
    }
    return { instances, listeners: (await cdp.send('Memory.getDOMCounters')).jsEventListeners };
  };
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('tbc-banner, tbc-tip-carousel')) each.remove();
    window[Symbol.for('notes')].ready.length = 0;
  });
  // The browser itself holds on to what was clicked last.
  await page.mouse.click(1, 1);
  const noInstance = await eventually(page, kept, ({ instances }) => instances === 0, 'removed');
  await page.evaluate(async (markup) => {
    const box = document.querySelector('section').appendChild(document.createElement('div'));
    box.innerHTML = markup;
    await box.querySelector('tbc-banner').updateComplete;
    await box.querySelector('tbc-tip-carousel').updateComplete;
    box.remove();
    window[Symbol.for('notes')].ready.length = 0;
  }, WIDGETS);
  await eventually(page, kept, ({ instances, listeners }) => instances === 0 && listeners <= noInstance.listeners, 'copies');
  await cdp.detach();
}

/** The browser lets go of what it painted last only with a later frame, and its collector may need more than one round. */
async function eventually(page, measure, holds, which) {
  const end = Date.now() + 10_000;
  for (;;) {
    const measured = await measure();
    if (holds(measured)) return measured;
    assert.ok(Date.now() < end, `${which}: still kept: ${JSON.stringify(measured)}`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** Nobody asked twice for one of our files. */
export function askOnce({ requests }) {
  const ours = requests.filter((url) => url.includes(FOLDER));
  assert.deepEqual(ours, [...new Set(ours)]);
}

/** Nothing is thrown, and the console has only what this host is known to say. */
export function stayQuiet({ messages, exceptions }, expected = []) {
  const unexpected = messages.filter((message) => !expected.some((pattern) => pattern.test(message)));
  assert.deepEqual([unexpected, exceptions], [[], []]);
}
