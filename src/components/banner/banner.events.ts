/** Before a banner closes because the visitor pressed its close button. `preventDefault()` keeps it open. */
export class TbcDismissEvent extends Event {
  constructor() {
    super('tbc-dismiss', { bubbles: true, composed: true, cancelable: true });
  }
}

/** Before a link of an element is followed. `preventDefault()` stops the browser from opening it. */
export class TbcFollowEvent extends Event {
  /** The link's address. */
  readonly href: string;
  constructor(href: string) {
    super('tbc-follow', { bubbles: true, composed: true, cancelable: true });
    this.href = href;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tbc-dismiss': TbcDismissEvent;
    'tbc-follow': TbcFollowEvent;
  }
}
