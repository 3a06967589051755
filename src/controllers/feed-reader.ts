import type { ReactiveController } from 'lit';
import { type Feed, FeedError, type FeedErrorReason } from '../feed/feed.js';
import { readFeed } from '../feed/read-feed.js';
import { isPrerendering, opened } from '../internal/prerendering.js';
import { webAddress } from '../internal/url.js';
import { warnAbout } from '../internal/warn.js';
import type { FeedHost, FeedSource, FeedState } from './feed-source.js';

/** One request, which all elements with this address share. What it brought serves those made later as long as its server allows. */
interface Request {
  feed: Promise<Feed>;
  abort: AbortController;
  /** How many elements wait for it. */
  waiting: number;
  isOver: boolean;
  /** Until when its answer may be kept, in milliseconds since 1970; by default as long as the page lives. */
  until: number;
}

const requests = new Map<string, Request>();

/** How many addresses are remembered: one that changes with each minute must not fill the memory of a screen that runs for weeks. */
const MOST_KEPT = 20;

function join(address: string, signal: AbortSignal): Promise<Feed> {
  const known = requests.get(address);
  const request = known && !(known.isOver && known.until <= Date.now()) ? known : begin(address);
  request.waiting += 1;
  signal.addEventListener('abort', () => leave(address, request), { once: true });
  return request.feed;
}

function begin(address: string): Request {
  const abort = new AbortController();
  const heard = (headers: Headers): void => void (request.until = keptUntil(headers.get('cache-control')));
  const feed = readFeed(address, { signal: abort.signal, heard });
  const request: Request = { feed, abort, waiting: 0, isOver: false, until: Infinity };
  requests.set(address, request);
  const [oldest] = requests.keys();
  if (requests.size > MOST_KEPT) requests.delete(oldest!);
  request.feed.then(
    () => (request.isOver = true),
    // A failed request is made again.
    () => forget(address, request),
  );
  return request;
}

/** Whoever shows a page all day, or makes its elements anew, shows the news; the browser's own store may still have the answer. */
function keptUntil(cacheControl: string | null): number {
  const [, seconds] = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(cacheControl?.slice(0, 400) ?? '') ?? [];
  if (/no-(store|cache)/i.test(cacheControl ?? '')) return 0;
  return seconds ? Date.now() + Number(seconds) * 1000 : Infinity;
}

/** A request that nobody waits for any more is ended; a moment later, for an element may only be on the move. */
function leave(address: string, request: Request): void {
  request.waiting -= 1;
  void Promise.resolve().then(() => {
    if (request.waiting || request.isOver) return;
    forget(address, request);
    request.abort.abort();
  });
}

function forget(address: string, request: Request): void {
  if (requests.get(address) === request) requests.delete(address);
}

/** Reads the feed of one element, and says on the console what whoever runs the site should know of it. */
export class FeedReader implements ReactiveController {
  #host: FeedHost;
  #source: FeedSource;
  /** Ends the reading that this element waits for. */
  #reading: AbortController | undefined;

  constructor(host: FeedHost, source: FeedSource) {
    this.#source = source;
    // In a page, the host calls hostConnected() at once.
    (this.#host = host).addController(this);
  }

  /** Reads what was not read to its end when the element left the page. */
  hostConnected(): void {
    if (this.#source.state?.status !== 'shown' && !this.#reading) void this.read();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** Reads what `src` names; an answer that comes when it names something else is left aside. */
  async read(): Promise<void> {
    this.#leave();
    const { src, isConnected, baseURI } = this.#host;
    if (!src || !isConnected) return;
    this.#host.requestUpdate();
    const url = webAddress(src, baseURI);
    if (!url) {
      this.#fail('unreachable', `src="${src}" should be an address with http or https.`);
      return;
    }
    // The place on its page is nothing that a server sees.
    url.hash = '';
    const { signal } = (this.#reading = new AbortController());
    try {
      if (isPrerendering()) await opened();
      if (signal.aborted) return;
      const { items, language = '', notes } = await join(url.href, signal);
      if (signal.aborted) return;
      for (const note of notes) warnAbout(this.#host, `src="${src}": ${note}`);
      this.#set({ status: 'shown', items: items.map((item) => ({ language, ...item })) });
    } catch (error) {
      if (signal.aborted) return;
      const { reason, message } =
        error instanceof FeedError ? error : new FeedError('format', `${url.href} can't be shown: ${String(error)}`);
      this.#fail(reason, reason === 'empty' ? `${message} Only words in the tag are shown in its place.` : message);
    }
    this.#leave();
  }

  /** Reads a feed again that could not be read. */
  async retry(): Promise<void> {
    const { state } = this.#source;
    if (state?.status !== 'failed' || state.isRetrying) return;
    this.#set({ ...state, isRetrying: true });
    await this.read();
  }

  /** Waits for nothing any more. */
  #leave(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }

  #fail(reason: FeedErrorReason, message: string): void {
    this.#set({ status: 'failed', reason, isRetrying: false });
    warnAbout(this.#host, message);
    this.#host.announceError(reason);
  }

  #set(state: FeedState): void {
    this.#source.state = state;
    this.#host.requestUpdate();
  }
}
