import type { FeedErrorReason } from '../feed/feed.js';

/** Why an element could not show what was asked for. */
export type TbcErrorReason = 'content' | 'render' | FeedErrorReason;

/** After the first render of an element, when its texts are in place. Fired once per element. */
export class TbcReadyEvent extends Event {
  constructor() {
    super('tbc-ready', { bubbles: true, composed: true });
  }
}

/** After a failure that the visitor can see: the element shows its fallback, or what it showed before. */
export class TbcErrorEvent extends Event {
  /**
   * `content`: built-in texts or code could not be loaded; `render`: the page's policy or browser refused the markup.
   * Of a feed: `offline`, `blocked` (its server lets no other site read the feed), `unreachable`, `status` (its server refused),
   * `timeout`, `format` (not a feed), `empty`.
   */
  declare readonly reason: TbcErrorReason;
  constructor(reason: TbcErrorReason) {
    super('tbc-error', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

/** Before a link of an element is followed. `preventDefault()` stops the browser from opening it. */
export class TbcFollowEvent extends Event {
  /** The link's address. */
  declare readonly href: string;
  constructor(href: string) {
    super('tbc-follow', { bubbles: true, composed: true, cancelable: true });
    this.href = href;
  }
}

/** Sends an event; false when a listener forbade what it announces. Old libraries replace the page's `Event`: then nobody is told. */
export function emit(element: EventTarget, create: () => Event): boolean {
  try {
    return element.dispatchEvent(create());
  } catch {
    return true;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tbc-ready': TbcReadyEvent;
    'tbc-error': TbcErrorEvent;
    'tbc-follow': TbcFollowEvent;
  }
}
