import { defineElement } from '../../internal/define.js';
// A card looks like those of a list, whose file has the code and the styles of both: a page with a list asks for no more.
import '../story-list/define.js';
import { TbcStoryCard } from './story-card.js';

defineElement('tbc-story-card', TbcStoryCard);

declare global {
  interface HTMLElementTagNameMap {
    'tbc-story-card': TbcStoryCard;
  }
}
