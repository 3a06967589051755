import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { serve } from '../../scripts/server.mjs';
import { dist } from '../package/published.mjs';
import { drops, faultyService, holds, losesTheAnswer, recordsAndSays, says } from './pledge-server.mjs';
import { openPage, until } from './support.mjs';

/** The npm modules, as a page without a bundler has them. */
const modules = await serve({ folders: { '/': dist } });
after(() => modules.close());

const CAMPAIGN = 'spot-the-fake';

const html = (body = '') => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pledge</title><body>${body}
<script type="module">
  import { PledgeClient } from '${modules.origin}/pledge/client.js';
  import { counterOf, CountWatch } from '${modules.origin}/pledge/count.js';
  import { resolveEndpoint } from '${modules.origin}/pledge/endpoint.js';
  import { storedPledge } from '${modules.origin}/pledge/stored.js';
  const clients = [];
  window.pledges = {
    storedPledge: (campaign, endpoint) => storedPledge(campaign, resolveEndpoint(campaign, endpoint)),
    watchCount: (endpoint, campaign, element, changed) => new CountWatch(resolveEndpoint(campaign, endpoint), campaign, element, changed),
    clients,
    read: (words) => ({ id: words, words, language: 'en' }),
    // The states that each change ends in, one after the other.
    states: [],
    open(campaign, endpoint) {
      const resolved = resolveEndpoint(campaign, endpoint);
      this.counter ??= resolved && counterOf(resolved, campaign);
      const client = new PledgeClient(campaign, endpoint, () => {
        if (client === clients[0]) {
          const state = client.pledge?.state ?? 'none';
          if (this.states.at(-1) !== state) this.states.push(state);
        }
      });
      clients.push(client);
      return client;
    },
  };
</script>`;

/** Opens a client, as an element does after the press or where something is stored. */
const openClient = (page, endpoint, campaign = CAMPAIGN) =>
  page.evaluate(([name, where]) => void window.pledges.open(name, where), [campaign, endpoint]);

const isLoaded = (page) => until(page, () => !!window.pledges);

/** A page that knows the client. Whatever happens, it throws nothing into the page. */
async function openLoaded(t, options) {
  const page = await openPage(t, { html: html(), ...options });
  t.after(() => assert.deepEqual(page.exceptions, []));
  await isLoaded(page);
  return page;
}

/** A page with a client for a service, which fails as the test says. */
async function pageWith(t, { service, endpoint = service.endpoint, ...options } = {}) {
  const page = await openLoaded(t, options);
  await openClient(page, endpoint);
  return page;
}

/** Another page of the same visitor, on the same site. */
async function another(page, endpoint) {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await isLoaded(tab);
  if (endpoint !== undefined) await openClient(tab, endpoint);
  return tab;
}

const make = (page, promise = 'I look twice') =>
  page.evaluate((words) => window.pledges.clients[0].make(window.pledges.read(words)), promise);
const withdraw = (page) => page.evaluate(() => window.pledges.clients[0].withdraw());
const retry = (page) => page.evaluate(() => window.pledges.clients[0].retry());
const becomes = (page, state) => until(page, (wanted) => (window.pledges.clients[0].pledge?.state ?? 'none') === wanted, state);
const pledge = (page) => page.evaluate(() => window.pledges.clients[0].pledge);
const count = (page) => page.evaluate(() => window.pledges.counter?.count?.count);
const states = (page) => page.evaluate(() => window.pledges.states.join(' '));
const stored = (page) => page.evaluate(() => ({ ...localStorage }));
const isEmpty = (page) => until(page, () => localStorage.length === 0);

/** Waits for the server, which has no page to wait in. */
async function eventually(condition, what) {
  const end = Date.now() + 30_000;
  while (!condition()) {
    assert.ok(Date.now() < end, `Never came true: ${what ?? condition}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a press', () => {
  test('nothing is stored and nothing asked before it', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    // Had anything been asked, it would have come before this.
    await page.evaluate((url) => fetch(url, { method: 'PUT' }).catch(() => {}), `${service.endpoint}/campaigns/a/pledges/b`);
    assert.equal(service.said(), 'PUT 400');
    assert.deepEqual(await stored(page), {});
  });

  test('sends an id and a campaign, and nothing else', async (t) => {
    const service = await faultyService();
    const page = await openLoaded(t);
    await page.context().addCookies([{ name: 'visitor', value: 'known', url: service.endpoint }]);
    await openClient(page, `${service.endpoint}/?site=7#top`);
    await make(page);
    await becomes(page, 'pledged');
    assert.equal(service.seen.length, 1);
    const [{ method, url, headers, body, status }] = service.seen;
    const { id, promise, date } = await pledge(page);
    assert.equal(`${method} ${url} ${status}`, `PUT /pledges/campaigns/${CAMPAIGN}/pledges/${id}?site=7 201`);
    assert.equal(body, '');
    assert.equal(headers.cookie, undefined);
    assert.equal(headers.referer, undefined);
    assert.equal(headers['content-length'] ?? '0', '0');
    assert.ok(!JSON.stringify([url, headers]).includes(promise));
    assert.equal(promise, 'I look twice');
    assert.ok(Math.abs(Date.now() - Date.parse(date)) < 60_000);
    assert.equal(await count(page), 1);
    assert.equal(await states(page), 'sending pledged');
  });

  test('is stored before it is sent', async (t) => {
    const service = await faultyService();
    const hold = holds();
    service.faults.push(hold.fault);
    const page = await pageWith(t, { service });
    await make(page);
    await hold.arrived;
    assert.equal(JSON.parse((await stored(page))[`turn-back-crime:pledge:${service.endpoint} ${CAMPAIGN}`]).state, 'sending');
    hold.release();
    await becomes(page, 'pledged');
    assert.equal(Object.keys(await stored(page)).length, 1, 'nothing waits any more');
  });

  test('pressed twice is one pledge, with two buttons too', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    await openClient(page, service.endpoint);
    await page.evaluate(() =>
      window.pledges.clients.forEach((client) => (client.make(window.pledges.read('a')), client.make(window.pledges.read('b')))),
    );
    await becomes(page, 'pledged');
    assert.equal(await page.evaluate(() => window.pledges.clients[1].pledge.id), (await pledge(page)).id);
    assert.equal(service.said(), 'PUT 201');
  });

  test('without a service stays on the device', async (t) => {
    const page = await pageWith(t, { endpoint: '' });
    const tab = await another(page, '');
    const before = page.requests.length;
    await make(page);
    assert.equal((await pledge(page)).state, 'pledged');
    await becomes(tab, 'pledged');
    assert.equal(await count(page), undefined);
    await withdraw(tab);
    await becomes(page, 'none');
    await isEmpty(page);
    assert.equal(page.requests.length, before);
  });
});

describe('a service in trouble', () => {
  test('429: the pledge waits for as long as the service asked, and a second try asks no sooner', async (t) => {
    const service = await faultyService();
    service.faults.push(says(429, { 'retry-after': '120' }));
    const page = await pageWith(t, { service, prepare: (context) => context.clock.install() });
    await make(page);
    await becomes(page, 'waiting');
    await page.clock.fastForward(110_000);
    await retry(page);
    await becomes(page, 'waiting');
    assert.equal(service.said(), 'PUT 429');
    await page.clock.fastForward(12_000);
    await becomes(page, 'pledged');
    assert.equal(service.said(), 'PUT 429 PUT 201');
  });

  test('Retry-After may be a date, over reloads too, and no more than a day is believed', async (t) => {
    const service = await faultyService();
    service.faults.push(
      says(503, { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }),
      says(429, { 'retry-after': '99999999999' }),
    );
    const page = await pageWith(t, { service, prepare: (context) => context.clock.install() });
    await make(page);
    await until(page, () => Object.values(localStorage).some((text) => JSON.parse(text).notBefore > Date.now() + 3_000_000));
    await page.reload();
    await isLoaded(page);
    await openClient(page, service.endpoint);
    await becomes(page, 'waiting');
    await page.clock.fastForward(3_000_000);
    assert.equal(service.said(), 'PUT 503');
    await page.clock.fastForward(700_000);
    await eventually(() => service.said() === 'PUT 503 PUT 429');
    await until(page, () => Object.values(localStorage).some((text) => JSON.parse(text).notBefore > Date.now() + 80_000_000));
    await page.clock.fastForward(80_000_000);
    // A round trip: what was due has been asked for by now.
    await page.evaluate((url) => fetch(url).then((response) => response.text()), `${service.endpoint}/campaigns/another`);
    assert.equal(service.said(), 'PUT 503 PUT 429');
    await page.clock.fastForward(6_500_000);
    await becomes(page, 'pledged');
    assert.equal(service.said(), 'PUT 503 PUT 429 PUT 201');
  });

  test('500, then 201: the visitor notices nothing', async (t) => {
    const service = await faultyService();
    service.faults.push(says(500));
    const page = await pageWith(t, { service });
    await make(page);
    await becomes(page, 'pledged');
    assert.equal(service.said(), 'PUT 500 PUT 201');
    assert.equal(await states(page), 'sending pledged');
  });

  test('500 three times: it is sent later, with more and more time between', async (t) => {
    const service = await faultyService();
    service.faults.push(...Array.from({ length: 5 }, () => says(500)));
    // The wait that is stored after each failure, as long as it is then: on a busy machine it is soon over. Each attempt is
    // stored twice, before it is sent and when it has failed.
    const before = () => {
      const { setItem } = Storage.prototype;
      const begun = new Set();
      window.waits = [];
      Storage.prototype.setItem = function (key, value) {
        const { attempts, nextTry } = JSON.parse(value);
        if (attempts && begun.has(attempts)) window.waits[attempts - 1] ??= nextTry - Date.now();
        begun.add(attempts);
        setItem.call(this, key, value);
      };
    };
    const page = await pageWith(t, { service, before, prepare: (context) => context.clock.install() });
    await make(page);
    for (let failed = 1; failed <= 5; failed += 1) {
      await until(page, (count) => window.waits.length >= count, failed);
      await page.clock.fastForward(await page.evaluate(() => window.waits.at(-1)));
    }
    await becomes(page, 'pledged');
    const waits = await page.evaluate(() => window.waits);
    assert.equal(waits.length, 5);
    waits.forEach((wait, index) => assert.ok(wait > 2 ** index * 1000 - 100 && wait <= 2 ** (index + 1) * 1000, `wait ${index}: ${wait}`));
    assert.equal(await states(page), 'sending waiting pledged');
    assert.equal(service.pledged(CAMPAIGN).length, 1);
  });

  test('it records the pledge, but its answer gets lost: counted once', async (t) => {
    const service = await faultyService();
    // More often than the browser repeats a request by itself.
    service.faults.push(losesTheAnswer, losesTheAnswer, losesTheAnswer);
    const page = await pageWith(t, { service });
    await make(page);
    await becomes(page, 'pledged');
    assert.equal(service.seen.at(-1).status, 200);
    assert.deepEqual(service.pledged(CAMPAIGN), [(await pledge(page)).id]);
    assert.equal(await count(page), 1);
  });

  test('the connection breaks before anything is recorded: none is lost', async (t) => {
    const service = await faultyService();
    service.faults.push(drops, drops, drops);
    const page = await pageWith(t, { service });
    await make(page);
    await becomes(page, 'waiting');
    await becomes(page, 'pledged');
    assert.deepEqual(service.pledged(CAMPAIGN), [(await pledge(page)).id]);
  });

  test('slow: after 8 seconds it waits for all that the visitor knows; after 30 it asks again', async (t) => {
    const service = await faultyService();
    const hold = holds();
    service.faults.push(hold.fault);
    const page = await pageWith(t, { service, prepare: (context) => context.clock.install() });
    await make(page);
    await hold.arrived;
    await page.clock.fastForward(7_000);
    assert.equal((await pledge(page)).state, 'sending');
    await page.clock.fastForward(2_000);
    await becomes(page, 'waiting');
    await page.clock.fastForward(20_000);
    assert.equal(service.said(), 'PUT -');
    await page.clock.fastForward(5_000);
    await becomes(page, 'pledged');
    hold.release();
    await eventually(() => service.seen[0].status === 200);
    assert.equal(service.pledged(CAMPAIGN).length, 1);
  });

  for (const [what, body] of [
    ['HTML', '<!doctype html><title>Log in to the network</title>'],
    ['cut JSON', '{"campaign":"spot-the-fa'],
    ['another campaign', JSON.stringify({ campaign: 'another', count: 1, asOf: '2026-01-01T00:00:00Z' })],
    ['null', 'null'],
    ['20 KiB', JSON.stringify({ campaign: CAMPAIGN, count: 1, asOf: '2026-01-01T00:00:00Z', more: 'x'.repeat(20_000) })],
  ]) {
    test(`200 with ${what} is not believed: it is asked again`, async (t) => {
      const service = await faultyService();
      service.faults.push(says(200, { 'content-type': 'application/json' }, body));
      const page = await pageWith(t, { service });
      await make(page);
      await becomes(page, 'pledged');
      assert.equal(service.said(), 'PUT 200 PUT 201');
      assert.equal(await count(page), 1);
      assert.equal(page.messages.filter((message) => message.includes('docs/pledge-api.yaml')).length, 1);
    });
  }

  test('a redirect is not followed', async (t) => {
    const service = await faultyService();
    const elsewhere = await faultyService();
    service.faults.push(says(307, { location: `${elsewhere.endpoint}/campaigns/${CAMPAIGN}/pledges/x` }));
    const page = await pageWith(t, { service });
    await make(page);
    await becomes(page, 'pledged');
    assert.equal(service.said(), 'PUT 307 PUT 201');
    assert.equal(elsewhere.seen.length, 0);
  });

  for (const status of [400, 401, 403, 404, 405]) {
    test(`${status}: it has failed, is kept, and can be tried again`, async (t) => {
      const service = await faultyService();
      service.faults.push(says(status));
      const page = await pageWith(t, { service });
      await make(page);
      await becomes(page, 'failed');
      await page.reload();
      await isLoaded(page);
      await openClient(page, service.endpoint);
      assert.equal((await pledge(page)).state, 'failed');
      await retry(page);
      await becomes(page, 'pledged');
      assert.equal(service.said(), `PUT ${status} PUT 201`);
      assert.equal(service.pledged(CAMPAIGN).length, 1);
    });
  }

  test('410: it was taken back elsewhere, and is forgotten', async (t) => {
    const service = await faultyService();
    service.faults.push(says(410));
    const page = await pageWith(t, { service });
    await make(page);
    await until(page, () => window.pledges.states.at(-1) === 'none');
    assert.deepEqual(await stored(page), {});
    await make(page);
    await becomes(page, 'pledged');
    assert.notEqual(service.seen[0].url, service.seen[1].url);
  });
});

describe('a network that goes, a page that closes', () => {
  test('offline: it waits, and is sent when the network is back', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    await page.context().setOffline(true);
    await make(page);
    await becomes(page, 'waiting');
    await page.context().setOffline(false);
    await becomes(page, 'pledged');
    assert.equal(service.said(), 'PUT 201');
  });

  test('pressed again offline, in the second after a request: it waits, and says so at once', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    const state = await page.evaluate(async () => {
      const [client] = window.pledges.clients;
      const { port1, port2 } = new MessageChannel();
      const turn = () => new Promise((resolve) => ((port1.onmessage = resolve), port2.postMessage(0)));
      client.make(window.pledges.read('a'));
      while (client.pledge.state !== 'pledged') await turn();
      Object.defineProperty(navigator, 'onLine', { value: false });
      client.withdraw();
      client.make(window.pledges.read('b'));
      return client.pledge.state;
    });
    assert.equal(state, 'waiting');
  });

  test('a network that is back cuts the backoff short', async (t) => {
    const service = await faultyService();
    service.faults.push(says(500));
    const before = () => {
      const { setTimeout } = window;
      // The backoff, which is 2 seconds by this chance, never ends; the second for which an id is left alone does.
      Math.random = () => 0.999;
      window.setTimeout = (task, wait) => (wait > 1000 && wait < 5000 ? 0 : setTimeout(task, wait));
    };
    const page = await pageWith(t, { service, before });
    await make(page);
    await until(page, () => Object.values(localStorage).some((text) => JSON.parse(text).notBefore));
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await becomes(page, 'pledged');
    assert.equal(service.said(), 'PUT 500 PUT 201');
  });

  test('taken back before it ever left: nobody is told', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    await page.evaluate(() => {
      const [client] = window.pledges.clients;
      client.make(window.pledges.read('a'));
      client.withdraw();
    });
    assert.equal(await pledge(page), undefined);
    assert.deepEqual(await stored(page), {});
    await make(page);
    await becomes(page, 'pledged');
    assert.equal(service.said(), 'PUT 201');
  });

  test('taken back offline: gone at once, and the service is told at the next visit', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    await make(page);
    await becomes(page, 'pledged');
    const tab = await another(page);
    await page.context().setOffline(true);
    await withdraw(page);
    assert.equal(await pledge(page), undefined);
    await page.close();
    await page.context().setOffline(false);
    assert.deepEqual(
      Object.keys(await stored(tab)).map((key) => key.split(' ')[1]),
      [CAMPAIGN],
      'what tells an element to load the client',
    );
    await openClient(tab, service.endpoint);
    await isEmpty(tab);
    assert.equal(service.said(), 'PUT 201 DELETE 200');
    assert.deepEqual(service.pledged(CAMPAIGN), []);
  });

  test('the page is closed while it is sending', async (t) => {
    const service = await faultyService();
    const hold = holds();
    service.faults.push(hold.fault);
    const page = await pageWith(t, { service });
    const context = page.context();
    await make(page);
    await hold.arrived;
    const tab = await context.newPage();
    await page.close();
    hold.release();
    await tab.goto(page.url());
    await isLoaded(tab);
    await openClient(tab, service.endpoint);
    await becomes(tab, 'pledged');
    assert.deepEqual(service.pledged(CAMPAIGN), [(await pledge(tab)).id]);
  });

  test('the page is reloaded while it is sending, again and again', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    const held = [];
    for (let round = 0; round < 3; round += 1) {
      held.push(holds());
      service.faults.push(held[round].fault);
      if (round) await openClient(page, service.endpoint);
      else await make(page);
      await held[round].arrived;
      await page.reload();
      await isLoaded(page);
    }
    const sending = ([campaign, endpoint]) => window.pledges.storedPledge(campaign, endpoint).state;
    assert.equal(await page.evaluate(sending, [CAMPAIGN, service.endpoint]), 'sending', 'nothing was refused, so nothing waits');
    await openClient(page, service.endpoint);
    await becomes(page, 'pledged');
    held.forEach(({ release }) => release());
    await eventually(() => service.said() === 'PUT 200 PUT 200 PUT 200 PUT 201');
    assert.equal(new Set(service.seen.map(({ url }) => url)).size, 1);
    assert.equal(service.pledged(CAMPAIGN).length, 1);
  });

  test('the page goes in the same moment as the press', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    await page.evaluate(() => {
      window.pledges.clients[0].make(window.pledges.read('a'));
      location.href = 'about:blank';
    });
    await eventually(() => service.pledged(CAMPAIGN).length === 1);
  });

  test('the page goes before its request has even left', async (t) => {
    const service = await faultyService();
    const hold = holds();
    service.preflights.push(hold.fault);
    const page = await pageWith(t, { service });
    await make(page);
    await hold.arrived;
    const tab = await page.context().newPage();
    await page.close();
    // By then the browser has ended what it doesn't keep alive.
    await tab.goto(page.url());
    await isLoaded(tab);
    hold.release();
    await eventually(() => service.pledged(CAMPAIGN).length === 1);
  });

  test('the page goes while another tab has its turn', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    const tab = await another(page);
    const key = `turn-back-crime:pledge:${service.endpoint} ${CAMPAIGN}`;
    await tab.evaluate((name) => new Promise((held) => navigator.locks.request(name, () => (held(), new Promise(() => {})))), key);
    await make(page);
    assert.equal(service.seen.length, 0);
    await page.goto('about:blank');
    await eventually(() => service.pledged(CAMPAIGN).length === 1);
    await openClient(tab, service.endpoint);
    assert.equal((await pledge(tab)).id, service.pledged(CAMPAIGN)[0]);
  });

  test('the button is taken off the page once it is pressed', async (t) => {
    const service = await faultyService();
    service.faults.push(says(500));
    const page = await pageWith(t, { service });
    await page.evaluate(() => {
      window.pledges.clients[0].make(window.pledges.read('a'));
      window.pledges.clients[0].close();
    });
    await eventually(() => service.pledged(CAMPAIGN).length === 1);
    assert.equal(await states(page), 'sending', 'and is told nothing more');
  });
});

describe('taking it back', () => {
  test('while it is sending: the DELETE doesn’t overtake', async (t) => {
    const service = await faultyService();
    const hold = holds();
    service.faults.push(hold.fault);
    const page = await pageWith(t, { service });
    await make(page);
    await hold.arrived;
    await withdraw(page);
    assert.equal(await pledge(page), undefined);
    hold.release();
    await isEmpty(page);
    assert.equal(service.said(), 'PUT 201 DELETE 200');
    assert.deepEqual(service.pledged(CAMPAIGN), []);
  });

  test('while the service asks for time: the DELETE waits for as long', async (t) => {
    const service = await faultyService();
    const hold = holds();
    service.faults.push(async (asked) => (await hold.fault(asked), says(429, { 'retry-after': '120' })()));
    const page = await pageWith(t, { service, prepare: (context) => context.clock.install() });
    await make(page);
    await hold.arrived;
    await withdraw(page);
    hold.release();
    await until(page, () => Object.values(localStorage).some((text) => JSON.parse(text).notBefore > Date.now() + 100_000));
    await page.clock.fastForward(110_000);
    await page.evaluate((url) => fetch(url).then((response) => response.text()), `${service.endpoint}/campaigns/another`);
    assert.equal(service.said(), 'PUT 429');
    await page.clock.fastForward(12_000);
    await isEmpty(page);
    assert.equal(service.said(), 'PUT 429 DELETE 200');
  });

  test('and pledging again is a new pledge', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    await make(page);
    await becomes(page, 'pledged');
    const { id } = await pledge(page);
    await page.evaluate(() => {
      window.pledges.clients[0].withdraw();
      window.pledges.clients[0].make(window.pledges.read('b'));
    });
    await becomes(page, 'pledged');
    await eventually(() => service.seen.filter(({ status }) => status).length === 3);
    assert.notEqual((await pledge(page)).id, id);
    assert.deepEqual(service.pledged(CAMPAIGN), [(await pledge(page)).id]);
  });

  for (const status of [404, 410]) {
    test(`${status} to a DELETE: done`, async (t) => {
      const service = await faultyService();
      const page = await pageWith(t, { service });
      await make(page);
      await becomes(page, 'pledged');
      service.faults.push(says(status));
      await withdraw(page);
      await isEmpty(page);
      assert.equal(service.said(), `PUT 201 DELETE ${status}`);
    });
  }

  for (const status of [400, 403, 405]) {
    test(`${status} to a DELETE: kept, said, over a visit too, and asked again after an hour`, async (t) => {
      const service = await faultyService();
      const page = await pageWith(t, { service, prepare: (context) => context.clock.install() });
      await make(page);
      await becomes(page, 'pledged');
      service.faults.push(says(status));
      await page.clock.fastForward(2_000);
      await withdraw(page);
      await until(page, () => window.pledges.clients[0].isWithdrawalUnsent);
      assert.equal(page.messages.filter((message) => message.includes(`answered ${status} to a DELETE`)).length, 1);
      await page.reload();
      await isLoaded(page);
      await openClient(page, service.endpoint);
      assert.equal(await page.evaluate(() => window.pledges.clients[0].isWithdrawalUnsent), true);
      await page.clock.fastForward(3_500_000);
      await page.evaluate(() => dispatchEvent(new Event('online')));
      assert.equal(service.said(), `PUT 201 DELETE ${status}`);
      await page.clock.fastForward(200_000);
      await isEmpty(page);
      assert.equal(await page.evaluate(() => window.pledges.clients[0].isWithdrawalUnsent), false);
      assert.deepEqual(service.pledged(CAMPAIGN), []);
    });
  }

  test('no answer to a DELETE, as where the preflight forbids it: said after three times, and asked again', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service, prepare: (context) => context.clock.install() });
    await make(page);
    await becomes(page, 'pledged');
    service.faults.push(says(500), says(502), says(503));
    await withdraw(page);
    for (let failed = 1; failed <= 3; failed += 1) {
      await page.clock.fastForward(9_000);
      await eventually(() => service.seen.filter(({ method, status }) => method === 'DELETE' && status).length === failed);
      await until(page, (count) => Object.values(localStorage).some((text) => JSON.parse(text).attempts >= count), failed);
    }
    await until(page, () => window.pledges.clients[0].isWithdrawalUnsent);
    await page.clock.fastForward(20_000);
    await isEmpty(page);
    assert.equal(await page.evaluate(() => window.pledges.clients[0].isWithdrawalUnsent), false);
  });

  test('500 and a broken connection to a DELETE: it is asked again', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    await make(page);
    await becomes(page, 'pledged');
    service.faults.push(says(500), drops, drops);
    await withdraw(page);
    await isEmpty(page);
    assert.deepEqual(service.pledged(CAMPAIGN), []);
    assert.equal(await count(page), 0);
  });

  test('of a pledge whose answer got lost: the service is told', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    service.faults.push(losesTheAnswer, losesTheAnswer, losesTheAnswer);
    await make(page);
    await becomes(page, 'waiting');
    await withdraw(page);
    await isEmpty(page);
    assert.deepEqual(service.pledged(CAMPAIGN), []);
    assert.equal(service.seen.at(-1).method, 'DELETE');
  });
});

describe('two tabs', () => {
  test('pressed at once: one pledge, which both show', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    const tab = await another(page, service.endpoint);
    await Promise.all([make(page, 'a'), make(tab, 'b')]);
    await Promise.all([becomes(page, 'pledged'), becomes(tab, 'pledged')]);
    const { id } = await pledge(page);
    await until(tab, (wanted) => window.pledges.clients[0].pledge.id === wanted, id);
    // Where both were sent, one is taken back.
    await eventually(() => service.pledged(CAMPAIGN).join() === id);
    await eventually(() => service.seen.every(({ status }) => status));
    assert.deepEqual(service.pledged(CAMPAIGN), [id]);
  });

  test('what happens in one shows in the other, and one of them sends', async (t) => {
    const service = await faultyService();
    const hold = holds();
    service.faults.push(hold.fault);
    const page = await pageWith(t, { service });
    const tab = await another(page, service.endpoint);
    await make(page);
    await becomes(tab, 'sending');
    hold.release();
    await becomes(tab, 'pledged');
    await withdraw(tab);
    await becomes(page, 'none');
    await isEmpty(page);
    assert.equal(service.said(), 'PUT 201 DELETE 200');
  });

  test('the one that sends is closed: the other takes over', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    service.faults.push(() => new Promise(() => {}));
    await make(page);
    await eventually(() => service.seen.length === 1);
    const tab = await another(page, service.endpoint);
    await page.close();
    await becomes(tab, 'pledged');
    assert.deepEqual(service.pledged(CAMPAIGN), [(await pledge(tab)).id]);
  });

  test('without locks, which only pages with https have', async (t) => {
    const service = await faultyService();
    service.faults.push(says(500), says(503), drops);
    const before = () => {
      delete Navigator.prototype.locks;
      delete Crypto.prototype.randomUUID;
    };
    const page = await pageWith(t, { service, before });
    const tab = await another(page, service.endpoint);
    await make(page);
    await Promise.all([becomes(page, 'pledged'), becomes(tab, 'pledged')]);
    assert.deepEqual(service.pledged(CAMPAIGN), [(await pledge(tab)).id]);
  });
});

describe('storage', () => {
  /** As in a sandboxed frame, or with cookies blocked. */
  function refuse() {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  }
  /** As in private windows of old, and where a site has used up its share. */
  function fill() {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  }

  for (const [what, before] of [
    ['refused', refuse],
    ['full', fill],
  ]) {
    test(`${what}: it works for this visit`, async (t) => {
      const service = await faultyService();
      service.faults.push(says(500));
      const page = await pageWith(t, { service, before });
      await openClient(page, service.endpoint);
      await make(page);
      await becomes(page, 'pledged');
      assert.equal(await page.evaluate(() => window.pledges.clients[1].pledge.state), 'pledged');
      const seenByAnElement = ([campaign, endpoint]) => window.pledges.storedPledge(campaign, endpoint)?.state;
      assert.equal(await page.evaluate(seenByAnElement, [CAMPAIGN, service.endpoint]), 'pledged');
      await withdraw(page);
      await eventually(() => service.said() === 'PUT 500 PUT 201 DELETE 200');
      assert.equal(await page.evaluate(seenByAnElement, [CAMPAIGN, service.endpoint]), undefined);
      await make(page);
      await becomes(page, 'pledged');
      assert.equal(service.pledged(CAMPAIGN).length, 1);
    });
  }

  test('full for a while: what was in memory doesn’t come back', async (t) => {
    const service = await faultyService();
    const page = await pageWith(t, { service });
    await page.evaluate(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      window.pledges.clients[0].make(window.pledges.read('a'));
      Storage.prototype.setItem = setItem;
    });
    await becomes(page, 'pledged');
    await withdraw(page);
    await isEmpty(page);
    await eventually(() => service.said() === 'PUT 201 DELETE 200');
    assert.equal(await pledge(page), undefined);
  });

  test('what waits is lost to other code: the pledge is sent all the same', async (t) => {
    const service = await faultyService();
    service.faults.push(says(500), says(500));
    const page = await pageWith(t, { service });
    await make(page);
    await until(page, () => Object.values(localStorage).some((text) => JSON.parse(text).nextTry));
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.includes(':outbox:')) localStorage.setItem(key, '{"method":"POST"}');
    });
    await page.reload();
    await isLoaded(page);
    await openClient(page, service.endpoint);
    await becomes(page, 'pledged');
    assert.equal(service.pledged(CAMPAIGN).length, 1);
  });

  test('two campaigns and two services never mix', async (t) => {
    const [service, second] = [await faultyService(), await faultyService()];
    const page = await pageWith(t, { service });
    await openClient(page, service.endpoint, 'another');
    await openClient(page, second.endpoint);
    await openClient(page, '');
    await make(page);
    await becomes(page, 'pledged');
    assert.deepEqual(
      await page.evaluate(() => window.pledges.clients.slice(1).map((client) => client.pledge)),
      [null, null, null].map(() => undefined),
    );
    await page.evaluate(() => window.pledges.clients.forEach((client) => client.make(window.pledges.read('a'))));
    await until(page, () => window.pledges.clients.every((client) => client.pledge?.state === 'pledged'));
    assert.deepEqual(
      [service.pledged(CAMPAIGN), service.pledged('another'), second.pledged(CAMPAIGN)].map(({ length }) => length),
      [1, 1, 1],
    );
  });
});

describe('the count', () => {
  /** Shows the count in each of these places, as elements do. */
  const watch = (page, endpoint, selectors) =>
    page.evaluate(
      ([where, campaign, places]) => {
        window.watches = places.map((place) => {
          const element = document.querySelector(place);
          const watch = window.pledges.watchCount(where, campaign, element, () => (element.textContent = watch.count?.count ?? ''));
          return watch;
        });
      },
      [endpoint, CAMPAIGN, selectors],
    );
  const shows = (page, text, selector = '#near') =>
    until(page, ([where, wanted]) => document.querySelector(where).textContent === wanted, [selector, text]);
  const body = '<p id="near"></p><p id="beside"></p><div style="height:5000px"></div><p id="far"></p>';
  const asked = (service) => service.seen.filter(({ method }) => method === 'GET').length;
  const openCounting = (t, options) => openLoaded(t, { html: html(body), ...options });

  test('is asked for once, for all that can be seen, and not for what can’t', async (t) => {
    const service = await faultyService();
    const page = await openCounting(t);
    await watch(page, `${service.endpoint}/`, ['#near', '#beside', '#far']);
    await Promise.all([shows(page, '0'), shows(page, '0', '#beside'), shows(page, '0', '#far')]);
    assert.equal(asked(service), 1);
    const [{ url, headers }] = service.seen;
    assert.equal(url, `/pledges/campaigns/${CAMPAIGN}`);
    assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined]);
  });

  test('what is out of sight asks when it comes into sight', async (t) => {
    const service = await faultyService();
    const page = await openCounting(t);
    await watch(page, service.endpoint, ['#far']);
    await page.evaluate(() => new Promise((done) => new IntersectionObserver(done).observe(document.querySelector('#far'))));
    assert.equal(asked(service), 0);
    await page.evaluate(() => document.querySelector('#far').scrollIntoView());
    await shows(page, '0', '#far');
    assert.equal(asked(service), 1);
  });

  test('is not asked for behind another tab', async (t) => {
    const service = await faultyService();
    // A tab's own answer stands on the prototype: names of a page's pictures on the document itself are not asked.
    const before = () => {
      window.isBehind = true;
      const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState');
      Object.defineProperty(Document.prototype, 'visibilityState', {
        configurable: true,
        get() {
          return window.isBehind ? 'hidden' : get.call(this);
        },
      });
    };
    const page = await openCounting(t, { before });
    await watch(page, service.endpoint, ['#near']);
    await page.evaluate(() => new Promise((done) => new IntersectionObserver(done).observe(document.querySelector('#near'))));
    assert.equal(asked(service), 0);
    await page.evaluate(() => {
      window.isBehind = false;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    await shows(page, '0');
  });

  test('is asked for once a minute, while it can be seen', async (t) => {
    const service = await faultyService();
    const page = await openCounting(t, { prepare: (context) => context.clock.install() });
    await watch(page, service.endpoint, ['#near']);
    await shows(page, '0');
    for (let minute = 1; minute <= 3; minute += 1) {
      service.ledger.answer('PUT', `/campaigns/${CAMPAIGN}/pledges/00000000-0000-4000-8000-00000000000${minute}`);
      await page.clock.fastForward(55_000);
      assert.equal(asked(service), minute);
      await page.clock.fastForward(6_000);
      await shows(page, String(minute));
    }
    await page.evaluate(() => document.querySelector('#far').scrollIntoView());
    await page.evaluate(() => new Promise((done) => new IntersectionObserver(done).observe(document.querySelector('#far'))));
    await page.clock.fastForward(600_000);
    assert.equal(asked(service), 4);
    await page.evaluate(() => window.watches[0].close());
    await page.evaluate(() => scrollTo(0, 0));
    await page.clock.fastForward(600_000);
    assert.equal(asked(service), 4);
  });

  test('waits for as long as a service in trouble asks', async (t) => {
    const service = await faultyService();
    service.faults.push(says(429, { 'retry-after': '300' }));
    const page = await openCounting(t, { prepare: (context) => context.clock.install() });
    const refused = page.waitForResponse((response) => response.status() === 429);
    await watch(page, service.endpoint, ['#near']);
    await refused;
    // A round trip: the page has read the answer by now, and no clock that runs ahead can take it for lost.
    await page.evaluate((url) => fetch(url).then((response) => response.text()), `${service.endpoint}/campaigns/another`);
    service.seen.length = 1;
    await page.clock.fastForward(290_000);
    assert.equal(asked(service), 1);
    await page.clock.fastForward(15_000);
    await shows(page, '0');
  });

  test('a newer one from the visitor’s own pledge takes its place, an older one doesn’t', async (t) => {
    const service = await faultyService();
    const at = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const answer = (number, hours) => recordsAndSays(JSON.stringify({ campaign: CAMPAIGN, count: number, asOf: at(hours) }));
    const page = await openCounting(t);
    service.faults.push(answer(100, -2));
    await watch(page, service.endpoint, ['#near']);
    await shows(page, '100');
    await openClient(page, service.endpoint);
    service.faults.push(answer(101, -1));
    await make(page);
    await shows(page, '101');
    assert.equal(await count(page), 101);
    service.faults.push(answer(90, -3));
    await withdraw(page);
    await isEmpty(page);
    assert.equal(await count(page), 101);
  });

  for (const value of ['-1', '1.5', '"12"', '1e400', '9007199254740992', 'null', '[3]', '{"valueOf":1}']) {
    test(`a count of ${value} is none`, async (t) => {
      const service = await faultyService();
      service.faults.push(recordsAndSays(`{"campaign":"${CAMPAIGN}","count":${value},"asOf":"2026-01-01T00:00:00Z"}`));
      const page = await pageWith(t, { service });
      await make(page);
      await becomes(page, 'pledged');
      assert.equal(await count(page), undefined);
    });
  }

  test('is shown on a device whose clock is three days slow', async (t) => {
    const service = await faultyService();
    const page = await openCounting(t, { prepare: (context) => context.clock.install({ time: Date.now() - 3 * 86_400_000 }) });
    await watch(page, service.endpoint, ['#near']);
    await shows(page, '0');
  });

  test('is asked for though the browser says that it is offline', async (t) => {
    const service = await faultyService();
    const before = () => Object.defineProperty(Navigator.prototype, 'onLine', { value: false });
    const page = await openCounting(t, { before });
    await watch(page, service.endpoint, ['#near']);
    await shows(page, '0');
  });

  for (const asOf of ['"yesterday"', '"2026-13-41T00:00:00Z"', '1767225600000', '"9999-01-01T00:00:00Z"', '"2026-01-01"', 'null']) {
    test(`a count as of ${asOf} is none`, async (t) => {
      const service = await faultyService();
      service.faults.push(recordsAndSays(`{"campaign":"${CAMPAIGN}","count":7,"asOf":${asOf}}`));
      const page = await pageWith(t, { service });
      await make(page);
      await becomes(page, 'pledged');
      assert.equal(await count(page), undefined);
    });
  }
});
