import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The longest time that a timer takes. */
const LONGEST = 2 ** 31 - 1;

/**
 * Asks for an update whenever what a banner depends on may have changed under
 * an open page: at the next of its dates, when the page is looked at again
 * (timers stand while a device sleeps), when Back brings a page as it was, and
 * when another tab has written into the storage.
 */
export class ScheduleController implements ReactiveController {
  #host: ReactiveControllerHost;
  /** The next moment, in milliseconds since 1970; `Infinity` where there is none. */
  #next: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, next: () => number) {
    (this.#host = host).addController(this);
    this.#next = next;
  }

  hostConnected(): void {
    const lookAgain = (): void => this.#host.requestUpdate();
    const { signal } = (this.#abort = new AbortController());
    addEventListener('pageshow', ({ persisted }) => persisted && lookAgain(), { signal });
    addEventListener('storage', lookAgain, { signal });
    // From the document, up to the window.
    addEventListener('visibilitychange', lookAgain, { signal });
    lookAgain();
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const wait = this.#next() - Date.now();
    if (this.#abort && wait < Infinity) this.#timer = setTimeout(() => this.#host.requestUpdate(), Math.min(wait + 1, LONGEST));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#abort = undefined;
  }
}
