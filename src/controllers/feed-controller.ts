import { type ReactiveController, type ReactiveControllerHost, type TemplateResult, html, nothing } from 'lit';
import type { FeedItem } from '../content/types.js';
import { type Feed, FeedError, type FeedErrorReason } from '../feed/feed.js';
import { readFeed } from '../feed/read-feed.js';
import { type MessageCatalog, messagesFrom } from '../localization/messages.js';
import { showItems } from './show-items.js';

/** What an element knows of its feed; `undefined` while it is read for the first time. */
export interface FeedState<Shown = unknown> {
  /** All that the feed has, each with its language. */
  items?: readonly FeedItem[];
  /** Makes the shown form of an item; only for those that it shows, because two hundred take long. */
  show?: (item: FeedItem) => Shown;
  /** Leaves out an item that can't be shown; the function comes with the reader, for pages without a feed need none. */
  showItems?: typeof showItems;
  /** In place of the items: what keeps their place free, or a sentence and a button that reads the feed again. */
  render?: (catalog: MessageCatalog) => TemplateResult;
}

/** What an element has to have a feed. */
export interface FeedHost<Shown = unknown> extends ReactiveControllerHost, HTMLElement {
  /** The feed's address. */
  src: string | undefined;
  /** A reactive property. */
  feed: FeedState<Shown> | undefined;
}

export interface FeedOptions<Shown> {
  /** Says something on the console to whoever runs the site; with a reason, the page is to hear of it too. */
  report: (message: string, reason?: FeedErrorReason) => void;
  /** What the element shows of an item. */
  show: (item: FeedItem) => Shown;
  /** The place of what is to come, as large as that. */
  renderPlace?: () => TemplateResult;
  /** The panel around what is said in place of the items. */
  frame: (message: TemplateResult) => TemplateResult;
}

/** One request, which all elements with this address share. What it brought serves them as long as the page lives. */
interface Reading {
  feed: Promise<Feed>;
  abort: AbortController;
  /** How many elements wait for it. */
  waiting: number;
  isOver: boolean;
}

const readings = new Map<string, Reading>();

function readingOf(address: string): Reading {
  let reading = readings.get(address);
  if (!reading) {
    const abort = new AbortController();
    const begun: Reading = { feed: readFeed(address, { signal: abort.signal }), abort, waiting: 0, isOver: false };
    reading = begun;
    readings.set(address, begun);
    begun.feed.then(
      () => (begun.isOver = true),
      // What failed is asked for again.
      () => forget(address, begun),
    );
  }
  return reading;
}

function forget(address: string, reading: Reading): void {
  if (readings.get(address) === reading) readings.delete(address);
}

/** An address on the web, without the place on its page; `undefined` for any other. */
function addressOf(src: string, base: string): string | undefined {
  try {
    const url = new URL(src, base);
    url.hash = '';
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

class FeedController<Shown> implements ReactiveController {
  #host: FeedHost<Shown>;
  #options: FeedOptions<Shown>;
  /** What it waits for. */
  #reading: Reading | undefined;
  #address = '';

  constructor(host: FeedHost<Shown>, options: FeedOptions<Shown>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#host.feed?.items && !this.#reading) void this.read();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** Reads what `src` names; an answer that comes when it names something else is left aside. */
  async read(): Promise<void> {
    this.#leave();
    const { show, renderPlace, report } = this.#options;
    const host = this.#host;
    const { src } = host;
    if (!src || !host.isConnected) return;
    if (renderPlace && !host.feed) host.feed = { render: renderPlace };
    const address = addressOf(src, host.baseURI);
    const reading = address ? readingOf(address) : undefined;
    if (!address || !reading) {
      this.#fail('unreachable', `src="${src}" should be an address with http or https.`);
      return;
    }
    reading.waiting += 1;
    this.#reading = reading;
    this.#address = address;
    try {
      const { items, language = '', notes } = await reading.feed;
      if (reading !== this.#reading) return;
      for (const note of notes) report(`src="${src}": ${note}`);
      host.feed = { items: items.map((item) => ({ language, ...item })), show, showItems };
    } catch (error) {
      if (reading !== this.#reading) return;
      const { reason, message } =
        error instanceof FeedError ? error : new FeedError('format', `${address} can't be shown: ${String(error)}`);
      this.#fail(reason, message);
    }
    this.#leave();
  }

  /** Whoever pressed the button keeps the focus: on it while nothing better came, and then on the first item. */
  async retry(reason: FeedErrorReason): Promise<void> {
    const host = this.#host;
    host.feed = this.#stateOf(reason, true);
    await this.read();
    if (!host.feed.items) return;
    await host.updateComplete;
    const first = host.shadowRoot!.querySelector<HTMLElement>('[part~=heading] a, [part~=heading]');
    if (first?.localName !== 'a') first?.setAttribute('tabindex', '-1');
    first?.focus();
  }

  /** A request that nobody waits for any more is ended; a moment later, for an element may only be on the move. */
  #leave(): void {
    const reading = this.#reading;
    this.#reading = undefined;
    if (!reading) return;
    reading.waiting -= 1;
    const address = this.#address;
    void Promise.resolve().then(() => {
      if (reading.waiting || reading.isOver) return;
      forget(address, reading);
      reading.abort.abort();
    });
  }

  #fail(reason: FeedErrorReason, message: string): void {
    this.#host.feed = this.#stateOf(reason);
    this.#options.report(message, reason);
  }

  #stateOf(reason: FeedErrorReason, isBusy = false): FeedState<Shown> {
    return {
      render: (catalog) => {
        const msg = messagesFrom(catalog);
        const sentence =
          reason === 'empty'
            ? msg('There is nothing here yet.', { id: 'feed.empty', desc: 'In place of a list without items' })
            : reason === 'offline'
              ? msg('You seem to be offline.', {
                  id: 'feed.offline',
                  desc: 'In place of a list that could not be loaded, when the device has no network',
                })
              : msg('This could not be loaded right now.', { id: 'feed.failed', desc: 'In place of a list that could not be loaded' });
        return this.#options.frame(
          html`<div class="body">
            <p part="message" role="status">
              ${isBusy ? msg('Loading…', { id: 'feed.loading', desc: 'While a list is loaded, for screen readers' }) : sentence}
            </p>
            ${
              reason === 'empty'
                ? nothing
                : html`<div class="row controls">
                    <button part="retry" class="button" type="button" @click=${() => isBusy || this.retry(reason)}>
                      ${msg('Try again', { id: 'feed.retry', desc: 'Button: loads the list again' })}
                    </button>
                  </div>`
            }
          </div>`,
        );
      },
    };
  }
}

const controllers = new WeakMap<object, FeedController<never>>();

/** Fills `feed` of an element with what its `src` names now; to be called again when `src` has changed. */
export function followFeed<Shown>(host: FeedHost<Shown>, options: FeedOptions<Shown>): void {
  const controller = controllers.get(host) ?? (new FeedController(host, options) as FeedController<never>);
  controllers.set(host, controller);
  // In the files that a site serves, Lit doesn't tell a controller that its element is in the page already.
  void controller.read();
}
