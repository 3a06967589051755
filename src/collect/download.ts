import { lookup } from 'node:dns/promises';
import { BlockList, isIPv6 } from 'node:net';
import { FeedError } from '../feed/feed.js';

export interface Download {
  bytes: Uint8Array;
  /** Where it was found in the end. */
  url: string;
  contentType: string | null;
  /** There is more of it than was read. */
  isCut: boolean;
}

export interface DownloadOptions {
  accept: string;
  maxBytes: number;
  /** Milliseconds until all of it has to be here. */
  timeout: number;
  /** A host that whoever runs the command has named, by giving the address of a feed. */
  namedHost: string;
}

const MAX_REDIRECTS = 5;

/** The networks that nobody outside can reach. */
const inner = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inner.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inner.addSubnet(network, bits, 'ipv6');

/** Whether a host is on this machine or in the network behind it. */
export async function isInner(hostname: string): Promise<boolean> {
  try {
    const addresses = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true });
    return addresses.some(({ address }) => inner.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'));
  } catch {
    // Where only a proxy knows the names, the proxy decides.
    return false;
  }
}

/** What a failed `fetch` says of its reason: a name that isn't known, a certificate that is too old. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const { code = '', message = String(cause) } = cause as { code?: string; message?: string };
  return message.includes(code) ? message : `${message} (${code})`;
}

/**
 * Fetches a file as far as the caps allow. A feed may name any address, and so may a redirect, but this runs within the
 * network of whoever collects: a host in there is asked only where its name was given on the command line.
 */
export async function download(url: string, { accept, maxBytes, timeout, namedHost }: DownloadOptions): Promise<Download> {
  const signal = AbortSignal.timeout(timeout);
  const headers = { accept, 'user-agent': `turn-back-crime/${__VERSION__} (collects feeds)` };
  try {
    let address = new URL(url);
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      if (!/^https?:$/.test(address.protocol))
        throw new FeedError('unreachable', `${url} leads to ${address.protocol}, which isn't followed.`);
      if (address.hostname !== namedHost && (await isInner(address.hostname))) {
        throw new FeedError('unreachable', `${url} leads to ${address.host} in the network of this machine, which isn't asked.`);
      }
      const response = await fetch(address, { headers, signal, redirect: 'manual' });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location) {
        await response.body?.cancel();
        address = new URL(location, address);
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        throw new FeedError('status', `${url} can't be read: its server answers ${response.status}.`);
      }
      const contentType = response.headers.get('content-type');
      return { ...(await read(response, maxBytes)), url: address.href, contentType };
    }
    throw new FeedError('unreachable', `${url} is redirected more than ${MAX_REDIRECTS} times.`);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    if (signal.aborted) throw new FeedError('timeout', `${url} took longer than ${timeout / 1000} s.`);
    throw new FeedError('unreachable', `${url} can't be read: ${reasonOf(error)}.`, { cause: error });
  }
}

async function read(response: Response, maxBytes: number): Promise<Pick<Download, 'bytes' | 'isCut'>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the connection.
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), isCut: length > maxBytes };
}
