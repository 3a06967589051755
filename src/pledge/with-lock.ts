/** The longest wait for a lock, longer than any request: a page that the system froze can hold a lock for ever. */
const MAX_WAIT = 45_000;

/** Runs `task` while no other tab of this site runs one of the same name, where the browser can see to that. */
export async function withLock(name: string, task: () => Promise<void>): Promise<void> {
  let started: Promise<void> | undefined;
  const start = (): Promise<void> => (started ??= task());
  const wait = new AbortController();
  const timer = setTimeout(() => wait.abort(), MAX_WAIT);
  try {
    // Locks exist only on pages with https.
    await navigator.locks.request(name, { signal: wait.signal }, start);
  } catch {
    await start();
  } finally {
    clearTimeout(timer);
  }
}
