import type { TbcPledgeChangeEvent, TbcPledgeEvent } from './press.events.js';

// The events of the press have a file of their own, because they are needed before the later part is loaded.
export * from './press.events.js';

/** Before a pledge is taken back because the visitor asked for it. `preventDefault()` keeps it. */
export class TbcWithdrawEvent extends Event {
  /** The campaign's name, from the element's attribute. */
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
