import { defineElement } from '../../internal/define.js';
import { TbcStoryList } from './story-list.js';

defineElement('tbc-story-list', TbcStoryList);

declare global {
  interface HTMLElementTagNameMap {
    'tbc-story-list': TbcStoryList;
  }
}
