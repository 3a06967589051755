import type { Direction } from '../localization/language.js';

/** Addresses are only looked at, never made absolute: what a page wrote is what comes out. */
export const PAGE = 'https://page.invalid/';

/**
 * Runs what renders an element, with answers to what it asks a browser. It is
 * synchronous, and before and after it nothing of a browser is there: no two
 * renderings meet, and no other library takes the process for a browser.
 */
export function asInBrowser<Result>(direction: Direction, render: () => Result): Result {
  const answers = {
    document: { baseURI: PAGE },
    getComputedStyle: () => ({ direction }),
    matchMedia: () => ({ matches: false }),
  };
  const before = Object.keys(answers).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(answers)) Object.defineProperty(globalThis, name, { value, configurable: true });
  try {
    return render();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}
