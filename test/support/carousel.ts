import { oneEvent } from '@open-wc/testing';
import type { TbcSlideChangeEvent } from '../../src/index.js';

/** The next time that a tip comes to rest. */
export const slideChange = (element: Element): Promise<TbcSlideChangeEvent> =>
  oneEvent(element, 'tbc-slide-change') as Promise<unknown> as Promise<TbcSlideChangeEvent>;
