import { FeedError, MAX_ANNOUNCED, tooLarge, type Feed } from './feed.js';
import { parseFeed } from './parse-feed.js';
import { readBytes } from './read-bytes.js';
import { CUT_NOTES } from './remarks.js';

export interface ReadOptions {
  /** Ends the reading, which then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** No more items than these; at most 200. */
  limit?: number | undefined;
  /** Milliseconds until all of it has to be here. Default `10000`. */
  timeout?: number | undefined;
  /** Called with the headers of the answer, ahead of its body. */
  heard?: ((headers: Headers) => void) | undefined;
}

/** The options of a request that carries nothing of the visitor and doesn't tell the feed's server which page shows the feed. */
const REQUEST: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'follow' };

/**
 * Why `fetch` was refused, which doesn't say it. An answer that may not be read shows that the server is there; only
 * browsers refuse to read one.
 */
async function refusal(url: string, signal: AbortSignal): Promise<FeedError> {
  if ((globalThis.navigator as Navigator | undefined)?.onLine === false)
    return new FeedError('offline', `${url} can't be read: this device is offline.`);
  const isBlocked =
    'location' in globalThis &&
    (await fetch(url, { ...REQUEST, method: 'HEAD', mode: 'no-cors', signal }).then(
      () => true,
      () => false,
    ));
  return isBlocked
    ? new FeedError(
        'blocked',
        `${url} can't be read from this page: its server answers, but sends no Access-Control-Allow-Origin header. ` +
          'Collect the feed on your own server instead, with `turn-back-crime collect`: see docs/feeds.md.',
      )
    : new FeedError('unreachable', `${url} can't be read: no server answers, or the policy of this page forbids it.`);
}

/**
 * Reads a feed of any format from its address, as the page that calls it would see it. Rejects with a `FeedError`, or
 * with the reason of the signal.
 */
export async function readFeed(url: string, { signal, limit, timeout = 10_000, heard }: ReadOptions = {}): Promise<Feed> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const late = new FeedError('timeout', `${url} took longer than ${timeout / 1000} seconds.`);
  const timer = setTimeout(() => controller.abort(late), timeout);
  const stop = () => controller.abort(signal?.reason);
  signal?.addEventListener('abort', stop);
  const failure = (other: FeedError): FeedError => (controller.signal.reason === late ? late : other);

  try {
    let response: Response;
    try {
      response = await fetch(url, { ...REQUEST, signal: controller.signal });
    } catch {
      signal?.throwIfAborted();
      const error = await refusal(url, controller.signal);
      signal?.throwIfAborted();
      throw failure(error);
    }
    if (!response.ok) throw new FeedError('status', `${url} can't be read: its server answers ${response.status}.`);
    heard?.(response.headers);
    const announced = Number(response.headers.get('content-length'));
    if (announced > MAX_ANNOUNCED) throw tooLarge(url, announced, MAX_ANNOUNCED);
    // Not the reader's own `cancel()`: after that, Firefox takes a hundred megabytes more from a fast server.
    const { bytes, cut } = await readBytes(response.body, () => controller.abort());
    signal?.throwIfAborted();
    clearTimeout(timer);
    const base = response.url || url;
    try {
      const feed = await parseFeed(bytes, { url: base, contentType: response.headers.get('content-type'), limit, signal });
      if (cut) feed.notes.unshift(CUT_NOTES[cut]);
      return feed;
    } catch (error) {
      if (cut === 'failure' && error instanceof FeedError) {
        throw failure(new FeedError('unreachable', `${url} can't be read: the connection broke off.`));
      }
      throw error;
    }
  } finally {
    clearTimeout(timer);
    controller.abort();
    signal?.removeEventListener('abort', stop);
  }
}
