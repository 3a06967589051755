import type { PledgeState } from '../../pledge/stored.js';

/** Where the visitor stands: before the press nothing is chosen (`idle`) or something is (`choosing`); the others say how the pledge fares. */
export type PledgeButtonState = 'idle' | 'choosing' | PledgeState;

/** After the state of a pledge button has changed. */
export class TbcPledgeChangeEvent extends Event {
  readonly state: PledgeButtonState;
  constructor(state: PledgeButtonState) {
    super('tbc-pledge-change', { bubbles: true, composed: true });
    this.state = state;
  }
}
