import { isIP } from 'node:net';

/** The most cookies that are kept: more than any server sets on the way to a file. */
const MAX_COOKIES = 20;
const MAX_LENGTH = 4096;

interface Cookie {
  domain: string;
  /** Whether the hosts below the domain get it too. */
  isForAll: boolean;
  isSecure: boolean;
  text: string;
}

/** The value of an attribute of a cookie; empty for one without a value, `undefined` where it is not there. */
function attribute(parts: readonly string[], name: string): string | undefined {
  const found = parts.map((part) => part.trim()).find((part) => part.toLowerCase().split('=', 1)[0]!.trim() === name);
  return found?.slice(name.length).replace(/^\s*=\s*/, '');
}

/**
 * The cookies of one download. Some servers set one, redirect to the same address, and look whether it comes back. None is kept
 * for the next file.
 */
export class Cookies {
  readonly #cookies = new Map<string, Cookie>();

  /** Stores the cookies of an answer's `Set-Cookie` headers. */
  store(headers: readonly string[], { hostname }: URL): void {
    for (const header of headers) {
      if (header.length > MAX_LENGTH) continue;
      const [text = '', ...parts] = header.split(';').map((part) => part.trim());
      const [name = ''] = text.split('=', 1);
      const wanted = attribute(parts, 'domain')?.toLowerCase().replace(/^\./, '') ?? '';
      // A host may set one for those beside it, and for no other; never for all of a top-level domain.
      const isForAll = !isIP(hostname) && wanted.includes('.') && (hostname === wanted || hostname.endsWith(`.${wanted}`));
      if (!name || !text.includes('=') || (wanted && wanted !== hostname && !isForAll)) continue;
      const domain = isForAll ? wanted : hostname;
      const key = `${domain} ${name}`;
      const expires = Date.parse(attribute(parts, 'expires') ?? '');
      const isOver = Number(attribute(parts, 'max-age') ?? 1) <= 0 || expires < Date.now();
      if (isOver) this.#cookies.delete(key);
      else if (this.#cookies.size < MAX_COOKIES || this.#cookies.has(key))
        this.#cookies.set(key, { domain, isForAll, isSecure: attribute(parts, 'secure') !== undefined, text });
    }
  }

  /** The `Cookie` header for an address; empty where it gets none. */
  for({ hostname, protocol }: URL): string {
    return Array.from(this.#cookies.values())
      .filter(({ domain, isForAll }) => hostname === domain || (isForAll && hostname.endsWith(`.${domain}`)))
      .filter(({ isSecure }) => !isSecure || protocol === 'https:')
      .map(({ text }) => text)
      .join('; ');
  }
}
