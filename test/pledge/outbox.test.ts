import { backoffDelay, delayOf, noteSent } from '../../src/pledge/backoff.js';
import { type Entry, dropEntry, entriesOf, entryChanged, saveEntry } from '../../src/pledge/outbox.js';
import { newId } from '../../src/pledge/stored.js';
import { expect } from '../support/mount.js';
import { stopClock, stub } from '../support/stubs.js';

const CAMPAIGN = 'spot-the-fake';
const ENDPOINT = 'https://pledges.example.org/api';
const DAY = 86_400_000;

const entryOf = (change: Partial<Entry> = {}): Entry => ({
  id: newId(),
  campaign: CAMPAIGN,
  endpoint: ENDPOINT,
  method: 'PUT',
  attempts: 1,
  nextTry: 0,
  notBefore: 0,
  ...change,
});
const keyOf = ({ id }: Entry) => `turn-back-crime:outbox:${ENDPOINT} ${CAMPAIGN} ${id}`;
const found = ({ id }: Entry) => entriesOf(CAMPAIGN, ENDPOINT).find((entry) => entry.id === id);

describe('the outbox', () => {
  beforeEach(() => localStorage.clear());

  it('reads what another page has stored', () => {
    const entry = entryOf({ attempts: 3 });
    localStorage.setItem(keyOf(entry), JSON.stringify(entry));
    expect(found(entry)).to.deep.equal(entry);
  });

  it('keeps what the storage loses, saved here or read', () => {
    const saved = entryOf();
    saveEntry(saved);
    const read = entryOf({ method: 'DELETE' });
    localStorage.setItem(keyOf(read), JSON.stringify(read));
    found(read);
    localStorage.clear();
    expect(found(saved)).to.deep.equal(saved);
    expect(found(read)).to.deep.equal(read);
  });

  it('lets go of what another tab has dropped', () => {
    const entry = entryOf();
    saveEntry(entry);
    localStorage.clear();
    entryChanged(keyOf(entry), null);
    expect(found(entry), 'lost without a word of ours').to.deep.equal(entry);
    entryChanged(keyOf(entry), '');
    expect(found(entry)).to.equal(undefined);
  });

  it('is done with what it has dropped, whatever comes back, but for a later DELETE', () => {
    const entry = entryOf();
    const text = JSON.stringify(entry);
    saveEntry(entry);
    dropEntry(entry);
    localStorage.setItem(keyOf(entry), text);
    expect(found(entry)).to.equal(undefined);
    const takenBack = { ...entry, method: 'DELETE' as const };
    localStorage.setItem(keyOf(entry), JSON.stringify(takenBack));
    expect(found(entry)).to.deep.equal(takenBack);
    dropEntry(takenBack);
    for (const back of [text, JSON.stringify(takenBack)]) {
      localStorage.setItem(keyOf(entry), back);
      expect(found(entry)).to.equal(undefined);
    }
  });

  it('holds the longer wait, and a DELETE, against an older text in the storage', () => {
    const old = entryOf({ attempts: 0 });
    const waiting = { ...old, attempts: 4, nextTry: Date.now() + 8000, notBefore: Date.now() + 60_000 };
    saveEntry(waiting);
    localStorage.setItem(keyOf(old), JSON.stringify(old));
    expect(found(old)).to.deep.equal(waiting);
    const takenBack = { ...waiting, method: 'DELETE' as const, attempts: 0, nextTry: 0 };
    saveEntry(takenBack);
    localStorage.setItem(keyOf(old), JSON.stringify(old));
    expect(found(old)).to.deep.equal(takenBack);
  });

  it('takes the DELETE and the longer wait of another tab', () => {
    const entry = entryOf({ notBefore: Date.now() + 5000 });
    saveEntry(entry);
    const takenBack = { ...entry, method: 'DELETE', attempts: 0, notBefore: Date.now() + 60_000 };
    localStorage.setItem(keyOf(entry), JSON.stringify(takenBack));
    expect(found(entry)).to.deep.equal(takenBack);
  });

  it('keeps in memory what a silent setItem drops', () => {
    stub(Storage.prototype, 'setItem', { value: () => undefined });
    const entry = entryOf({ nextTry: Date.now() + 4000 });
    saveEntry(entry);
    expect(found(entry)).to.deep.equal(entry);
    dropEntry(entry);
    expect(found(entry)).to.equal(undefined);
  });

  it('hears of another tab what it could not store itself', () => {
    const { setItem } = Storage.prototype;
    stub(Storage.prototype, 'setItem', { value: () => undefined });
    const entry = entryOf();
    saveEntry(entry);
    const takenBack = { ...entry, method: 'DELETE' };
    const text = JSON.stringify(takenBack);
    setItem.call(localStorage, keyOf(entry), text);
    entryChanged(keyOf(entry), text);
    expect(found(entry)).to.deep.equal(takenBack);
  });
});

describe('the wait of an entry', () => {
  it('is the longest of our backoff, what the service asked for, and a second after the last request', () => {
    stopClock('2026-06-26T12:00:00Z');
    const clock = performance.now();
    stub(performance, 'now', { value: () => clock });
    const entry = entryOf();
    expect(delayOf(entry)).to.equal(0);
    expect(delayOf({ ...entry, nextTry: Date.now() + 300 })).to.equal(300);
    expect(delayOf({ ...entry, nextTry: Date.now() + 300, notBefore: Date.now() + 500 })).to.equal(500);
    noteSent(entry.id);
    expect(delayOf({ ...entry, nextTry: Date.now() + 300 })).to.equal(1000);
    expect(delayOf({ ...entry, nextTry: Date.now() + 3000 })).to.equal(3000);
    expect(delayOf(entryOf()), 'another id').to.equal(0);
    stub(performance, 'now', { value: () => clock + 1000 });
    expect(delayOf(entry)).to.equal(0);
  });

  it('is never longer than a day, nor a timer would hold it: the clock was put back', () => {
    const entry = entryOf({ nextTry: Date.now() + 4000, notBefore: Date.now() + DAY });
    saveEntry(entry);
    expect(delayOf(found(entry)!)).to.be.within(DAY - 5000, DAY);
    stopClock(Date.now() - 40 * DAY);
    expect(delayOf(found(entry)!)).to.equal(0);
  });

  it('keeps the second after a request while the clock is put back', () => {
    const entry = entryOf();
    noteSent(entry.id);
    stopClock(Date.now() - 40 * DAY);
    expect(delayOf(entry)).to.be.within(1, 1000);
  });

  it('grows with each attempt, up to a quarter of an hour', () => {
    stub(Math, 'random', { value: () => 1 });
    expect([1, 2, 3, 100].map(backoffDelay)).to.deep.equal([2000, 4000, 8000, 900_000]);
  });
});
