import type { Count } from './count.js';
import { type Desk, deskOf } from './desk.js';
import { resolveEndpoint } from './endpoint.js';
import type { Pledge } from './stored.js';

/** What one button on a page does with its campaign's pledge. All of the same campaign and endpoint, in all tabs, see the same one. */
export class PledgeClient {
  readonly #desk: Desk;
  readonly #listener: () => void;

  /** `changed` is called after every change of the pledge, its state or the count. */
  constructor(campaign: string, endpoint: string, changed: () => void) {
    this.#desk = deskOf(campaign, resolveEndpoint(campaign, endpoint));
    this.#listener = () => changed();
    this.#desk.join(this.#listener);
  }

  get pledge(): Pledge | undefined {
    return this.#desk.pledge;
  }

  /** The newest count that the service has given to this page. */
  get count(): Count | undefined {
    return this.#desk.counter?.count;
  }

  /** Stores the pledge, then sends it. Nothing happens where there is one already. */
  make(promise: string): void {
    this.#desk.make(promise);
  }

  /** Forgets the pledge at once, and tells the service as soon as it can be told. */
  withdraw(): void {
    this.#desk.withdraw();
  }

  /** Sends a pledge that failed or waits, now. */
  retry(): void {
    this.#desk.retry();
  }

  /** No more calls of `changed`. What is unsent is still sent. */
  close(): void {
    this.#desk.leave(this.#listener);
  }
}
