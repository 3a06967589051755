import { WAITING_ATTEMPTS } from './backoff.js';
import type { ResolvedEndpoint } from './endpoint.js';
import { KeptPledge } from './kept-pledge.js';
import { type Entry, dropEntry, entriesOf, entryChanged, saveEntry } from './outbox.js';
import { type PromiseRead, newPledge } from './press.js';
import { timeUntil } from './request.js';
import type { Pledge, PledgeState } from './stored.js';

/**
 * One campaign at one service, as the device holds it: the visitor's pledge, and the outbox with all that is still to be
 * said about it. Nothing here asks the network: the sender (sender.ts) looks at what is unsent, and says what became of it.
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

  /** Whether a pledge was taken back on this device, and its service could not be told so far. */
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

  /** Nothing happens where there is a pledge already: another tab may have been first. */
  make(promise: PromiseRead): void {
    this.adopt(newPledge(this.campaign, this.endpoint, promise));
  }

  /** Takes a pledge that was never sent; not where another tab has made one. */
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

  /** Nothing of it is on this device any more, and nobody is told: what was counted stays so. */
  forgetAll(): void {
    this.refresh();
    this.#change(() => {
      this.#kept.forget();
      entriesOf(this.campaign, this.endpoint).forEach(dropEntry);
    });
  }

  // Other tabs

  /** Looks at the storage alone: while nobody observed, other tabs may have changed all. */
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

  /** The device no longer holds this pledge. If it never left, nobody need know; else the service is to be told. */
  retract(id: string, notBefore = 0): void {
    const entry = this.find(id);
    if (entry?.method === 'PUT' && entry.attempts === 0) dropEntry(entry);
    else saveEntry({ ...this.#entry(id, 'DELETE', 0), notBefore: Math.max(notBefore, entry?.notBefore ?? 0) });
  }

  /** The service was asked about an entry, and is to be asked again at another time. */
  postpone(entry: Entry, change: Pick<Entry, 'notBefore'> & Partial<Entry>): void {
    this.#change(() => saveEntry({ ...entry, ...change }));
  }

  /** Nothing is left to be said of an entry. */
  drop(entry: Entry): void {
    this.#change(() => dropEntry(entry));
  }

  /** Cuts our own patience short, never that which the service asked for. */
  skipBackoff(): void {
    for (const entry of this.unsent()) saveEntry({ ...entry, nextTry: 0, attempts: Math.min(entry.attempts, 1) });
  }

  find(id: string): Entry | undefined {
    return entriesOf(this.campaign, this.endpoint).find((entry) => entry.id === id);
  }

  /**
   * The entries that wait, but for a pledge that was refused. One may be missing where other code took it out of the storage; and
   * where the pledge itself is missing, it waits for what becomes of that.
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
