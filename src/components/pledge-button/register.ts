import { defineElement } from '../../internal/define.js';
import { TbcPledgeButton } from './pledge-button.js';

defineElement('tbc-pledge-button', TbcPledgeButton);

declare global {
  interface HTMLElementTagNameMap {
    'tbc-pledge-button': TbcPledgeButton;
  }
}
