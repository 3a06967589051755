import type { Readable } from 'node:stream';
import { CappedBody } from '../feed/capped-body.js';
import { FeedError } from '../feed/feed.js';
import { webAddress } from '../internal/url.js';
import { InnerHostError } from './addresses.js';
import { shownAddress } from './log.js';
import { request, unpacked } from './request.js';

export interface Download {
  bytes: Uint8Array;
  /** Where it was found in the end, without the query, which may hold a password. What is relative in the file is relative to it. */
  base: string;
  contentType: string | undefined;
  /** There is more of it than was read. */
  isCut: boolean;
}

export interface DownloadOptions {
  accept: string;
  maxBytes: number;
  /** Milliseconds until all of it has to be here. */
  timeout: number;
  /** The host, with its port, that whoever runs the command has named, by giving the address of a feed. */
  namedHost: string;
}

const MAX_REDIRECTS = 5;

/** The reason that a failed request gives: a name that isn't known, a certificate that is too old. */
function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return 'the connection broke off';
  // Where none of several addresses of a host answers, there is a code and no message.
  if (!message) return code;
  return message.includes(code) ? message : `${message} (${code})`;
}

/** Where a redirect leads; throws where it isn't followed. */
function redirected(location: string, from: URL): URL {
  const to = new URL(location, from);
  if (!webAddress(to)) throw new Error(`it leads to ${to.protocol}, which isn't followed`);
  if (to.username || to.password) throw new Error(`it leads to ${to.host} with a name and password, which isn't followed`);
  return to;
}

/** Fetches a file, wherever redirects lead to. */
async function fetchFile(url: string, { accept, maxBytes, namedHost }: DownloadOptions, signal: AbortSignal): Promise<Download> {
  const shown = shownAddress(url);
  let address = new URL(url);
  try {
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      const response = await request(address, { accept, isNamed: address.host === namedHost, signal });
      const { statusCode: status = 0, headers } = response;
      if (status >= 300 && status < 400 && headers.location) {
        response.destroy();
        address = redirected(headers.location, address);
        continue;
      }
      if (status < 200 || status > 299) {
        response.destroy();
        throw new FeedError('status', `${shown} can't be read: its server answers ${status}.`);
      }
      const base = address.origin + address.pathname;
      return { ...(await read(unpacked(response), maxBytes)), base, contentType: headers['content-type'] };
    }
    throw new Error(`it is redirected more than ${MAX_REDIRECTS} times`);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    const reason =
      error instanceof InnerHostError ? `it leads to ${address.host} in the network of this machine, which isn't asked` : reasonOf(error);
    throw new FeedError('unreachable', `${shown} can't be read: ${reason}.`, { cause: error });
  }
}

/**
 * Fetches a file as far as the caps allow. A feed may name any address, and so may a redirect, but this runs within the
 * network of whoever collects: a host in there is asked only where its name was given on the command line.
 */
export async function download(url: string, options: DownloadOptions): Promise<Download> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  // The time limit ends every wait, since a look-up of a name can't be stopped.
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new FeedError('timeout', `${shownAddress(url)} took longer than ${options.timeout / 1000} s.`));
      stop.abort();
    }, options.timeout);
  });
  try {
    return await Promise.race([fetchFile(url, options, stop.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function read(stream: Readable, maxBytes: number): Promise<Pick<Download, 'bytes' | 'isCut'>> {
  const body = new CappedBody(maxBytes);
  // Leaving the loop ends the connection.
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    body.add(chunk);
    if (body.isCut) break;
  }
  return { bytes: body.bytes, isCut: body.isCut };
}
