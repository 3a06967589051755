/** Before a banner closes because the visitor pressed its close button. `preventDefault()` keeps it open. */
export class TbcDismissEvent extends Event {
  constructor() {
    super('tbc-dismiss', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tbc-dismiss': TbcDismissEvent;
  }
}
