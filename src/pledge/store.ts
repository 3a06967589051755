import { WAITING_ATTEMPTS } from './backoff.js';
import type { ResolvedEndpoint } from './endpoint.js';
import { KeptPledge } from './kept-pledge.js';
import { type Entry, dropEntry, entriesOf, entryChanged, saveEntry } from './outbox.js';
import { type PromiseRead, newPledge } from './press.js';
import { timeUntil } from './request.js';
import type { Pledge, PledgeState } from './stored.js';

/**
 * One campaign at one service, as the device holds it: the visitor's pledge, and the outbox with all that is still to be
 * sent about it. The store makes no requests: the sender (sender.ts) reads the unsent entries, and reports what became of them.
 */
export class PledgeStore {
  readonly campaign: string;
  readonly endpoint: ResolvedEndpoint;
  readonly #kept: KeptPledge;
  readonly #listeners = new Set<() => void>();

  constructor(campaign: string, endpoint: ResolvedEndpoint) {
    this.campaign = campaign;
    this.endpoint = endpoint;
    this.#kept = new KeptPledge(campaign, endpoint);
  }

  /** The name under which the pledge is stored. */
  get key(): string {
    return this.#kept.key;
  }

  get pledge(): Pledge | undefined {
    return this.#kept.pledge;
  }

  /** Whether a pledge was taken back on this device, and the service could not be told so far. */
  get isWithdrawalUnsent(): boolean {
    return entriesOf(this.campaign, this.endpoint).some(
      ({ method, attempts, notBefore }) => method === 'DELETE' && (attempts >= WAITING_ATTEMPTS || timeUntil(notBefore) > 0),
    );
  }

  get isObserved(): boolean {
    return this.#listeners.size > 0;
  }

  /** `listener` is called after every change of the pledge, its state or `isWithdrawalUnsent`. */
  observe(listener: () => void): void {
    this.#listeners.add(listener);
  }

  unobserve(listener: () => void): void {
    this.#listeners.delete(listener);
  }

  // The visitor

  /** Makes a pledge. An existing pledge stays: another tab may have been first. */
  make(promise: PromiseRead): void {
    this.adopt(newPledge(this.campaign, this.endpoint, promise));
  }

  /** Adds a pledge that was never sent, unless another tab has made one. */
  adopt(pledge: Pledge): void {
    this.refresh();
    if (this.pledge && this.pledge.id !== pledge.id) return;
    if (!this.pledge) this.#keep(pledge);
    if (this.pledge?.state === 'sending' && !this.find(pledge.id)) saveEntry(this.#entry(pledge.id, 'PUT', 0));
  }

  withdraw(): void {
    this.refresh();
    const { pledge } = this;
    if (!pledge) return;
    this.forget();
    if (this.endpoint) this.retract(pledge.id);
  }

  /** A pledge that failed or waits is due now. */
  retry(): void {
    this.refresh();
    const { pledge } = this;
    if (!pledge || pledge.state === 'pledged') return;
    this.#keep({ ...pledge, state: 'sending' });
    this.skipBackoff();
  }

  /** Removes everything about the campaign from this device. The service is not told, so a counted pledge stays counted. */
  forgetAll(): void {
    this.refresh();
    this.#change(() => {
      this.#kept.forget();
      entriesOf(this.campaign, this.endpoint).forEach(dropEntry);
    });
  }

  // Other tabs

  /** Reads the pledge from the storage alone: while nobody observed the store, other tabs may have changed everything. */
  reread(): void {
    this.#kept.reread();
  }

  /** Looks whether another tab has changed the pledge. */
  refresh(): void {
    this.#change(() => this.#kept.refresh());
  }

  /** Another tab has changed what is stored. */
  storageChanged(event: StorageEvent): void {
    const { key, newValue } = event;
    if (key === this.key) this.#kept.storageChanged(event);
    else if (key) this.#change(() => entryChanged(key, newValue));
  }

  // The sender

  setState(state: PledgeState): void {
    if (this.pledge) this.#keep({ ...this.pledge, state });
  }

  forget(): void {
    this.#change(() => this.#kept.forget());
  }

  /** Marks a pledge that the device no longer holds. The service is told unless the pledge never left the device. */
  retract(id: string, notBefore = 0): void {
    const entry = this.find(id);
    if (entry?.method === 'PUT' && entry.attempts === 0) dropEntry(entry);
    else saveEntry({ ...this.#entry(id, 'DELETE', 0), notBefore: Math.max(notBefore, entry?.notBefore ?? 0) });
  }

  /** The service was asked about an entry, and is to be asked again at another time. */
  postpone(entry: Entry, change: Pick<Entry, 'notBefore'> & Partial<Entry>): void {
    this.#change(() => saveEntry({ ...entry, ...change }));
  }

  /** Removes an entry that needs no further request. */
  drop(entry: Entry): void {
    this.#change(() => dropEntry(entry));
  }

  /** Cuts our own backoff short, never the wait that the service asked for. */
  skipBackoff(): void {
    for (const entry of this.unsent()) saveEntry({ ...entry, nextTry: 0, attempts: Math.min(entry.attempts, 1) });
  }

  find(id: string): Entry | undefined {
    return entriesOf(this.campaign, this.endpoint).find((entry) => entry.id === id);
  }

  /**
   * The entries that wait to be sent, except that of a refused pledge. An entry that other code removed from the storage is made
   * anew. Where the pledge itself is missing, the entries of pledges wait until that is settled.
   */
  unsent(): Entry[] {
    const { id, state } = this.pledge ?? {};
    const entries = entriesOf(this.campaign, this.endpoint);
    if (id && (state === 'sending' || state === 'waiting') && !entries.some((entry) => entry.id === id))
      entries.push(this.#entry(id, 'PUT', 1));
    return entries.filter((entry) => entry.method === 'DELETE' || (id && !(entry.id === id && state === 'failed')));
  }

  #entry(id: string, method: Entry['method'], attempts: number): Entry {
    return { id, campaign: this.campaign, endpoint: this.endpoint, method, attempts, nextTry: 0, notBefore: 0 };
  }

  #keep(pledge: Pledge): void {
    this.#change(() => this.#kept.keep(pledge));
  }

  #change(act: () => void): void {
    const { pledge: before, isWithdrawalUnsent } = this;
    act();
    if (this.pledge?.id === before?.id && this.pledge?.state === before?.state && this.isWithdrawalUnsent === isWithdrawalUnsent) return;
    for (const listener of this.#listeners) listener();
  }
}
