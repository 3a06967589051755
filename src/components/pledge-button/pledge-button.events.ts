import type { TbcPledgeChangeEvent } from './change.event.js';

// In a file of its own, because it is needed before the press.
export * from './change.event.js';

/** Before a pledge is made because the visitor pressed. `preventDefault()` stops it: nothing is stored or sent. */
export class TbcPledgeEvent extends Event {
  /** As the element's attribute names it. Which promise was picked is nobody's business but the visitor's. */
  readonly campaign: string;
  constructor(campaign: string) {
    super('tbc-pledge', { bubbles: true, composed: true, cancelable: true });
    this.campaign = campaign;
  }
}

/** Before a pledge is taken back because the visitor asked for it. `preventDefault()` keeps it. */
export class TbcWithdrawEvent extends Event {
  /** As the element's attribute names it. */
  readonly campaign: string;
  constructor(campaign: string) {
    super('tbc-withdraw', { bubbles: true, composed: true, cancelable: true });
    this.campaign = campaign;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tbc-pledge': TbcPledgeEvent;
    'tbc-withdraw': TbcWithdrawEvent;
    'tbc-pledge-change': TbcPledgeChangeEvent;
  }
}
