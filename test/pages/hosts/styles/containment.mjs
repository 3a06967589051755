import { SELECTOR } from '../../support.mjs';

/** Advice for speed, applied to everything. It cuts each box at its edge, also where that is between two pixels. */
export default {
  name: 'contain on everything',
  css: 'main, main * { contain: layout style paint !important; isolation: isolate !important; }',
  like: { css: `${SELECTOR} { contain: paint; }` },
};
