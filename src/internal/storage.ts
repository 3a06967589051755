/**
 * `localStorage` that never throws and is not taken at its word. Reading the
 * property alone throws in a sandboxed frame or with cookies blocked, writing
 * throws when it is full, and consent managers put functions that do nothing
 * in the place of its own. So only what is read back counts as stored; for
 * the rest, memory serves as long as the page lives.
 */

/** By key, the writes that the storage did not do: texts that it did not take or has lost, and `null` for what it did not let go. */
export const heldInMemory = new Map<string, string | null>();

export function readStored(key: string): string | null {
  const held = heldInMemory.get(key);
  return held === undefined ? (textIn(key) ?? null) : held;
}

export function writeStored(key: string, value: string): void {
  ifAllowed(() => localStorage.setItem(key, value));
  settle(key, value);
}

/** After a write: memory serves where the storage has not done it. */
export function settle(key: string, value: string | null): void {
  if (textIn(key) === value) heldInMemory.delete(key);
  else heldInMemory.set(key, value);
}

const textIn = (key: string): string | null | undefined => ifAllowed(() => localStorage.getItem(key));

export function ifAllowed<Result>(task: () => Result): Result | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}
