import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { elements } from '../package/published.mjs';
import { notes } from './support.mjs';
import { GLOBAL_ATTRIBUTES, attributesOf, exampleAttributes, faultsOf } from './xss/attributes.mjs';
import { payloads } from './xss/payloads.mjs';
import { POLICIES, openWatched, settled } from './xss/watch.mjs';

const TAGS = Object.keys(attributesOf);

/** Nothing ran, nothing went elsewhere, and a policy had nothing to forbid but pictures and feeds of other hosts. */
async function assertQuiet(page) {
  await settled(page);
  assert.deepEqual([page.did, page.exceptions], [[], []]);
  const { reports } = await notes(page);
  assert.deepEqual(
    reports.filter(({ violatedDirective }) => !['img-src', 'connect-src'].includes(violatedDirective)),
    [],
  );
  assert.deepEqual(
    await page.evaluate(() => [...document.documentElement.querySelectorAll(':scope > *, head > *')].map(({ localName }) => localName)),
    ['head', 'meta', 'title', 'script', 'body'],
  );
}

test('the corpus is large, and an element that trusts its attributes is found out by it', async (t) => {
  assert.ok(payloads.length >= 100);
  const page = await openWatched(t, POLICIES['without a policy']);
  await page.evaluate(() => {
    customElements.define(
      'careless-card',
      class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = `<a>Read on</a><div>${this.getAttribute('heading') ?? ''}</div>`;
          if (this.hasAttribute('href')) this.shadowRoot.firstChild.setAttribute('href', this.getAttribute('href'));
        }
      },
    );
  });
  const missed = async (attribute, kind) => {
    const faults = await faultsOf(page, { tag: 'careless-card', attributes: [attribute] });
    const found = new Set(faults.flatMap(({ numbers }) => numbers));
    return payloads.filter((payload) => payload.kind === kind && !found.has(payload.number)).map(({ text }) => text);
  };
  assert.deepEqual(await missed('heading', 'markup'), []);
  assert.deepEqual(await missed('href', 'address'), []);
  const ran = new Set(page.did.filter((what) => what.startsWith('ran ')));
  assert.ok(ran.size > 30, `${ran.size} of them ran`);
});

test('every element is in the manifest', () => {
  assert.deepEqual(TAGS.toSorted(), elements.map((name) => `tbc-${name}`).toSorted());
});

describe('every payload in every attribute', { concurrency: 2 }, () => {
  for (const [name, policy] of Object.entries(POLICIES)) {
    for (const tag of TAGS) {
      test(`<${tag}> ${name}: nothing runs, nothing is made of it, no link is unsafe`, async (t) => {
        const page = await openWatched(t, policy);
        const own = exampleAttributes(tag);
        const all = [...attributesOf[tag], ...GLOBAL_ATTRIBUTES];
        const faults = await faultsOf(page, { tag, attributes: all });
        faults.push(...(await faultsOf(page, { tag, attributes: GLOBAL_ATTRIBUTES, own })));
        for (const attribute of attributesOf[tag]) faults.push(...(await faultsOf(page, { tag, attributes: [attribute], own })));
        assert.deepEqual(
          faults.map(({ what }) => what),
          [],
        );
        await assertQuiet(page);
      });
    }
  }
});
