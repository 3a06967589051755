import type { PledgeState } from '../../pledge/stored.js';

/** Where the visitor stands: before the press nothing is chosen (`idle`) or something is (`choosing`); the others say what has become of the pledge. */
export type PledgeButtonState = 'idle' | 'choosing' | PledgeState;

/** After the state of a pledge button has changed. */
export class TbcPledgeChangeEvent extends Event {
  readonly state: PledgeButtonState;
  constructor(state: PledgeButtonState) {
    super('tbc-pledge-change', { bubbles: true, composed: true });
    this.state = state;
  }
}

/** Before a pledge is made because the visitor pressed. `preventDefault()` stops it: nothing is stored or sent. */
export class TbcPledgeEvent extends Event {
  /** The campaign's name, from the element's attribute. Which promise was picked is nobody's business but the visitor's. */
  readonly campaign: string;
  constructor(campaign: string) {
    super('tbc-pledge', { bubbles: true, composed: true, cancelable: true });
    this.campaign = campaign;
  }
}
