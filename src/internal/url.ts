/** Whether a visitor may safely follow an address: never `javascript:` or `data:`. */
export function isSafeLink(address: string | URL, base: string): boolean {
  try {
    // A place on the page itself, whose own address may be a `blob:`.
    return String(address).startsWith('#') || /^(https?|mailto|tel):/.test(new URL(address, base).href);
  } catch {
    return false;
  }
}
