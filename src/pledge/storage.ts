/** The rest of internal/storage.ts: a pledge alone removes what it stored, and looks for keys. */
import { heldInMemory, ifAllowed, settle } from '../internal/storage.js';

/** The keys that begin so, of all that `readStored` would find. */
export function storedKeys(start: string): string[] {
  const keys = new Set([...(ifAllowed(() => Object.keys(localStorage)) ?? []), ...heldInMemory.keys()]);
  return [...keys].filter((key) => key.startsWith(start) && heldInMemory.get(key) !== null);
}

export function removeStored(key: string): void {
  // Other tabs are told of the empty text: by it they know what was removed from what the storage has lost.
  ifAllowed(() => localStorage.setItem(key, ''));
  ifAllowed(() => localStorage.removeItem(key));
  settle(key, null);
}
