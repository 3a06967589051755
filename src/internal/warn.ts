const said = new Set<string>();

/** Says one thing once on the console. */
export function warnOnce(message: string, ...details: unknown[]): void {
  if (said.has(message)) return;
  said.add(message);
  // Some pages take the console away, or replace it and leave methods out.
  console?.warn?.(`[turn-back-crime] ${message}`, ...details);
}

/** Says something about one element once on the console. */
export function warnAbout({ localName }: { readonly localName: string }, message: string, ...details: unknown[]): void {
  warnOnce(`<${localName}> ${message}`, ...details);
}

/** Does one thing among several, or for a page: what it throws is said on the console, once, and costs nobody else anything. */
export function attempt(action: () => void, message: string): void {
  try {
    action();
  } catch (error) {
    warnOnce(message, error);
  }
}
