/** Whether a visitor may safely follow an address: never `javascript:` or `data:`. */
export function isSafeLink(address: string, base: string): boolean {
  try {
    return /^(https?|mailto|tel):/.test(new URL(address, base).href);
  } catch {
    return false;
  }
}
