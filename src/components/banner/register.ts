import { defineElement } from '../../internal/define.js';
import { TbcBanner } from './banner.js';

defineElement('tbc-banner', TbcBanner);

declare global {
  interface HTMLElementTagNameMap {
    'tbc-banner': TbcBanner;
  }
}
