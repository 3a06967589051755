const memory = new Map<string, string>();

/**
 * `localStorage` that never throws. Reading the property alone throws in a
 * sandboxed frame or with cookies blocked, and writing when it is full; then
 * memory serves for this visit.
 */
export function readStored(key: string): string | null {
  try {
    return memory.get(key) ?? localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
    memory.delete(key);
  } catch {
    memory.set(key, value);
  }
}
