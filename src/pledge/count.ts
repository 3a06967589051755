import { getNative } from '../internal/natives.js';
import type { ResolvedEndpoint } from './endpoint.js';
import { addressOf, request, timeUntil } from './request.js';

const MINUTE = 60_000;
const YEAR = 365 * 86_400_000;

/** How many pledges a service has counted, and when it did: a number without its age says little. */
export interface Count {
  count: number;
  /** RFC 3339, in the service's own words. */
  asOf: string;
}

/** The count in an answer, or `undefined`: an unknown number is never a zero. */
export function countIn(body: unknown, campaign: string): Count | undefined {
  const { count, asOf, campaign: name } = (body ?? {}) as Record<string, unknown>;
  const isSound =
    name === campaign &&
    Number.isSafeInteger(count) &&
    (count as number) >= 0 &&
    typeof asOf === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i.test(asOf) &&
    // A device's clock may be days slow; one that is years slow trusts no certificate, so it asks no service.
    Date.parse(asOf) <= Date.now() + YEAR;
  return isSound ? { count: Math.abs(count as number), asOf } : undefined;
}

/** The newest count of one campaign, shared by all that show it: asked for at most once a minute, and only while one of them is seen. */
export class Counter {
  readonly #campaign: string;
  readonly #address: string;
  readonly #listeners = new Set<() => void>();
  readonly #seen = new Set<object>();
  #count: Count | undefined;
  #isUnknown = false;
  #notBefore = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(endpoint: ResolvedEndpoint, campaign: string) {
    this.#campaign = campaign;
    this.#address = addressOf(endpoint, campaign);
  }

  get count(): Count | undefined {
    return this.#count;
  }

  /** Whether the service was asked for the count, and gave none. */
  get isUnknown(): boolean {
    return this.#isUnknown && !this.#count;
  }

  /** Calls `listener` after each change, until the function that it gives is called. */
  listen(listener: () => void): () => void {
    const wrapper = (): void => listener();
    this.#listeners.add(wrapper);
    return () => this.#listeners.delete(wrapper);
  }

  /** Takes the count out of an answer, if it is not older than what is known. */
  update(body: unknown): void {
    const count = countIn(body, this.#campaign);
    if (!count || Date.parse(count.asOf) < Date.parse(this.#count?.asOf ?? '')) return;
    this.#count = count;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Says whether one of those who watch the count can be seen. */
  setSeen(watcher: object, isSeen: boolean): void {
    if (isSeen) this.#seen.add(watcher);
    else this.#seen.delete(watcher);
    void this.refresh();
  }

  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#seen.size || getNative(document, 'visibilityState') === 'hidden') return;
    const wait = timeUntil(this.#notBefore);
    if (wait) {
      this.#timer = setTimeout(() => void this.refresh(), wait);
      return;
    }
    this.#notBefore = Date.now() + MINUTE;
    const answer = await request('GET', this.#address, 10);
    if (answer) this.#notBefore = Date.now() + Math.max(MINUTE, answer.retryAfter);
    if (answer?.status === 200) this.update(answer.body);
    if (!this.#count && !this.#isUnknown) {
      this.#isUnknown = true;
      this.#tell();
    }
    await this.refresh();
  }
}

/** The counters by address, for as long as the page lives: an element that is moved asks for nothing again. */
const counters = new Map<string, Counter>();

export function counterOf(endpoint: ResolvedEndpoint, campaign: string): Counter {
  const address = addressOf(endpoint, campaign);
  const counter = counters.get(address) ?? new Counter(endpoint, campaign);
  counters.set(address, counter);
  return counter;
}

const refreshAll = (): void => counters.forEach((counter) => void counter.refresh());

const watches = new Map<Element, CountWatch>();

/** The one observer of the page; it lives as long, and so does whatever a function that it is given can reach. */
let observer: IntersectionObserver | undefined;

/**
 * The count of a campaign while an element shows it. A class and no function with functions in it: engines keep what is around
 * a function for as long as the function, and a minifier may well put the observer's into one that has the element.
 */
export class CountWatch {
  readonly #counter: Counter;
  readonly #element: Element;
  readonly #stop: () => void;

  /** Asks for the count while `element` can be seen; `changed` is called after each new one. */
  constructor(endpoint: ResolvedEndpoint, campaign: string, element: Element, changed: () => void) {
    this.#counter = counterOf(endpoint, campaign);
    this.#element = element;
    this.#stop = this.#counter.listen(changed);
    observer ??= new IntersectionObserver((entries) => {
      for (const entry of entries) watches.get(entry.target)?.setSeen(entry.isIntersecting);
    });
    if (!watches.size) for (const type of ['visibilitychange', 'online']) addEventListener(type, refreshAll);
    watches.set(element, this);
    observer.observe(element);
  }

  get count(): Count | undefined {
    return this.#counter.count;
  }

  get isUnknown(): boolean {
    return this.#counter.isUnknown;
  }

  setSeen(isSeen: boolean): void {
    this.#counter.setSeen(this.#element, isSeen);
  }

  close(): void {
    this.#stop();
    this.setSeen(false);
    watches.delete(this.#element);
    observer?.unobserve(this.#element);
    if (!watches.size) for (const type of ['visibilitychange', 'online']) removeEventListener(type, refreshAll);
  }
}
