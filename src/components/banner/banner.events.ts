/** Before a banner closes because the visitor pressed its close button. `preventDefault()` keeps it open. The keyboard then goes on from where the banner was; a page that wants the focus elsewhere moves it in its listener. */
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
