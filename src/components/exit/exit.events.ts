/** Before the visitor leaves by the quick exit, by its link or by Shift. `preventDefault()` keeps the visitor here; a listener must not take long. */
export class TbcLeaveEvent extends Event {
  constructor() {
    super('tbc-leave', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tbc-leave': TbcLeaveEvent;
  }
}
