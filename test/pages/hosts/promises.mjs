import assert from 'node:assert/strict';
import { FOLDER, shown, until, words } from '../support.mjs';

/** The markup of a host that says nothing else: each element, in two languages, so that the page's and an own one are seen. */
export const MARKUP = `<tbc-banner topic="fake-goods" href="#advice" genuine dismissible><p class="fallback">How to spot a fake</p></tbc-banner>
<section lang="ar"><tbc-tip-carousel topic="fake-goods"><p class="fallback">Look at the label</p></tbc-tip-carousel></section>
<tbc-story-list topic="fake-medicines" limit="2"><p class="fallback">Web sites closed</p></tbc-story-list>
<tbc-story-card topic="fake-medicines"><p class="fallback">Web links closed</p></tbc-story-card>
<tbc-pledge-button topic="fake-goods"><p class="fallback">I look at the label</p></tbc-pledge-button>`;

/** The languages of MARKUP on a French page. */
export const LANGUAGES = {
  'tbc-banner': 'fr',
  'tbc-tip-carousel': 'ar',
  'tbc-story-list': 'fr',
  'tbc-story-card': 'fr',
  'tbc-pledge-button': 'fr',
};
const TAGS = Object.keys(LANGUAGES);

const first = (content) => Object.values(content)[0];

/** The part of each element that is read, and what it says. */
const SAYS = {
  'tbc-banner': ['heading', (lang) => words(lang, 'banners')['fake-goods'].title],
  'tbc-tip-carousel': ['heading', (lang) => first(words(lang, 'tips')['fake-goods']).title],
  'tbc-story-list': ['heading', (lang) => words(lang, 'stories')['pangea-xvi'].title],
  'tbc-story-card': ['heading', (lang) => words(lang, 'stories')['pangea-xvi'].title],
  'tbc-pledge-button': ['option', (lang) => first(words(lang, 'pledges')['fake-goods'])],
};
const DIRECTIONS = { ar: 'rtl' };

/** Each of these is there once, whole, in the language given. */
export async function speak(place, languages) {
  for (const [tag, lang] of Object.entries(languages)) {
    await until(place, ([name, wanted]) => document.querySelector(name)?.shadowRoot?.querySelector('[part~=base]')?.lang === wanted, [
      tag,
      lang,
    ]);
    const dir = DIRECTIONS[lang] ?? 'ltr';
    const [part, text] = SAYS[tag];
    assert.deepEqual(await shown(place, tag, part), { text: text(lang), lang, dir, direction: dir });
    assert.equal(await place.locator(`${tag} [part~=base]`).count(), 1, `one ${tag}, rendered once`);
    assert.ok(await place.locator(`${tag} [part~=${part}]`).first().isVisible());
  }
}

/** The fallback is what a visitor sees. */
export async function stayAsWritten(place) {
  assert.deepEqual(
    await place.locator('.fallback').evaluateAll((all) => all.map((each) => each.checkVisibility() && each.offsetHeight > 10)),
    TAGS.map(() => true),
  );
}

/** Their languages after a change of the page's language and of one's own. */
const CHANGED = { 'tbc-banner': 'en', 'tbc-tip-carousel': 'fr', 'tbc-story-list': 'en', 'tbc-story-card': 'en' };

const slideInView = (place, number) => place.locator(`tbc-tip-carousel [part~=slide]:nth-of-type(${number}):not([inert])`).waitFor();

/** Real keys and clicks, and a new language, in widgets as in MARKUP. */
export async function work(place, { keyboard }) {
  await place.locator('tbc-banner summary').focus();
  await keyboard.press('Enter');
  await place.locator('tbc-banner details[open]').waitFor();
  await place.locator('tbc-tip-carousel [part~=track]').focus();
  // In Arabic, forward is to the left.
  await keyboard.press('ArrowLeft');
  await slideInView(place, 2);
  await place.locator('tbc-tip-carousel [part~=next]').click();
  await slideInView(place, 3);
  await place.locator('tbc-pledge-button input').first().focus();
  await keyboard.press('Space');
  await place.locator('tbc-pledge-button [part~=button]').click();
  await place.locator('tbc-pledge-button [part~=thanks]').waitFor();
  await place.evaluate(() => {
    document.documentElement.lang = 'en';
    document.querySelector('tbc-tip-carousel').lang = 'fr';
  });
  await speak(place, CHANGED);
  await place.locator('tbc-pledge-button [part~=take-back]').click();
  await speak(place, { 'tbc-pledge-button': 'en' });
}

/** After a move an element shows what it showed. */
export async function surviveMove(place) {
  await place.evaluate((tags) => {
    const elsewhere = document.querySelector('section').appendChild(document.createElement('div'));
    elsewhere.setAttribute('lang', 'en');
    for (const tag of tags) elsewhere.appendChild(document.querySelector(tag));
  }, TAGS);
  await slideInView(place, 3);
  await speak(place, { ...CHANGED, 'tbc-pledge-button': 'en' });
  assert.equal(await place.locator('tbc-banner details[open]').count(), 1);
  await place.locator('tbc-banner [part~=close]').click();
  await place.locator('tbc-banner').waitFor({ state: 'hidden' });
}

/** Runs in the page: what two elements both inherit from. */
function baseOf(element, other) {
  let base = element;
  do base = Object.getPrototypeOf(base);
  while (!Object.prototype.isPrototypeOf.call(base, other));
  return base;
}

/** Runs in the page, on a list of all that inherits from something: the prototypes of classes do too. */
function countInstances() {
  let count = 0;
  for (let index = 0; index < this.length; index += 1) if (!Object.prototype.hasOwnProperty.call(this[index], 'constructor')) count += 1;
  return count;
}

/** Runs in the page: zone.js holds on to the options of the listener that was added last, and Lit adds each with a method of its element as the options. */
function addLastListener() {
  const listener = () => {};
  addEventListener('a-last-one', listener, {});
  removeEventListener('a-last-one', listener);
}

/** Removed elements, and copies that came and went, leave neither themselves nor a listener behind. */
export async function leaveNothing(page) {
  const cdp = await page.context().newCDPSession(page);
  const expression = `(${baseOf})(${TAGS.slice(0, 2).map((tag) => `document.querySelector('${tag}')`)})`;
  const { objectId: prototypeObjectId } = (await cdp.send('Runtime.evaluate', { expression })).result;
  const kept = async () => {
    // The query collects too, but with care for what looks like an address on the stack; this one is exact.
    await cdp.send('HeapProfiler.collectGarbage');
    const { objectId } = (await cdp.send('Runtime.queryObjects', { prototypeObjectId })).objects;
    const counted = { objectId, functionDeclaration: `${countInstances}`, returnByValue: true };
    const instances = (await cdp.send('Runtime.callFunctionOn', counted)).result.value;
    await cdp.send('Runtime.releaseObject', { objectId });
    return { instances, listeners: (await cdp.send('Memory.getDOMCounters')).jsEventListeners };
  };
  await page.evaluate((selector) => {
    for (const each of document.querySelectorAll(selector)) each.remove();
    window[Symbol.for('notes')].ready.length = 0;
  }, TAGS.join());
  // The browser itself holds on to what was clicked last.
  await page.mouse.click(1, 1);
  await page.evaluate(addLastListener);
  const noInstance = await eventually(page, kept, ({ instances }) => instances === 0, 'removed');
  await page.evaluate(
    async ([markup, selector]) => {
      const box = document.querySelector('section').appendChild(document.createElement('div'));
      box.innerHTML = markup;
      for (const each of box.querySelectorAll(selector)) await each.updateComplete;
      box.remove();
      window[Symbol.for('notes')].ready.length = 0;
    },
    [MARKUP, TAGS.join()],
  );
  await page.evaluate(addLastListener);
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
