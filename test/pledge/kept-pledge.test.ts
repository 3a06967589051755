import { resolveEndpoint } from '../../src/pledge/endpoint.js';
import { KeptPledge } from '../../src/pledge/kept-pledge.js';
import { type Pledge, newId } from '../../src/pledge/stored.js';
import { expect } from '../support/mount.js';
import { stub } from '../support/stubs.js';

const ENDPOINT = resolveEndpoint('any', 'https://pledges.example.org/api');
let campaigns = 0;

/** A campaign of its own for each test, and a pledge that this page has kept. */
function kept(state: Pledge['state'] = 'waiting') {
  const campaign = `campaign-${(campaigns += 1)}`;
  const here = new KeptPledge(campaign, ENDPOINT);
  const pledge: Pledge = {
    id: newId(),
    campaign,
    endpoint: ENDPOINT,
    promise: 'a',
    words: 'a',
    language: 'en',
    date: '2026-06-26T14:03:27.000Z',
    state,
  };
  here.keep(pledge);
  return { here, pledge, text: JSON.stringify(pledge) };
}

/** As another tab changes what is stored, and this page is told. */
function elsewhere(here: KeptPledge, newValue: string | null): void {
  const oldValue = localStorage.getItem(here.key);
  if (newValue == null) localStorage.removeItem(here.key);
  else localStorage.setItem(here.key, newValue);
  here.storageChanged(new StorageEvent('storage', { key: here.key, oldValue, newValue }));
}

function refreshed(here: KeptPledge): Pledge | undefined {
  here.refresh();
  return here.pledge;
}

describe('a kept pledge', () => {
  beforeEach(() => localStorage.clear());

  it('is stored, and follows what another tab makes of it', () => {
    const { here, pledge, text } = kept();
    expect(localStorage.getItem(here.key)).to.equal(text);
    const changed = { ...pledge, state: 'pledged' };
    elsewhere(here, JSON.stringify(changed));
    expect(refreshed(here)).to.deep.equal(changed);
  });

  it('stays when it is lost or becomes unreadable, here or in another tab', () => {
    const { here, pledge } = kept();
    localStorage.clear();
    expect(refreshed(here)).to.deep.equal(pledge);
    here.storageChanged(new StorageEvent('storage', { key: here.key, oldValue: JSON.stringify(pledge), newValue: null }));
    expect(refreshed(here)).to.deep.equal(pledge);
    elsewhere(here, 'consent');
    expect(refreshed(here)).to.deep.equal(pledge);
  });

  it('is in memory from then on: who reads the storage anew finds it', () => {
    const { here, pledge } = kept();
    localStorage.clear();
    here.refresh();
    here.reread();
    expect(here.pledge).to.deep.equal(pledge);
    expect(localStorage.length, 'what the visitor may have cleared is not stored again').to.equal(0);
  });

  it('is gone for who reads the storage anew, where it was cleared while nobody looked', () => {
    const { here } = kept();
    localStorage.clear();
    here.reread();
    expect(here.pledge).to.equal(undefined);
  });

  it('that was counted never waits again, whatever old text comes back', () => {
    const { here, pledge, text } = kept();
    const counted: Pledge = { ...pledge, state: 'pledged' };
    here.keep(counted);
    localStorage.setItem(here.key, text);
    expect(refreshed(here)).to.deep.equal(counted);
  });

  it('that was taken back here stays so, whatever comes back', () => {
    const { here, text } = kept();
    here.forget();
    expect(localStorage.length).to.equal(0);
    localStorage.setItem(here.key, text);
    expect(refreshed(here)).to.equal(undefined);
  });

  it('that was taken back in another tab is gone, and its next one is taken', () => {
    const { here, pledge, text } = kept();
    // Lost first, so it is in memory.
    localStorage.clear();
    here.refresh();
    localStorage.setItem(here.key, text);
    elsewhere(here, '');
    elsewhere(here, null);
    expect(refreshed(here)).to.equal(undefined);
    localStorage.setItem(here.key, text);
    expect(refreshed(here), 'come back').to.equal(undefined);
    const next = { ...pledge, id: newId() };
    elsewhere(here, JSON.stringify(next));
    expect(refreshed(here)).to.deep.equal(next);
  });

  it('that was taken back in another tab is gone, though the storage had lost it', () => {
    const { here, text } = kept();
    localStorage.clear();
    here.refresh();
    elsewhere(here, '');
    elsewhere(here, null);
    expect(refreshed(here)).to.equal(undefined);
    localStorage.setItem(here.key, text);
    expect(refreshed(here)).to.equal(undefined);
  });

  it('that is taken back in another tab is gone before this page is told, by what waits in the outbox', () => {
    const { here, pledge } = kept();
    localStorage.clear();
    here.refresh();
    const { id, campaign, endpoint } = pledge;
    const entry = { id, campaign, endpoint, method: 'DELETE', attempts: 0, nextTry: 0, notBefore: 0 };
    localStorage.setItem(`turn-back-crime:outbox:${endpoint} ${campaign} ${id}`, JSON.stringify(entry));
    expect(refreshed(here)).to.equal(undefined);
  });

  it('gives way to the one that another tab could store, where this one could not', () => {
    const { setItem } = Storage.prototype;
    let isFull = true;
    stub(Storage.prototype, 'setItem', {
      value(this: Storage, key: string, value: string) {
        if (!isFull) setItem.call(this, key, value);
      },
    });
    const { here, pledge } = kept();
    expect(refreshed(here)).to.deep.equal(pledge);
    isFull = false;
    const next = { ...pledge, id: newId() };
    elsewhere(here, JSON.stringify(next));
    expect(refreshed(here)).to.deep.equal(next);
  });
});
