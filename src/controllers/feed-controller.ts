import { type ReactiveController, type ReactiveControllerHost, type TemplateResult, html, nothing } from 'lit';
import type { FeedItem } from '../content/types.js';
import { type Feed, FeedError, type FeedErrorReason } from '../feed/feed.js';
import { readFeed } from '../feed/read-feed.js';
import { type MessageCatalog, messagesFrom } from '../localization/messages.js';

/** What an element shows of its feed; `undefined` while it has nothing to show yet. */
export interface FeedState<Item = FeedItem> {
  items?: readonly Item[];
  /** In place of the items: their empty place, or a sentence and a button that reads the feed again; none where the page's own words stay. */
  render: (catalog: MessageCatalog) => TemplateResult | undefined;
}

/** What an element has to have a feed. */
export interface FeedHost<Item = FeedItem> extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
  /** The feed's address. */
  src: string | undefined;
  /** A reactive property. */
  feed: FeedState<Item> | undefined;
}

export interface FeedOptions<Item> {
  /** Says something on the console to whoever runs the site; with a reason, the page is to hear of it too. */
  report: (message: string, reason?: FeedErrorReason) => void;
  /** Whether the page has words of its own in the element. */
  hasFallback: () => boolean;
  /** What the element shows of an item. */
  show: (item: FeedItem) => Item;
  /** The place of what is to come, as large as that. */
  renderPlace: () => TemplateResult;
  /** Shows the focus of whoever waited for the items where they begin. */
  focus: () => void;
}

/** One request, which all elements with this address share. What it brought serves them as long as the page lives. */
interface Reading {
  feed: Promise<Feed>;
  abort: AbortController;
  /** How many elements wait for it. */
  waiting: number;
}

const readings = new Map<string, Reading>();

function readingOf(address: string): Reading {
  let reading = readings.get(address);
  if (!reading) {
    const abort = new AbortController();
    reading = { feed: readFeed(address, { signal: abort.signal }), abort, waiting: 0 };
    readings.set(address, reading);
    // What failed is asked for again.
    reading.feed.catch(() => readings.delete(address));
  }
  return reading;
}

class FeedController<Item> implements ReactiveController {
  #host: FeedHost<Item>;
  #options: FeedOptions<Item>;
  /** What it waits for. */
  #reading: Reading | undefined;

  constructor(host: FeedHost<Item>, options: FeedOptions<Item>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#host.feed?.items && !this.#reading) this.start();
  }

  start(): void {
    if (this.#host.src) this.#show(this.#options.renderPlace);
    void this.read();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** Reads what `src` names; an answer that comes when it names something else is left aside. */
  async read(): Promise<void> {
    this.#leave();
    const { src, isConnected, baseURI } = this.#host;
    if (!src || !isConnected) return;
    let reading: Reading | undefined;
    try {
      const url = new URL(src, baseURI);
      if (!/^https?:$/.test(url.protocol)) throw new TypeError();
      url.hash = '';
      reading = this.#reading = readingOf(url.href);
      reading.waiting += 1;
      const { items, language = '', notes } = await reading.feed;
      if (reading !== this.#reading) return;
      for (const note of notes) this.#options.report(`src="${src}": ${note}`);
      this.#host.feed = { items: items.map((item) => this.#options.show({ language, ...item })), render: () => undefined };
    } catch (error) {
      if (reading !== this.#reading) return;
      const { message, reason } =
        error instanceof FeedError ? error : new FeedError('unreachable', `src="${src}" should be an address with http or https.`);
      this.#show(this.#sentence(reason));
      this.#options.report(message, reason);
    }
    this.#leave();
  }

  /** The page's own words are better than what we can say while there are no items. */
  #show(render: (catalog: MessageCatalog) => TemplateResult): void {
    if (!this.#options.hasFallback()) this.#host.feed = { render };
    else if (this.#host.hasUpdated) this.#host.feed = { render: () => undefined };
  }

  /** Whoever pressed the button keeps the focus: on it while nothing better came, and then where the items begin. */
  async #retry(reason: FeedErrorReason): Promise<void> {
    const host = this.#host;
    host.feed = { render: this.#sentence(reason, true) };
    await this.read();
    if (!host.feed.items) return;
    await host.updateComplete;
    this.#options.focus();
  }

  /** A request that nobody waits for any more is ended; a moment later, for an element may only be on the move. */
  #leave(): void {
    const reading = this.#reading;
    this.#reading = undefined;
    if (!reading) return;
    reading.waiting -= 1;
    void Promise.resolve().then(() => {
      if (!reading.waiting) reading.abort.abort();
    });
  }

  #sentence(reason: FeedErrorReason, isBusy = false): (catalog: MessageCatalog) => TemplateResult {
    return (catalog) => {
      const msg = messagesFrom(catalog);
      const sentence = isBusy
        ? msg('Loading…', { id: 'feed.loading', desc: 'While a list is loaded' })
        : reason === 'empty'
          ? msg('There is nothing here yet.', { id: 'feed.empty', desc: 'In place of a list without items' })
          : reason === 'offline'
            ? msg('You seem to be offline.', {
                id: 'feed.offline',
                desc: 'In place of a list that could not be loaded, when the device has no network',
              })
            : msg('This could not be loaded right now.', { id: 'feed.failed', desc: 'In place of a list that could not be loaded' });
      return html`<div part="panel" class="panel story">
        <div class="body">
          <p part="message" role="status">${sentence}</p>
          ${
            reason === 'empty'
              ? nothing
              : html`<div class="row">
                  <button part="retry" class="button" type="button" @click=${() => isBusy || this.#retry(reason)}>
                    ${msg('Try again', { id: 'feed.retry', desc: 'Button: loads the list again' })}
                  </button>
                </div>`
          }
        </div>
      </div>`;
    };
  }
}

const controllers = new WeakMap<object, FeedController<never>>();

/** Fills `feed` of an element with what its `src` names now; to be called again when `src` has changed. */
export function followFeed<Item>(host: FeedHost<Item>, options: FeedOptions<Item>): void {
  const controller = controllers.get(host) ?? (new FeedController(host, options) as FeedController<never>);
  controllers.set(host, controller);
  // In the files that a site serves, Lit doesn't tell a late controller that its element is in the page.
  controller.start();
}
