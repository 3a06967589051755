import { defineElement } from '../../internal/define.js';
import { TbcExit } from './exit.js';

defineElement('tbc-exit', TbcExit);

declare global {
  interface HTMLElementTagNameMap {
    'tbc-exit': TbcExit;
  }
}
