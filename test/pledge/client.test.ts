import { PledgeClient } from '../../src/pledge/client.js';
import { counterOf } from '../../src/pledge/count.js';
import { resolveEndpoint } from '../../src/pledge/endpoint.js';
import { isId, storageKey, storedPledge } from '../../src/pledge/stored.js';
import { pledgeService, pledgedAt } from '../support/commands.js';
import { takeConsole } from '../support/console.js';
import { expect, waitUntil } from '../support/mount.js';
import { blockStorage, stub } from '../support/stubs.js';

const read = (words: string) => ({ id: words, words, language: 'en' });

let campaigns = 0;
let campaign: string;
const clients: PledgeClient[] = [];

function open(endpoint: string, changed = (): void => {}): PledgeClient {
  const client = new PledgeClient(campaign, endpoint, changed);
  clients.push(client);
  return client;
}

/** The newest count that the service has given to this page. */
const countAt = (endpoint: string): number | undefined => counterOf(resolveEndpoint(campaign, endpoint), campaign).count?.count;

/** Notes what is asked of a service about pledges, and when. */
function noteRequests(): { method: string; at: number }[] {
  const asked: { method: string; at: number }[] = [];
  const { fetch } = window;
  stub(window, 'fetch', {
    value(address: string, options: RequestInit) {
      if (options?.method && options.method !== 'GET') asked.push({ method: options.method, at: performance.now() });
      return fetch(address, options);
    },
  });
  return asked;
}

const becomes = (client: PledgeClient, state: string | undefined): Promise<void> =>
  waitUntil(() => client.pledge?.state === state, `the pledge ${state ?? 'gone'}`);

describe('the pledge client', () => {
  beforeEach(() => {
    localStorage.clear();
    campaign = `été ${(campaigns += 1)}`;
  });
  afterEach(() => clients.splice(0).forEach((client) => client.close()));

  it('pledges at a service of another origin, and takes it back', async () => {
    const endpoint = await pledgeService();
    const client = open(endpoint);
    client.make(read('I look twice'));
    expect(client.pledge?.state).to.equal('sending');
    await becomes(client, 'pledged');
    expect(isId(client.pledge!.id)).to.equal(true);
    expect(await pledgedAt(endpoint, campaign)).to.deep.equal([client.pledge!.id]);
    expect(countAt(endpoint)).to.equal(1);
    client.withdraw();
    expect(client.pledge).to.equal(undefined);
    await waitUntil(() => countAt(endpoint) === 0, 'the count without it');
    expect(await pledgedAt(endpoint, campaign)).to.deep.equal([]);
    expect(localStorage.length).to.equal(0);
  });

  it('tries again after 500, and not after 403 before it is asked to', async () => {
    const endpoint = await pledgeService(500, 403);
    const client = open(endpoint);
    client.make(read('a'));
    await becomes(client, 'failed');
    expect(takeConsole()).to.deep.equal([`[turn-back-crime] The pledge service at ${endpoint} answered 403 to a PUT.`]);
    client.retry();
    expect(client.pledge?.state).to.equal('sending');
    await becomes(client, 'pledged');
    expect((await pledgedAt(endpoint, campaign)).length).to.equal(1);
  });

  it('tells every client of each change, until it is closed', async () => {
    const endpoint = await pledgeService();
    const told: string[] = [];
    const first = open(endpoint, () => told.push(`first ${first.pledge?.state ?? 'none'}`));
    const second = open(endpoint, () => told.push(`second ${second.pledge?.state ?? 'none'}`));
    first.make(read('a'));
    expect(told).to.deep.equal(['first sending', 'second sending']);
    second.close();
    await becomes(first, 'pledged');
    expect(told).to.include('first pledged');
    expect(told).not.to.include('second pledged');
  });

  it('tells whoever joins nothing before it is there', () => {
    stub(Navigator.prototype, 'onLine', { get: () => false });
    const endpoint = 'https://pledges.example.org';
    open(endpoint).make(read('a'));
    localStorage.setItem(localStorage.key(0)!, localStorage.getItem(localStorage.key(0)!)!.replace('waiting', 'sending'));
    localStorage.setItem(localStorage.key(1)!, localStorage.getItem(localStorage.key(1)!)!.replace('waiting', 'sending'));
    const told: string[] = [];
    const client = open(endpoint, () => told.push('changed'));
    expect(client.pledge?.state).to.equal('waiting');
    expect(told).to.deep.equal([]);
    client.withdraw();
  });

  it('works where storage is refused', async () => {
    const endpoint = await pledgeService(503);
    blockStorage();
    const client = open(endpoint);
    client.make(read('a'));
    await becomes(client, 'pledged');
    expect(open(endpoint).pledge?.id).to.equal(client.pledge!.id);
    client.withdraw();
    await waitUntil(() => countAt(endpoint) === 0, 'the count without it');
    expect(storedPledge(campaign, resolveEndpoint(campaign, endpoint))).to.equal(undefined);
  });

  for (const [what, name, spoilt] of [
    ['setItem does nothing', 'setItem', () => undefined],
    ['getItem gives nothing', 'getItem', () => null],
  ] as const) {
    it(`counts a press once where ${what}, and asks no sooner than in a second`, async () => {
      const asked = noteRequests();
      const endpoint = await pledgeService(500);
      stub(Storage.prototype, name, { value: spoilt });
      const client = open(endpoint);
      client.make(read('a'));
      // A network that comes and goes cuts the backoff short, and nothing else.
      await waitUntil(() => dispatchEvent(new Event('online')) && client.pledge?.state === 'pledged', 'the pledge made');
      client.withdraw();
      expect(client.pledge).to.equal(undefined);
      await waitUntil(() => dispatchEvent(new Event('online')) && countAt(endpoint) === 0, 'the count without it');
      expect(asked.map(({ method }) => method).join(' ')).to.equal('PUT PUT DELETE');
      asked.reduce((before, next) => {
        // Browsers round their clocks.
        expect(next.at - before.at).to.be.above(998);
        return next;
      });
      expect(await pledgedAt(endpoint, campaign)).to.deep.equal([]);
    });
  }

  it('leaves a pledge that waits alone for as long as it can’t be read', async () => {
    const asked = noteRequests();
    const endpoint = await pledgeService();
    const id = '0b6f0f5e-6f1c-4f0e-9d39-5b8f4f6c2a11';
    const pledge = { id, campaign, endpoint, promise: 'a', date: '2026-06-26T14:03:27.000Z', state: 'waiting' };
    localStorage.setItem(storageKey('pledge', campaign, endpoint), JSON.stringify(pledge));
    const entry = { id, campaign, endpoint, method: 'PUT', attempts: 4, nextTry: 0, notBefore: 0 };
    localStorage.setItem(`${storageKey('outbox', campaign, endpoint)} ${id}`, JSON.stringify(entry));
    const { getItem } = Storage.prototype;
    let isReadable = false;
    stub(Storage.prototype, 'getItem', {
      value(this: Storage, key: string) {
        return isReadable || !key.includes(':pledge:') ? getItem.call(this, key) : null;
      },
    });
    const client = open(endpoint);
    expect(client.pledge).to.equal(undefined);
    // Had the client a turn to send, it has taken it by then.
    await navigator.locks.request(storageKey('pledge', campaign, endpoint), () => undefined);
    isReadable = true;
    dispatchEvent(new Event('online'));
    await becomes(client, 'pledged');
    expect(asked.map(({ method }) => method)).to.deep.equal(['PUT']);
    expect(await pledgedAt(endpoint, campaign)).to.deep.equal([id]);
  });

  it('stays as the visitor has seen it where the storage loses it', async () => {
    const endpoint = await pledgeService();
    const client = open(endpoint);
    client.make(read('a'));
    const { id } = client.pledge!;
    localStorage.clear();
    await becomes(client, 'pledged');
    localStorage.clear();
    dispatchEvent(new Event('online'));
    expect(client.pledge).to.include({ id, state: 'pledged' });
    client.make(read('b'));
    expect(client.pledge!.id).to.equal(id);
    expect(await pledgedAt(endpoint, campaign)).to.deep.equal([id]);
  });

  it('stores flat text that old libraries can’t bend', () => {
    stub(Array.prototype, 'toJSON', { value: () => 'bent' });
    stub(Date.prototype, 'toJSON', { value: () => 'bent' });
    stub(String.prototype, 'toJSON', { value: () => 'bent' });
    const client = open('');
    client.make(read('I look twice'));
    expect(storedPledge(campaign, resolveEndpoint(campaign, ''))).to.deep.equal(client.pledge);
    expect(client.pledge?.promise).to.equal('I look twice');
  });

  it('without an endpoint, or with one that can’t be used, stores and sends nothing elsewhere', () => {
    for (const endpoint of ['', 'javascript:alert(1)']) {
      const client = open(endpoint);
      client.make(read('a'));
      expect(client.pledge?.state).to.equal('pledged');
      expect(client.pledge?.endpoint).to.equal('');
      client.withdraw();
      expect(localStorage.length).to.equal(0);
    }
  });

  it('keeps the beginning of a very long promise, never half of a character', () => {
    const client = open('');
    client.make(read('x'.repeat(5000)));
    expect(client.pledge?.promise.length).to.equal(2000);
    client.withdraw();
    client.make(read(`x${'😀'.repeat(2500)}`));
    expect(client.pledge?.words).to.equal(`x${'😀'.repeat(999)}`);
    expect(client.pledge?.promise).to.equal(client.pledge?.words);
  });

  it('tries to send though the browser says that it is offline, and says that it waits', async () => {
    stub(Navigator.prototype, 'onLine', { get: () => false });
    const endpoint = await pledgeService();
    const client = open(endpoint);
    client.make(read('a'));
    expect(client.pledge?.state).to.equal('waiting');
    await becomes(client, 'pledged');
    expect((await pledgedAt(endpoint, campaign)).length).to.equal(1);
  });

  it('forgets all that this device holds, and tells nobody', async () => {
    const asked = noteRequests();
    const endpoint = await pledgeService(503);
    const client = open(endpoint);
    client.make(read('a'));
    client.forget();
    expect(client.pledge).to.equal(undefined);
    expect(localStorage.length).to.equal(0);
    // Whoever pledges next is somebody else.
    client.make(read('b'));
    await becomes(client, 'pledged');
    expect(await pledgedAt(endpoint, campaign)).to.deep.equal([client.pledge!.id]);
    client.forget();
    dispatchEvent(new Event('online'));
    // Had the client a turn to send, it has taken it by then.
    await navigator.locks.request(storageKey('pledge', campaign, endpoint), () => undefined);
    expect(asked.map(({ method }) => method)).not.to.include('DELETE');
    expect(await pledgedAt(endpoint, campaign)).to.have.length(1);
  });
});
