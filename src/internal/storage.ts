/**
 * `localStorage` that never throws and is not taken at its word. Reading the
 * property alone throws in a sandboxed frame or with cookies blocked, writing
 * throws when it is full, and consent managers put functions that do nothing
 * in the place of its own. So only what is read back counts as stored; for
 * the rest, memory serves as long as the page lives.
 */

/** In place of the storage: texts that it did not take or has lost, and `null` for what it did not let go. */
const memory = new Map<string, string | null>();

export function readStored(key: string): string | null {
  const held = memory.get(key);
  return held === undefined ? (textIn(key) ?? null) : held;
}

/** The names that begin so, of all that `readStored` would find. */
export function storedKeys(start: string): string[] {
  const keys = new Set([...(attempt(() => Object.keys(localStorage)) ?? []), ...memory.keys()]);
  return [...keys].filter((key) => key.startsWith(start) && memory.get(key) !== null);
}

export function writeStored(key: string, value: string): void {
  attempt(() => localStorage.setItem(key, value));
  settle(key, value);
}

export function removeStored(key: string): void {
  // Other tabs are told of the empty text: by it they know what was removed from what the storage has lost.
  attempt(() => localStorage.setItem(key, ''));
  attempt(() => localStorage.removeItem(key));
  settle(key, null);
}

/** From here on memory serves, with a text that the storage has lost. */
export function holdInMemory(key: string, value: string): void {
  memory.set(key, value);
}

/** From here on the storage serves: another tab has written to it. */
export function releaseFromMemory(key: string): void {
  memory.delete(key);
}

function settle(key: string, value: string | null): void {
  if (textIn(key) === value) memory.delete(key);
  else memory.set(key, value);
}

const textIn = (key: string): string | null | undefined => attempt(() => localStorage.getItem(key));

function attempt<Result>(task: () => Result): Result | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}
