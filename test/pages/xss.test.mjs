import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { describe } from 'node:test';
import { dist, elements } from '../package/published.mjs';
import { host, notes } from './support.mjs';
import { EVERYWHERE, attributesOf, beside, faultsOf } from './xss/attributes.mjs';
import { ENCODINGS, FORMATS, hostileThroughout, isRefused } from './xss/feeds.mjs';
import { LISTS, NEIGHBOURS, faultsOfFeeds, faultsOfLists, faultsOfRawFeeds, feedsByField, feedsOfAll, serve } from './xss/lists.mjs';
import { nameOf, payloads } from './xss/payloads.mjs';
import { believed, faultsOfAnswers, hostileService } from './xss/pledges.mjs';
import { isData, parseFeed } from './xss/reader.mjs';
import { POLICIES, openWatched, settled } from './xss/watch.mjs';

const TAGS = Object.keys(attributesOf);
const without = POLICIES['without a policy'];

/** Nothing ran, nothing went elsewhere, and a policy had nothing to forbid but what the page or a feed named on other hosts. */
async function assertQuiet(page, mayDo = () => false) {
  await settled(page);
  assert.deepEqual([page.did.filter((what) => !mayDo(what)), page.exceptions], [[], []]);
  const { reports } = await notes(page);
  assert.deepEqual(
    reports.filter(({ violatedDirective }) => !['img-src', 'connect-src'].includes(violatedDirective)),
    [],
  );
  const around = () => [...document.querySelectorAll('html > *, head > *')].map(({ localName }) => localName).join(' ');
  assert.equal(await page.evaluate(around), 'head meta title script body');
}

/** The first ones tell enough. */
const assertNone = (faults) =>
  assert.deepEqual({ count: faults.length, first: faults.slice(0, 5).map(({ what }) => what) }, { count: 0, first: [] });

test('the corpus is large, and an element that trusts its attributes is found out by it', async (t) => {
  assert.ok(payloads.length >= 100);
  const page = await openWatched(t, without);
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

/**
 * Without a policy each place gets its payloads alone, for one hostile value may hide another. Under the strictest policy
 * the browser itself reports whatever is tried, so there all places get theirs at once.
 */
describe('every payload in every attribute', { concurrency: 2 }, () => {
  for (const [name, policy] of Object.entries(POLICIES)) {
    for (const tag of TAGS) {
      test(`<${tag}> ${name}: nothing runs, nothing is made of it, no link is unsafe`, async (t) => {
        const page = await openWatched(t, policy);
        const own = beside(tag);
        const faults = [
          ...(await faultsOf(page, { tag, attributes: [...attributesOf[tag], ...EVERYWHERE], isPressed: true })),
          ...(await faultsOf(page, { tag, attributes: EVERYWHERE, own, isPressed: true })),
        ];
        const alone = policy === without ? attributesOf[tag] : [];
        for (const attribute of alone) faults.push(...(await faultsOf(page, { tag, attributes: [attribute], own })));
        assertNone(faults);
        // The page itself names the address of a feed or an endpoint.
        await assertQuiet(page, (what) => /^asked for https?:\S+ as fetch$/.test(what));
      });
    }
  }
});

describe('every payload in every field of every format', { concurrency: 2 }, () => {
  for (const [name, policy] of Object.entries(POLICIES)) {
    Object.entries(FORMATS).forEach(([title, format], turn) => {
      test(`${title} ${name}: nothing runs, nothing is made of it, no link is unsafe, and its neighbours are shown`, async (t) => {
        const page = await openWatched(t, policy);
        const feeds =
          policy === without
            ? feedsByField(format, format.fields, 'escaped')
            : format.encodings.flatMap((encoding) => feedsOfAll(format, encoding));
        const faults = policy === without ? await faultsOfRawFeeds(page, LISTS[turn], format) : [];
        for (const [place, list] of LISTS.entries()) {
          faults.push(
            ...(await faultsOfFeeds(
              page,
              list,
              format,
              feeds.filter((_, index) => index % LISTS.length === place),
            )),
          );
        }
        assertNone(faults);
        await assertQuiet(page);
      });
    });
  }
});

const URL_OF_FEEDS = 'https://feeds.example/feed';
const read = (text) => parseFeed(new TextEncoder().encode(text), { url: URL_OF_FEEDS });

for (const [title, format] of Object.entries(FORMATS)) {
  test(`${title}: what the reader gives is data and nothing else, and a hostile item leaves its neighbours as they are`, async () => {
    const [before, after] = NEIGHBOURS;
    const { items: neighbours } = await read(format.write([format.item(before), format.item(after)]));
    assert.ok(neighbours.length === 2 && neighbours.every(isData));
    const faults = [];
    for (const field of format.fields) {
      for (const encoding of field.isAttribute ? ['escaped'] : format.encodings) {
        const hostile = payloads.map((payload) => format.item(payload.number, format.hostile(field, payload, ENCODINGS[encoding])));
        const { items } = await read(format.write([format.item(before), ...hostile, format.item(after)]));
        for (const item of items) if (!isData(item)) faults.push({ what: `${field.name} (${encoding}): ${JSON.stringify(item)}` });
        assert.deepEqual([items.at(0), items.at(-1)], neighbours);
      }
    }
    // As they are, in every form at once, and in what the feed says of itself.
    for (const payload of payloads.filter((each) => !isRefused(format, each))) {
      const hostile = format.fields.map((_, form) =>
        format.item(
          form,
          hostileThroughout(format, form, () => payload, ENCODINGS.raw),
        ),
      );
      const { title: name, items } = await read(format.write([format.item(before), ...hostile], payload.text, ENCODINGS.raw));
      for (const item of [{ title: name, text: '' }, ...items]) {
        if (!isData(item)) faults.push({ what: `raw ${nameOf(payload.number)}: ${JSON.stringify(item)}` });
      }
      assert.deepEqual(items[0], neighbours[0]);
    }
    assertNone(faults);
    assert.deepEqual(
      Reflect.ownKeys(Object.prototype).filter((key) => Object.prototype.propertyIsEnumerable(key)),
      [],
    );
  });
}

test('what collect writes of hostile feeds is data too, in the file and in every list', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'xss-'));
  t.after(() => rm(folder, { recursive: true }));
  const texts = [];
  const faults = [];
  for (const [title, format] of Object.entries(FORMATS)) {
    const hostile = payloads.map(({ number }, index) => {
      const payloadOf = (place) => payloads[(index + place) % payloads.length];
      return format.item(number, hostileThroughout(format, index, payloadOf, ENCODINGS.escaped));
    });
    const source = serve(format.type, format.write([...hostile, ...NEIGHBOURS.map((number) => format.item(number))]));
    const out = join(folder, `${texts.length}.json`);
    const said = await new Promise((resolve, reject) => {
      const args = [join(dist, 'collect/cli.js'), 'collect', '--out', out, '--limit', '200', host.origin + source];
      execFile(process.execPath, args, (error, stdout, stderr) => (error ? reject(error) : resolve(stdout + stderr)));
    });
    assert.doesNotMatch(said, /[^\P{Cc}\n]/u);
    const text = await readFile(out, 'utf8');
    const { items } = await read(text);
    assert.ok(items.length > payloads.length / 2, `${title}: ${items.length} items`);
    for (const item of items) if (!isData(item)) faults.push({ what: `${title}: ${JSON.stringify(item)}` });
    texts.push(text);
  }
  const page = await openWatched(t, without);
  for (const list of LISTS) faults.push(...(await faultsOfLists(page, list, texts)));
  assertNone(faults);
  await assertQuiet(page);
});

describe('every payload in the answers of a pledge service, and in what is stored', { concurrency: 2 }, () => {
  const open = async (t, { headers = {}, head }) => {
    const service = await hostileService();
    t.after(() => service.close());
    const { origin } = new URL(service.endpoint);
    // A page names the host of its endpoint in its policy too.
    const sent = Object.entries(headers).map(([name, value]) => [name, value.replace("connect-src 'self'", `$& ${origin}`)]);
    const page = await openWatched(t, { head, headers: Object.fromEntries(sent), origins: [origin] });
    return { page, service };
  };

  for (const [name, policy] of Object.entries(POLICIES)) {
    test(`nothing of it is shown, followed or made, ${name}`, async (t) => {
      const { page, service } = await open(t, policy);
      assertNone(await faultsOfAnswers(page, service, false));
      assertNone(await faultsOfAnswers(page, service, true));
      await assertQuiet(page);
    });
  }

  test('no number of it is believed', () => {
    assert.deepEqual(believed(), []);
  });
});
