/** An address, made absolute; `undefined` where it can't be read or has another scheme than these: by default those of the web. */
export function webAddress(address: string | URL, base?: string, schemes = /^https?:/): URL | undefined {
  try {
    const url = new URL(address, base);
    return schemes.test(url.href) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a visitor may safely follow an address: never `javascript:` or `data:`. */
export const isSafeLink = (address: string | URL, base: string): boolean =>
  // A place on the page itself, whose own address may be a `blob:`.
  String(address).startsWith('#') || !!webAddress(address, base, /^(https?|mailto|tel):/);
