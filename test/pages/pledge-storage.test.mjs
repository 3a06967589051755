import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { faultyService, says, toPledges } from './pledge-server.mjs';
import { hostPage, openPage, ready, until } from './support.mjs';

const CAMPAIGN = 'turn-back-crime';
const ID = '0b6f0f5e-6f1c-4f0e-9d39-5b8f4f6c2a11';

/** The text that 0.1.0 has stored of a pledge that waits, to the letter. */
const waitingSince010 = (endpoint) => ({
  [`turn-back-crime:pledge:${endpoint} ${CAMPAIGN}`]: `{"id":"${ID}","campaign":"${CAMPAIGN}","endpoint":"${endpoint}","promise":"check-the-sender","date":"2026-06-26T14:03:27.000Z","state":"waiting"}`,
  [`turn-back-crime:outbox:${endpoint} ${CAMPAIGN} ${ID}`]: `{"id":"${ID}","campaign":"${CAMPAIGN}","endpoint":"${endpoint}","method":"PUT","attempts":4,"nextTry":0,"notBefore":0}`,
});

/**
 * The storage as consent managers, full disks and old libraries leave it. Each runs in the page before its own scripts;
 * `isBlind` is one that shows nothing of what it holds.
 */
const STORAGES = [
  { what: 'setItem does nothing', spoil: () => (Storage.prototype.setItem = () => undefined) },
  {
    what: 'neither setItem nor removeItem does anything',
    spoil: () => (Storage.prototype.setItem = Storage.prototype.removeItem = () => undefined),
  },
  { what: 'getItem gives nothing', isBlind: true, spoil: () => (Storage.prototype.getItem = () => null) },
  {
    what: 'an object that keeps nothing stands in its place',
    isBlind: true,
    spoil: () =>
      Object.defineProperty(window, 'localStorage', {
        value: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
      }),
  },
  {
    what: 'setItem stores another text',
    spoil: () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, value) {
        setItem.call(this, key, `consent:${value}`);
      };
    },
  },
  {
    what: 'each entry is taken away a moment later',
    spoil: () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, value) {
        setItem.call(this, key, value);
        queueMicrotask(() => this.removeItem(key));
      };
    },
  },
  {
    what: 'each entry becomes again what it was, a moment later',
    spoil: () => {
      const { setItem, removeItem } = Storage.prototype;
      const first = { ...localStorage };
      const restore = (storage, key) => queueMicrotask(() => key in first && setItem.call(storage, key, first[key]));
      Storage.prototype.setItem = function (key, value) {
        setItem.call(this, key, value);
        restore(this, key);
      };
      Storage.prototype.removeItem = function (key) {
        removeItem.call(this, key);
        restore(this, key);
      };
    },
  },
  { what: 'all is taken away, again and again', spoil: () => (window.spoilAgain = () => localStorage.clear()) },
  {
    what: 'every other call throws',
    spoil: () => {
      let calls = 0;
      for (const name of ['getItem', 'setItem', 'removeItem']) {
        const method = Storage.prototype[name];
        Storage.prototype[name] = function (...values) {
          if ((calls += 1) % 2) throw new DOMException('Not now', 'UnknownError');
          return method.apply(this, values);
        };
      }
    },
  },
  {
    what: 'setItem throws',
    spoil: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    },
  },
];

/** Notes when a page asks a service, and for which pledge; on one clock for all pages. */
function noteRequests() {
  const { fetch } = window;
  window.asked = [];
  window.fetch = (address, options) => {
    const at = performance.timeOrigin + performance.now();
    if (options?.method && options.method !== 'GET') window.asked.push({ id: address.split('/').at(-1), at });
    return fetch(address, options);
  };
}

const button = (service) => `<tbc-pledge-button topic="cybercrime" endpoint="${service.endpoint}"></tbc-pledge-button>`;

/** A page with a button, whose storage held `entries` before it was spoilt. */
async function openSpoilt(t, { spoil, entries = {}, hasRealClock = false }, service) {
  const prepare = async (context) => {
    if (!hasRealClock) await context.clock.install();
    await context.addInitScript((stored) => Object.assign(localStorage, stored), entries);
    await context.addInitScript(noteRequests);
    await context.addInitScript(spoil);
  };
  const page = await openPage(t, { html: hostPage(button(service)), prepare });
  await ready(page);
  t.after(() => assert.deepEqual(page.exceptions, []));
  return page;
}

/**
 * Gives a page every reason to ask again, twenty times in four seconds of its clock, and two more buttons on the way. Each
 * time ends with a round trip: what the page asked for before is at the service by then.
 */
async function provoke(page, service) {
  for (let round = 0; round < 20; round += 1) {
    await page.evaluate(
      async ([url, isMore]) => {
        window.spoilAgain?.();
        if (isMore) document.body.append(document.querySelector('tbc-pledge-button').cloneNode());
        for (const type of ['online', 'focus', 'pageshow']) dispatchEvent(new Event(type));
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
        dispatchEvent(new StorageEvent('storage', { key: null }));
        await (await fetch(url)).text();
      },
      [`${service.endpoint}/campaigns/another`, round % 8 === 7],
    );
    await page.clock.fastForward(200);
  }
}

/** A service had these requests and no more, and none for the same id twice within a second. */
async function assertAsked(page, service, said) {
  assert.equal(service.said(), said);
  assertRested(await page.evaluate(() => window.asked));
}

function assertRested(asked) {
  for (const [index, { id, at }] of asked.entries()) {
    const before = asked.slice(0, index).findLast((earlier) => earlier.id === id);
    // The browser rounds its clock.
    assert.ok(!before || at - before.at > 999, `${id} again after ${at - before?.at} ms`);
  }
}

/** Every button of the page is in this state, and says these words. */
const areAll = (page, state, words) =>
  until(
    page,
    ([wanted, text]) =>
      [...document.querySelectorAll('tbc-pledge-button')].every(
        (each) => each.matches(`:state(${wanted})`) && each.shadowRoot.querySelector('[part~=panel]').innerText.includes(text),
      ),
    [state, words],
  );

const first = (page, name) => page.locator(`tbc-pledge-button >> nth=0 >> [part=${name}]`);

async function press(page) {
  await page.locator('tbc-pledge-button >> nth=0 >> [part=option] >> nth=0').click();
  await first(page, 'button').click();
}

/** Waits for the service to have said this, with time passing in the page. */
async function untilSaid(page, service, said) {
  for (let round = 0; service.said() !== said; round += 1) {
    assert.ok(round < 50, `said ${service.said()}, never ${said}`);
    await page.evaluate(async (url) => (await fetch(url)).text(), `${service.endpoint}/campaigns/another`);
    await page.clock.fastForward(100);
  }
}

for (const storage of STORAGES) {
  describe(storage.what, () => {
    test('a pledge that waits from an earlier visit is sent once, and the buttons say that it is made', async (t) => {
      const service = await faultyService();
      const page = await openSpoilt(t, { ...storage, entries: waitingSince010(service.endpoint) }, service);
      await provoke(page, service);
      await assertAsked(page, service, storage.isBlind ? '' : 'PUT 201');
      await areAll(page, ...(storage.isBlind ? ['idle', 'What will you do?'] : ['pledged', 'You made a pledge.']));
      assert.deepEqual(service.pledged(CAMPAIGN), storage.isBlind ? [] : [ID]);
    });

    test('Retry-After holds, and the buttons say that the pledge waits', async (t) => {
      const service = await faultyService();
      service.faults.push(toPledges(service, says(503, { 'retry-after': '120' })));
      const page = await openSpoilt(t, storage, service);
      await press(page);
      await until(page, () => window.asked.length);
      await provoke(page, service);
      await assertAsked(page, service, 'PUT 503');
      await areAll(page, 'waiting', 'It will be sent as soon as possible.');
      await page.clock.fastForward(120_000);
      await areAll(page, 'pledged', '');
      await assertAsked(page, service, 'PUT 503 PUT 201');
      assert.equal(service.pledged(CAMPAIGN).length, 1);
    });

    test('a fresh press is counted once and stays in view, though its first try fails', async (t) => {
      const service = await faultyService();
      service.faults.push(toPledges(service, says(500)));
      const page = await openSpoilt(t, storage, service);
      await press(page);
      await until(page, () => window.asked.length);
      await provoke(page, service);
      await assertAsked(page, service, 'PUT 500 PUT 201');
      await areAll(page, 'pledged', '');
      assert.match(await first(page, 'panel').innerText(), /Thank you\./);
      assert.equal(service.pledged(CAMPAIGN).length, 1);
    });

    test('what is taken back stays taken back, and the service is told once', async (t) => {
      const service = await faultyService();
      const entries = storage.isBlind ? {} : waitingSince010(service.endpoint);
      const page = await openSpoilt(t, { ...storage, entries }, service);
      if (storage.isBlind) await press(page);
      // An entry that the storage refused at first is read again.
      await provoke(page, service);
      await areAll(page, 'pledged', '');
      service.faults.push(toPledges(service, says(503, { 'retry-after': '60' })));
      await first(page, 'take-back').click();
      await untilSaid(page, service, 'PUT 201 DELETE 503');
      await provoke(page, service);
      await assertAsked(page, service, 'PUT 201 DELETE 503');
      await areAll(page, 'idle', 'What will you do?');
      await page.clock.fastForward(60_000);
      await untilSaid(page, service, 'PUT 201 DELETE 503 DELETE 200');
      await provoke(page, service);
      await assertAsked(page, service, 'PUT 201 DELETE 503 DELETE 200');
      await areAll(page, 'idle', 'What will you do?');
      assert.deepEqual(service.pledged(CAMPAIGN), []);
    });
  });
}

describe('two pages', () => {
  async function another(page) {
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    await ready(tab);
    return tab;
  }

  test('whose setItem does nothing ask for one id one after the other, a second apart', async (t) => {
    const service = await faultyService();
    const entries = waitingSince010(service.endpoint);
    const page = await openSpoilt(t, { ...STORAGES[0], entries, hasRealClock: true }, service);
    const tab = await another(page);
    await Promise.all([areAll(page, 'pledged', ''), areAll(tab, 'pledged', '')]);
    const asked = await Promise.all([page, tab].map((each) => each.evaluate(() => window.asked)));
    assert.deepEqual(
      asked.map(({ length }) => length),
      [1, 1],
    );
    assertRested(asked.flat());
    assert.deepEqual(service.pledged(CAMPAIGN), [ID]);
  });

  test('one loses what is stored, the other keeps it in view; one takes it back, the other follows', async (t) => {
    const service = await faultyService();
    const page = await openSpoilt(t, { spoil: () => undefined }, service);
    await press(page);
    await areAll(page, 'pledged', 'Thank you.');
    const tab = await another(page);
    await areAll(tab, 'pledged', 'You made a pledge.');
    const heard = () =>
      page.evaluate(() => (window.heard = new Promise((resolve) => addEventListener('storage', resolve, { once: true }))) && 0);
    await heard();
    await tab.evaluate(() => localStorage.clear());
    await page.evaluate(() => window.heard);
    await provoke(page, service);
    await areAll(page, 'pledged', '');
    await first(page, 'take-back').click();
    await areAll(page, 'idle', '');
    await areAll(tab, 'idle', '');
    await untilSaid(page, service, 'PUT 201 DELETE 200');
    assert.deepEqual(service.pledged(CAMPAIGN), []);
  });

  test('one is kept by the browser for the way back: there it hears what the other took back', async (t) => {
    const before = () => addEventListener('pageshow', ({ persisted }) => (window.isBack = persisted));
    const html = hostPage('<tbc-pledge-button topic="cybercrime"></tbc-pledge-button>');
    const page = await openPage(t, { html, before, wholeBrowser: true });
    await ready(page);
    await press(page);
    await areAll(page, 'pledged', 'Thank you.');
    await page.goto(`${page.url()}?again`);
    await areAll(page, 'pledged', 'You made a pledge.');
    await first(page, 'take-back').click();
    await areAll(page, 'idle', '');
    await page.goBack({ waitUntil: 'commit' });
    await until(page, () => window.isBack);
    await areAll(page, 'idle', 'What will you do?');
  });
});
