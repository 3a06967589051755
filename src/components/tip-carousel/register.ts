import { defineElement } from '../../internal/define.js';
import { TbcTipCarousel } from './tip-carousel.js';

defineElement('tbc-tip-carousel', TbcTipCarousel);

declare global {
  interface HTMLElementTagNameMap {
    'tbc-tip-carousel': TbcTipCarousel;
  }
}
