import { MARKUP } from '../promises.mjs';

/** HTML inside SVG: its parents have no `className` text, no `offsetParent`, and another namespace. */
export default {
  name: 'inside SVG foreignObject',
  body: `<svg width="1000" height="6000"><foreignObject width="100%" height="100%"><div>${MARKUP}</div></foreignObject></svg>`,
};
