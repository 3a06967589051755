import type { CSSResult, ReactiveControllerHost } from 'lit';
import type { FeedItem } from '../content/types.js';
import type { FeedErrorReason } from '../feed/feed.js';
import { hasOwnContent } from '../internal/children.js';
import type { FeedReader } from './feed-reader.js';

/** The state of a feed. `items` are all its items, each with its language. */
export type FeedState =
  | { status: 'reading' }
  | { status: 'shown'; items: readonly FeedItem[] }
  | { status: 'failed'; reason: FeedErrorReason; isRetrying: boolean };

/** The members that an element with a feed needs. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  /** The feed's address. */
  src: string | undefined;
  /** Adds the styles of the view. */
  addStyles(...styles: readonly CSSResult[]): void;
  /** Tells the page what could not be had. */
  announceError(reason: FeedErrorReason | 'content'): void;
}

/** The code that shows a feed, with what reads it: pages without a feed need none of it. */
export interface FeedView {
  FeedReader: typeof FeedReader;
  styles: readonly CSSResult[];
}

/** The feed that an element's `src` names, and the code that shows it, loaded when it is needed. */
export class FeedSource<View extends FeedView = FeedView> {
  /** `undefined` without `src`. */
  state: FeedState | undefined;
  /** `undefined` until it is loaded. */
  view: View | undefined;
  /** Comes with the view. */
  reader: FeedReader | undefined;

  #host: FeedHost;
  #loadView: () => Promise<View>;
  /** The `src` whose feed is read or shown. */
  #followed: string | undefined;

  constructor(host: FeedHost, loadView: () => Promise<View>) {
    this.#host = host;
    this.#loadView = loadView;
  }

  /** Whether the page's own words stay, because there is nothing better yet. */
  get isWaiting(): boolean {
    return !!this.state && (!this.view || (this.state.status !== 'shown' && hasOwnContent(this.#host)));
  }

  /** Looks at `src`; to be called ahead of the texts, so that a feed is read while they are on their way. */
  follow(): void {
    const { src } = this.#host;
    if (src === this.#followed) return;
    this.#followed = src;
    this.state = src ? { status: 'reading' } : undefined;
    if (this.reader) void this.reader.read();
    else if (src) void this.load();
  }

  /** Loads the code that shows the feed; its reader begins by itself. */
  async load(): Promise<void> {
    try {
      this.view ??= await this.#loadView();
      this.#host.addStyles(...this.view.styles);
      this.reader ??= new this.view.FeedReader(this.#host, this);
    } catch {
      this.#host.announceError('content');
    }
  }
}
