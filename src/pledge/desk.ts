import { warnOnce } from '../internal/warn.js';
import { REST, noteSent, patience, waitOf } from './backoff.js';
import { type Counter, counterOf } from './count.js';
import { exclusively } from './exclusive.js';
import { KeptPledge } from './kept-pledge.js';
import { type Entry, dropEntry, entriesOf, hearOfEntry, saveEntry } from './outbox.js';
import { type Answer, addressOf, isFromService, isRefusal, request, timeUntil } from './request.js';
import { MAX_PROMISE, type Pledge, type PledgeState, newId, storageKey } from './stored.js';

const EVENTS = ['online', 'pagehide', 'pageshow', 'storage', 'visibilitychange'];
/** After so many, the visitor is told that it is sent later. */
const PATIENT_ATTEMPTS = 3;
const SEND_SECONDS = 30;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * One campaign at one service, shared by all clients of this page: the service
 * is to have exactly the pledge that the device holds.
 */
export class Desk {
  readonly #campaign: string;
  readonly #endpoint: string;
  readonly #kept: KeptPledge;
  readonly #counter: Counter | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #inFlight = new Set<string>();
  #stopCount: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;

  constructor(campaign: string, endpoint: string) {
    this.#campaign = campaign;
    this.#endpoint = endpoint;
    this.#kept = new KeptPledge(campaign, endpoint);
    this.#counter = endpoint ? counterOf(endpoint, campaign) : undefined;
  }

  get pledge(): Pledge | undefined {
    return this.#kept.pledge;
  }

  get counter(): Counter | undefined {
    return this.#counter;
  }

  join(listener: () => void): void {
    this.#open();
    this.#refresh();
    this.#tellWaiting();
    // From here on: whoever joins reads first what is so now.
    this.#listeners.add(listener);
    void this.#send();
  }

  leave(listener: () => void): void {
    // What is unsent is still sent: a page may take its elements away once they are pressed.
    if (this.#listeners.delete(listener)) this.#schedule();
  }

  handleEvent(event: Event): void {
    if (event.type === 'storage' && (event as StorageEvent).key?.startsWith('turn-back-crime:') === false) return;
    if (event.type === 'pagehide') this.#sendBeforeLeaving();
    else {
      if (event.type === 'storage') this.#hear(event as StorageEvent);
      this.#refresh();
      if (event.type === 'online') this.#hurry();
      void this.#send();
    }
  }

  make(promise: string): void {
    // Another tab may have been first.
    this.#refresh();
    if (this.pledge) return;
    const [id, campaign, endpoint] = [newId(), this.#campaign, this.#endpoint];
    const date = new Date().toISOString();
    this.#keep({ id, campaign, endpoint, promise: promise.slice(0, MAX_PROMISE), date, state: endpoint ? 'sending' : 'pledged' });
    if (endpoint) saveEntry(this.#entry(id, 'PUT', 0));
    void this.#send();
  }

  withdraw(): void {
    this.#refresh();
    const { pledge } = this;
    if (!pledge) return;
    this.#forget();
    if (this.#endpoint) this.#retract(pledge.id);
    void this.#send();
  }

  retry(): void {
    this.#refresh();
    const { pledge } = this;
    if (!pledge || pledge.state === 'pledged') return;
    this.#keep({ ...pledge, state: 'sending' });
    this.#hurry();
    void this.#send();
  }

  // What is stored

  #keep(pledge: Pledge): void {
    this.#change(() => this.#kept.keep(pledge));
  }

  #forget(): void {
    this.#change(() => this.#kept.forget());
  }

  /** Another tab may have changed it. */
  #refresh(): void {
    this.#change(() => this.#kept.refresh());
  }

  #hear(event: StorageEvent): void {
    if (event.key === this.#kept.key) this.#kept.hear(event);
    else if (event.key) hearOfEntry(event.key, event.newValue);
  }

  #change(act: () => void): void {
    const before = this.pledge;
    act();
    if (this.pledge?.id !== before?.id || this.pledge?.state !== before?.state) this.#notify();
  }

  #become(state: PledgeState): void {
    if (this.pledge) this.#keep({ ...this.pledge, state });
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  #entry(id: string, method: Entry['method'], attempts: number): Entry {
    return { id, campaign: this.#campaign, endpoint: this.#endpoint, method, attempts, nextTry: 0, notBefore: 0 };
  }

  #find(id: string): Entry | undefined {
    return entriesOf(this.#campaign, this.#endpoint).find((entry) => entry.id === id);
  }

  /**
   * The entries that wait, but for a pledge that was refused. One may be missing where other code took it out of the storage; and
   * where the pledge itself is missing, it waits for what becomes of that.
   */
  #unsent(): Entry[] {
    const { id, state } = this.pledge ?? {};
    const entries = entriesOf(this.#campaign, this.#endpoint);
    if (id && (state === 'sending' || state === 'waiting') && !entries.some((entry) => entry.id === id))
      entries.push(this.#entry(id, 'PUT', 1));
    return entries.filter((entry) => entry.method === 'DELETE' || (id && !(entry.id === id && state === 'failed')));
  }

  /** The device no longer holds this pledge. If it never left, nobody need know; else the service is told. */
  #retract(id: string, notBefore = 0): void {
    const entry = this.#find(id);
    if (entry?.method === 'PUT' && entry.attempts === 0) dropEntry(entry);
    else saveEntry({ ...this.#entry(id, 'DELETE', 0), notBefore: Math.max(notBefore, entry?.notBefore ?? 0) });
  }

  // Sending

  /** Cuts our own patience short, never that which the service asked for. */
  #hurry(): void {
    for (const entry of this.#unsent()) saveEntry({ ...entry, nextTry: 0, attempts: Math.min(entry.attempts, 1) });
  }

  #next(): Entry | undefined {
    if (!navigator.onLine) return undefined;
    return this.#unsent().find((entry) => !this.#inFlight.has(entry.id) && !waitOf(entry));
  }

  async #send(): Promise<void> {
    if (!this.#endpoint) return;
    this.#tellWaiting();
    if (this.#isSending) return;
    if (this.#next()) {
      this.#isSending = true;
      await exclusively(this.#kept.key, () => this.#sendAll());
      this.#isSending = false;
    }
    this.#schedule();
  }

  /**
   * In this tab only, as long as it lasts. The tab keeps its turn for as long as an id is left alone after a request:
   * what it stores reaches the others late, or never, and they would send the same again.
   */
  async #sendAll(): Promise<void> {
    for (let hasSent = false; ;) {
      this.#refresh();
      // Two tabs were pressed at once: the pledge that is stored counts.
      for (const { id, method } of this.#unsent()) if (method === 'PUT' && id !== this.pledge?.id) this.#retract(id);
      const entry = this.#next();
      if (entry) await this.#deliver(entry);
      else if (hasSent) await pause(REST);
      else return;
      hasSent = !!entry;
    }
  }

  /** A press just before the page goes waits neither for its turn nor for the rest of its id: the same id twice counts once. */
  #sendBeforeLeaving(): void {
    for (const entry of this.#unsent()) {
      const isOurs = entry.method === 'DELETE' || entry.id === this.pledge?.id;
      if (isOurs && !entry.attempts && !this.#inFlight.has(entry.id) && !timeUntil(entry.notBefore)) {
        void this.#deliver(entry).then(() => this.#schedule());
      }
    }
  }

  async #deliver(entry: Entry): Promise<void> {
    const { id, method, attempts } = entry;
    const begun = { ...entry, attempts: attempts + 1, nextTry: Date.now() + REST };
    saveEntry(begun);
    this.#inFlight.add(id);
    const answering = request(method, addressOf(this.#endpoint, this.#campaign, id), SEND_SECONDS);
    noteSent(id);
    const answer = await answering;
    this.#inFlight.delete(id);
    // A page that goes gives up its requests first: then this never ends, and the next visit asks within a second.
    if (!answer) await pause(0);
    this.#refresh();
    this.#settle(begun, answer);
  }

  #settle(entry: Entry, answer: Answer | undefined): void {
    const { id, method, attempts } = entry;
    const status = answer?.status ?? 0;
    const notBefore = Date.now() + (answer?.hold ?? 0);
    const isDone = isFromService(answer, this.#campaign) || (method === 'DELETE' && (status === 404 || status === 410));
    if (isDone) this.#counter?.take(answer?.body);
    if (method === 'PUT' && this.pledge?.id !== id) {
      // Taken back while it was under way.
      this.#retract(id, notBefore);
    } else if (isDone || (method === 'PUT' && this.pledge?.state === 'pledged')) {
      // Where there are no locks, another tab may have done it.
      dropEntry(entry);
      if (method === 'PUT') this.#become('pledged');
    } else if (status === 410) {
      // Taken back elsewhere: that is final.
      dropEntry(entry);
      this.#forget();
    } else if (isRefusal(status)) {
      warnOnce(`The pledge service at ${this.#endpoint} answered ${status} to a ${method}.`);
      if (method === 'PUT') this.#become('failed');
      else dropEntry(entry);
    } else {
      if (answer && status < 400) warnOnce(`What answered ${status} at ${this.#endpoint} is no pledge service: see docs/pledge-api.yaml.`);
      saveEntry({ ...entry, nextTry: Date.now() + patience(attempts), notBefore });
      if (method === 'PUT' && (!answer || status === 429 || attempts >= PATIENT_ATTEMPTS)) this.#become('waiting');
    }
  }

  /** Nothing goes out now: the network is away, or the service asked for time. */
  #tellWaiting(): void {
    if (this.pledge?.state !== 'sending') return;
    const entry = this.#find(this.pledge.id);
    if (!navigator.onLine || (entry && timeUntil(entry.notBefore))) this.#become('waiting');
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const unsent = this.#unsent();
    if (!unsent.length && !this.#listeners.size) this.#close();
    const waiting = unsent.filter((entry) => !this.#inFlight.has(entry.id));
    // Without a network, the event `online` comes first.
    if (!waiting.length || !navigator.onLine) return;
    this.#timer = setTimeout(() => void this.#send(), Math.min(...waiting.map(waitOf)));
  }

  #open(): void {
    if (this.#stopCount) return;
    this.#kept.reread();
    for (const type of EVENTS) addEventListener(type, this);
    this.#stopCount = this.#counter?.listen(() => this.#notify()) ?? (() => {});
  }

  #close(): void {
    for (const type of EVENTS) removeEventListener(type, this);
    this.#stopCount?.();
    this.#stopCount = undefined;
  }
}

/** By storage key, for as long as the page lives: an element that is moved finds everything as it was. */
const desks = new Map<string, Desk>();

export function deskOf(campaign: string, endpoint: string): Desk {
  const key = storageKey('pledge', campaign, endpoint);
  const desk = desks.get(key) ?? new Desk(campaign, endpoint);
  desks.set(key, desk);
  return desk;
}
