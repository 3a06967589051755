import { SELECTOR } from '../../support.mjs';

/** Everything floats, so the element has its own comfortable width, as it would as a float by itself. */
export default {
  name: 'floats on everything',
  css: '* { float: left !important; }',
  like: { css: `${SELECTOR} { float: left; }` },
};
