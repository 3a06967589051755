import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The longest time that a timer takes. */
const LONGEST = 2 ** 31 - 1;

/**
 * The events after which a banner may have to show or hide itself: the page is looked at again (timers stand while a device
 * sleeps; this one comes up from the document), Back has brought it as it was, another tab has written into the storage.
 */
const EVENTS = ['visibilitychange', 'pageshow', 'storage'];

/** Asks for an update whenever something that a banner depends on may have changed under an open page: at the next of its dates, and after the events above. */
export class ScheduleController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  /** The next moment, in milliseconds since 1970; `Infinity` where there is none. */
  #next: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, next: () => number) {
    (this.#host = host).addController(this);
    this.#next = next;
  }

  hostConnected(): void {
    for (const event of EVENTS) addEventListener(event, this);
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const wait = this.#next() - Date.now();
    if (this.#host.isConnected && wait < Infinity) this.#timer = setTimeout(() => this.#host.requestUpdate(), Math.min(wait + 1, LONGEST));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    for (const event of EVENTS) removeEventListener(event, this);
  }

  handleEvent({ persisted }: Partial<PageTransitionEvent>): void {
    // The `pageshow` of a page that was just loaded says false.
    if (persisted !== false) this.#host.requestUpdate();
  }
}
