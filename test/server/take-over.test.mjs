/** A page that Node rendered, in a browser: it is read before any script, and what takes it over moves nothing. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  FOLDER,
  SELECTOR,
  exampleHtml,
  examples,
  host,
  noteShifts,
  notes,
  openPage,
  ready,
  scriptTag,
  shiftsOn,
  until,
} from '../pages/support.mjs';
import { directionOf, pageOf, renderToString, styleSources } from './support.mjs';

/** A feed comes when it comes. */
const EXAMPLES = examples.filter(({ example: { attributes } }) => !attributes.src);
const TAGS = EXAMPLES.map(({ tag, example }) => exampleHtml(tag, example));
const rendered = (language, head) => renderToString(pageOf(TAGS, language, head));

/** The strict policy of docs/csp.md, but for the styles that are in the page. */
const policyWith = (styles) =>
  `default-src 'none'; script-src 'self'; style-src ${styles}; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types turn-back-crime`;

/** Opens a page whose script comes when `arrive` is called. */
async function openWaiting(t, options) {
  let arrive;
  const page = await openPage(t, {
    waitUntil: 'commit',
    before: noteShifts,
    prepare: (context) =>
      context.route(`**${FOLDER}embed.js`, (route) => new Promise((resolve) => (arrive = () => resolve(route.continue())))),
    ...options,
  });
  await until(page, () => document.readyState !== 'loading' && performance.getEntriesByName('first-contentful-paint').length > 0);
  return { page, arrive: () => arrive() };
}

/** All that is to be seen: each node of each root, its place on the page, its looks and its words. */
const look = (page) =>
  page.evaluate((selector) => {
    const ours = [...document.querySelectorAll(selector)].flatMap((each) => [each, ...each.shadowRoot.querySelectorAll(':not(style)')]);
    const seen = [...ours, ...document.querySelectorAll('.after')].filter((node) => node.checkVisibility());
    return seen.map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      const { display, color, backgroundColor, fontSize } = getComputedStyle(node);
      const words = [...node.childNodes].flatMap(({ nodeType, data }) => (nodeType === 3 && data.trim()) || []);
      return { place: [x, y, width, height], looks: [node.localName, display, color, backgroundColor, fontSize, ...words].join(' ') };
    });
  }, SELECTOR);

/** Where two looks differ; a text in pieces is up to a 64th of a pixel narrower. */
const differences = (before, after) =>
  [...Array(Math.max(before.length, after.length)).keys()]
    .filter((index) => {
      const [one, other] = [before[index], after[index]];
      return one?.looks !== other?.looks || one.place.some((value, side) => Math.abs(value - other.place[side]) > 0.05);
    })
    .map((index) => [before[index], after[index]]);

/** For each element: its wrappers, its style elements, its language, and whether its own code runs. */
const states = (page) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((element) => {
        const { shadowRoot } = element;
        const { lang, dir } = shadowRoot.querySelector('[part=base]');
        return [
          shadowRoot.querySelectorAll('[part=base]').length,
          shadowRoot.querySelectorAll('style').length,
          lang,
          dir,
          element.matches(':defined'),
        ].join(' ');
      }),
    SELECTOR,
  );

const all = (value) => Array.from({ length: (TAGS.join().match(/<tbc-/g) ?? []).length }, () => value);

for (const language of ['en', 'ar']) {
  for (const width of [320, 1200]) {
    test(`taken over, every example looks as before, and nothing moves (${language}, ${width} px)`, async (t) => {
      const html = await rendered(language, scriptTag());
      const { page, arrive } = await openWaiting(t, { html, viewport: { width, height: 900 } });
      const direction = directionOf(language);
      assert.deepEqual(await states(page), all(`1 1 ${language} ${direction} false`));
      const before = await look(page);
      // Of what moved before it came, none is ours.
      await page.evaluate(() => (window[Symbol.for('shifts')].length = 0));
      arrive();
      await ready(page, all().length);
      assert.deepEqual(await states(page), all(`1 0 ${language} ${direction} true`));
      assert.deepEqual(differences(before, await look(page)), []);
      assert.deepEqual(await shiftsOn(page), []);
      assert.deepEqual([page.messages, page.exceptions], [[], []]);
    });
  }
}

/** Opens a page under a policy, looks at it before and after its script, and gives what was reported. */
async function underPolicy(t, html, csp) {
  const { page, arrive } = await openWaiting(t, { html, csp });
  const before = await look(page);
  arrive();
  await ready(page, all().length);
  const { reports } = await notes(page);
  return { before, after: await look(page), reports: reports.map(({ violatedDirective }) => violatedDirective) };
}

test('under the strict policy the hashes of the styles are all that a page needs', async (t) => {
  const html = await rendered('en', scriptTag(host.origin));
  const { before, after, reports } = await underPolicy(t, html, policyWith(await styleSources(html)));
  assert.deepEqual(differences(before, after), []);
  assert.deepEqual(reports, []);
});

test('so is the nonce of an answer', async (t) => {
  const html = await renderToString(pageOf(TAGS, 'en', scriptTag(host.origin)), { nonce: 'bm9uY2U=' });
  const { before, after, reports } = await underPolicy(t, html, policyWith("'nonce-bm9uY2U='"));
  assert.deepEqual(differences(before, after), []);
  assert.deepEqual(reports, []);
});

test('where the policy lets no style in, the words are there, and the looks come with the script', async (t) => {
  const { before, after, reports } = await underPolicy(t, await rendered('en', scriptTag(host.origin)), policyWith("'none'"));
  assert.ok(differences(before, after).length > 100);
  assert.ok(reports.length && reports.every((directive) => directive.startsWith('style-src')), reports.join());
});
