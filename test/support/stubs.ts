const undo: (() => void)[] = [];

/** Takes the place of a property until the test ends. */
export function stub(owner: object, name: string, descriptor: PropertyDescriptor): void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, ...descriptor });
  undo.push(() => (before ? Object.defineProperty(owner, name, before) : Reflect.deleteProperty(owner, name)));
}

/** Stops the clock that elements read. */
export function stopClock(at: string | number): void {
  const now = new Date(at).getTime();
  stub(Date, 'now', { value: () => now });
}

/** Storage as in a sandboxed frame, where reading the property alone throws. */
export function blockStorage(): void {
  stub(window, 'localStorage', {
    get() {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
}

export interface Interval {
  milliseconds: number;
  tick: () => void;
}

/** Intervals run only when the test ticks them; the list holds those that are on. */
export function holdIntervals(): Interval[] {
  const running: (Interval & { id: number })[] = [];
  let last = 1e6;
  stub(window, 'setInterval', {
    value: (tick: () => void, milliseconds: number) => {
      running.push({ id: ++last, tick, milliseconds });
      return last;
    },
  });
  stub(window, 'clearInterval', {
    value: (id: number) => {
      const index = running.findIndex((interval) => interval.id === id);
      if (index >= 0) running.splice(index, 1);
    },
  });
  return running;
}

afterEach(() => {
  for (const restore of undo.splice(0).reverse()) restore();
});
