import type { Readable } from 'node:stream';
import { CappedBody } from '../feed/capped-body.js';
import { FeedError, tooLarge } from '../feed/feed.js';
import { webAddress } from '../internal/url.js';
import { InnerHostError } from './addresses.js';
import { Cookies } from './cookies.js';
import { shownAddress } from './log.js';
import { request, unpacked } from './request.js';

export interface Download {
  bytes: Uint8Array;
  /** The final address, without the query, which may hold a password. Relative addresses in the file begin from it. */
  base: string;
  contentType: string | undefined;
  /** There is more of it than was read. */
  isCut: boolean;
  /** Why no more of it came, where the connection broke off or took too long: what had come by then is here. */
  failure?: FeedError;
}

export interface DownloadOptions {
  accept: string;
  maxBytes: number;
  /** A file that its server says is larger is not begun. */
  maxAnnounced: number;
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

/** Why a file could not be had, as it is said. */
const failureOf = (url: string, error: unknown): FeedError =>
  error instanceof FeedError
    ? error
    : new FeedError('unreachable', `${shownAddress(url)} can't be read: ${reasonOf(error)}.`, { cause: error });

/** The target of a redirect; throws where the redirect isn't followed. */
function redirected(location: string, from: URL): URL {
  const to = new URL(location, from);
  if (!webAddress(to)) throw new Error(`it leads to ${to.protocol}, which isn't followed`);
  if (to.username || to.password) throw new Error(`it leads to ${to.host} with a name and password, which isn't followed`);
  return to;
}

/** A file that is being downloaded. */
interface Incoming {
  body: Readable;
  base: string;
  contentType: string | undefined;
}

/** Asks for a file, wherever redirects lead to. */
async function ask(url: string, { accept, maxAnnounced, namedHost }: DownloadOptions, signal: AbortSignal): Promise<Incoming> {
  const shown = shownAddress(url);
  const cookies = new Cookies();
  let address = new URL(url);
  try {
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      const response = await request(address, { accept, isNamed: address.host === namedHost, cookie: cookies.for(address), signal });
      const { statusCode: status = 0, headers } = response;
      cookies.store(headers['set-cookie'] ?? [], address);
      if (status >= 300 && status < 400 && headers.location) {
        response.destroy();
        address = redirected(headers.location, address);
        continue;
      }
      if (status < 200 || status > 299) {
        response.destroy();
        throw new FeedError('status', `${shown} can't be read: its server answers ${status}.`);
      }
      const announced = Number(headers['content-length']);
      if (announced > maxAnnounced) {
        response.destroy();
        throw tooLarge(shown, announced, maxAnnounced);
      }
      return { body: unpacked(response), base: address.origin + address.pathname, contentType: headers['content-type'] };
    }
    throw new Error(`it is redirected more than ${MAX_REDIRECTS} times`);
  } catch (error) {
    const isInner = error instanceof InnerHostError;
    throw failureOf(url, isInner ? new Error(`it leads to ${address.host} in the network of this machine, which isn't asked`) : error);
  }
}

/** Reads a body as far as it comes and the cap allows; what has come stands in `kept` at once. */
async function read(body: Readable, kept: CappedBody): Promise<void> {
  // Leaving the loop ends the connection.
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    kept.add(chunk);
    if (kept.isCut) break;
  }
}

/**
 * Fetches a file as far as the caps allow. A feed may name any address, and so may a redirect, but this runs within the
 * network of whoever collects: a host in there is asked only where its name was given on the command line. Of a file that
 * breaks off or takes too long, what came is given, with the reason.
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
  const kept = new CappedBody(options.maxBytes);
  try {
    const { body, ...file } = await Promise.race([ask(url, options, stop.signal), late]);
    const failure = await Promise.race([read(body, kept), late]).then(
      () => undefined,
      (error: unknown) => failureOf(url, error),
    );
    const { bytes, isCut } = kept;
    if (failure && !bytes.length) throw failure;
    return { ...file, bytes, isCut, ...(failure && { failure }) };
  } finally {
    clearTimeout(timer);
  }
}
