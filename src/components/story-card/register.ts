import { defineElement } from '../../internal/define.js';
import { TbcStoryCard } from './story-card.js';

defineElement('tbc-story-card', TbcStoryCard);

declare global {
  interface HTMLElementTagNameMap {
    'tbc-story-card': TbcStoryCard;
  }
}
