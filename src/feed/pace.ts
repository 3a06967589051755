/** The length of a turn in milliseconds: long enough to get on, short enough that a frame of the page still fits in. */
const TURN = 8;

interface Scheduler {
  yield?: () => Promise<void>;
}

function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return typeof scheduler?.yield === 'function' ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/** Divides long work into turns: `due` says that a turn has been long enough, `rest` lets the page work. */
export class Pace {
  #end = performance.now() + TURN;
  readonly #signal: AbortSignal | undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  get due(): boolean {
    return performance.now() > this.#end;
  }

  /** Rejects with the signal's reason once nobody wants the result any more. */
  async rest(): Promise<void> {
    await giveWay();
    this.#signal?.throwIfAborted();
    this.#end = performance.now() + TURN;
  }
}
