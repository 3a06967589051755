import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip } from 'node:zlib';
import { InnerHostError, lookupOutside } from './addresses.js';

/** Newer versions of Node then ask the proxy that the environment names; older ones know of none. */
const proxyEnv = process.env.NODE_USE_ENV_PROXY === '1' ? process.env : undefined;

/** Connections stay open for the next file of the same host. */
function agents(options: http.AgentOptions): Record<string, http.Agent> {
  const all = { keepAlive: true, ...(proxyEnv && { proxyEnv }), ...options };
  return { 'http:': new http.Agent(all), 'https:': new https.Agent(all) };
}

/** Apart, so that no connection to an inner host that one feed may ask is used for another. */
const toNamed = agents({});
const toOutside = agents({ lookup: lookupOutside });

/** Rejects where a host is an inner one. A name that can't be looked up is let pass. */
function refuseInner(host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    lookupOutside(host, { all: true }, (error) => (error instanceof InnerHostError ? reject(error) : resolve()));
  });
}

export interface RequestOptions {
  accept: string;
  /** The one host that may be an inner one. */
  isNamed: boolean;
  /** The header of this name; empty for none. */
  cookie: string;
  signal: AbortSignal;
}

/** Asks for an address, and follows no redirect. Rejects with an `InnerHostError` where it leads inside without being named. */
export async function request(address: URL, options: RequestOptions): Promise<IncomingMessage> {
  const { accept, isNamed, cookie, signal } = options;
  const host = address.hostname.replace(/^\[|\]$/g, '');
  // An address in numbers is not looked up when it is connected to, and a name not where a proxy does it: if only the proxy
  // knows the name, the proxy decides.
  if (!isNamed && (isIP(host) || proxyEnv)) await refuseInner(host);
  const sent = (address.protocol === 'https:' ? https : http).get(address, {
    agent: (isNamed ? toNamed : toOutside)[address.protocol],
    headers: {
      accept,
      'accept-encoding': 'gzip, br',
      'user-agent': `turn-back-crime/${__VERSION__} (collects feeds)`,
      ...(cookie && { cookie }),
    },
    signal,
  });
  return new Promise((resolve, reject) => {
    sent.on('response', resolve);
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server closed a connection that was kept, in the moment in which it was used again.
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(request(address, options));
      else reject(error);
    });
    // A connection may end without answer or error, as where the server changes to another protocol.
    sent.on('close', () => reject(new Error('its server gives no answer')));
  });
}

/** The body of an answer as it was before it was packed. Whoever stops reading ends the connection. */
export function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const done = (): void => undefined;
  switch (encoding) {
    case '':
    case 'identity':
      return response;
    case 'gzip':
    case 'x-gzip':
      // Browsers accept this too: servers forget the end mark of a file.
      return pipeline(response, createGunzip({ flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH }), done);
    case 'br':
      return pipeline(
        response,
        createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
        done,
      );
    default:
      response.destroy();
      throw new Error(`its server packs it as "${encoding.slice(0, 50)}", which wasn't asked for`);
  }
}
