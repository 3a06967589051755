/** After another tip has come to rest in view, by the visitor, the rotation or a method. */
export class TbcSlideChangeEvent extends Event {
  /** The tip's index, from 0. */
  readonly index: number;
  constructor(index: number) {
    super('tbc-slide-change', { bubbles: true, composed: true });
    this.index = index;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tbc-slide-change': TbcSlideChangeEvent;
  }
}
