import { STORAGE_PREFIX } from '../internal/names.js';
import { isPrerendering } from '../internal/prerendering.js';
import { warnOnce } from '../internal/warn.js';
import { WAITING_ATTEMPTS, RESEND_INTERVAL, noteSent, backoffDelay, delayOf } from './backoff.js';
import { type Counter, counterOf } from './count.js';
import { withLock } from './with-lock.js';
import { type Entry, saveEntry } from './outbox.js';
import { outcomeOf } from './outcome.js';
import { type Answer, addressOf, request, timeUntil } from './request.js';
import type { PledgeStore } from './store.js';

const EVENTS = ['online', 'pagehide', 'pageshow', 'storage', 'visibilitychange'];
/** The milliseconds after which the visitor is told that the pledge will be sent later. */
const WAITING_AFTER = 8000;
const SEND_SECONDS = 30;
/** The milliseconds after which a service that refused a withdrawal is asked again. Somebody has to repair the service first. */
const REFUSED_WAIT = 3_600_000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends what a store holds unsent, in this tab or another, now or later: the service is to have exactly the pledge that the device holds. */
export class PledgeSender {
  readonly #store: PledgeStore;
  readonly #counter: Counter | undefined;
  readonly #inFlight = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Runs while the visitor is told that the pledge is being sent. */
  #waitingTimer: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;
  #isSending = false;

  constructor(store: PledgeStore) {
    const { endpoint, campaign } = store;
    this.#store = store;
    this.#counter = endpoint ? counterOf(endpoint, campaign) : undefined;
  }

  /** Follows the network, the page and other tabs, until nothing is unsent and nobody observes the store. */
  open(): void {
    if (!this.#isOpen) {
      this.#isOpen = true;
      this.#store.reread();
      for (const type of EVENTS) addEventListener(type, this);
    }
    this.#store.refresh();
    this.#updateWaiting();
  }

  handleEvent(event: Event): void {
    if (event.type === 'storage' && (event as StorageEvent).key?.startsWith(STORAGE_PREFIX) === false) return;
    if (event.type === 'pagehide') this.#sendBeforeLeaving();
    else {
      if (event.type === 'storage') this.#store.storageChanged(event as StorageEvent);
      this.#store.refresh();
      if (event.type === 'online') this.#store.skipBackoff();
      void this.send();
    }
  }

  async send(): Promise<void> {
    // Once the page is opened it becomes visible, and this is called again.
    if (!this.#store.endpoint || isPrerendering()) return;
    this.#updateWaiting();
    if (this.#isSending) return;
    if (this.#next()) {
      this.#isSending = true;
      await withLock(this.#store.key, () => this.#sendAll());
      this.#isSending = false;
      this.#updateWaiting();
    }
    this.schedule();
  }

  /** Sets the moment at which the next entry is due. */
  schedule(): void {
    clearTimeout(this.#timer);
    const unsent = this.#store.unsent();
    if (!unsent.length && !this.#store.isObserved) this.#close();
    const waiting = unsent.filter((entry) => !this.#inFlight.has(entry.id));
    if (waiting.length) this.#timer = setTimeout(() => void this.send(), Math.min(...waiting.map(delayOf)));
  }

  #close(): void {
    for (const type of EVENTS) removeEventListener(type, this);
    this.#isOpen = false;
  }

  #next(): Entry | undefined {
    return this.#store.unsent().find((entry) => !this.#inFlight.has(entry.id) && !delayOf(entry));
  }

  /**
   * Runs in one tab at a time. The tab keeps its lock until `RESEND_INTERVAL` has passed since its last request: what the tab
   * stores reaches the other tabs late, or never, and they would send the same entry again.
   */
  async #sendAll(): Promise<void> {
    const store = this.#store;
    for (let hasSent = false; ;) {
      store.refresh();
      // Two tabs were pressed at once: the pledge that is stored counts.
      for (const { id, method } of store.unsent()) if (method === 'PUT' && id !== store.pledge?.id) store.retract(id);
      const entry = this.#next();
      if (entry) await this.#deliver(entry);
      else if (hasSent) await pause(RESEND_INTERVAL);
      else return;
      hasSent = !!entry;
    }
  }

  /** A press just before the page goes waits neither for the lock nor for `RESEND_INTERVAL`: the same id twice counts once. */
  #sendBeforeLeaving(): void {
    for (const entry of this.#store.unsent()) {
      const isOurs = entry.method === 'DELETE' || entry.id === this.#store.pledge?.id;
      if (isOurs && !entry.attempts && !this.#inFlight.has(entry.id) && !timeUntil(entry.notBefore)) {
        void this.#deliver(entry).then(() => this.schedule());
      }
    }
  }

  async #deliver(entry: Entry): Promise<void> {
    const { id, method, attempts } = entry;
    const { endpoint, campaign } = this.#store;
    const begun = { ...entry, attempts: attempts + 1, nextTry: Date.now() + RESEND_INTERVAL };
    saveEntry(begun);
    this.#inFlight.add(id);
    const answering = request(method, addressOf(endpoint, campaign, id), SEND_SECONDS);
    noteSent(id);
    const answer = await answering;
    this.#inFlight.delete(id);
    // A page that goes aborts its requests first: then this pause never ends, and the next visit asks within a second.
    if (!answer) await pause(0);
    this.#store.refresh();
    this.#settle(begun, answer);
  }

  /** Decides what becomes of an entry once the service has answered, or could not be reached. */
  #settle(entry: Entry, answer: Answer | undefined): void {
    const store = this.#store;
    const { id, method, attempts } = entry;
    const isPut = method === 'PUT';
    const outcome = outcomeOf(method, answer, store.campaign);
    const notBefore = Date.now() + (answer?.retryAfter ?? 0);
    if (outcome === 'done') this.#counter?.update(answer?.body);
    // The entry was forgotten during the request, or another tab has settled it.
    if (!store.find(id)) return;
    if (isPut && store.pledge?.id !== id) {
      // The pledge was taken back during the request.
      store.retract(id, notBefore);
    } else if (outcome === 'done' || (isPut && store.pledge?.state === 'pledged')) {
      // Another tab may have sent the entry, where there are no locks.
      store.drop(entry);
      if (isPut) store.setState('pledged');
    } else if (outcome === 'gone') {
      store.drop(entry);
      store.forget();
    } else if (outcome === 'refused') {
      warnOnce(`The pledge service at ${store.endpoint} answered ${answer?.status} to a ${method}.`);
      if (isPut) store.setState('failed');
      else store.postpone(entry, { notBefore: Math.max(notBefore, Date.now() + REFUSED_WAIT) });
    } else {
      if (answer && answer.status < 400)
        warnOnce(`What answered ${answer.status} at ${store.endpoint} is no pledge service: see docs/pledge-api.yaml.`);
      store.postpone(entry, { nextTry: Date.now() + backoffDelay(attempts), notBefore });
      if (isPut && (!answer || answer.status === 429 || attempts >= WAITING_ATTEMPTS)) store.setState('waiting');
    }
  }

  /**
   * Changes the state to `waiting` where sending will take a while: the browser is offline, the service asked for time, or no
   * answer comes. The pledge is still sent as soon as possible.
   */
  #updateWaiting(): void {
    const { pledge } = this.#store;
    if (pledge?.state !== 'sending') {
      clearTimeout(this.#waitingTimer);
      this.#waitingTimer = undefined;
      return;
    }
    const entry = this.#store.find(pledge.id);
    if (!navigator.onLine || (entry && timeUntil(entry.notBefore))) this.#store.setState('waiting');
    else this.#waitingTimer ??= setTimeout(() => this.#stateWaiting(), WAITING_AFTER);
  }

  #stateWaiting(): void {
    this.#waitingTimer = undefined;
    if (this.#store.pledge?.state === 'sending') this.#store.setState('waiting');
  }
}
