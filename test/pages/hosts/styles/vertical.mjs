import { SELECTOR } from '../../support.mjs';

/** A vertical page, as in Japanese, where width is what content needs: our text stays horizontal, and has its comfortable width. */
export default {
  name: 'vertical writing on everything',
  css: '* { writing-mode: vertical-rl !important; text-orientation: upright !important; }',
  like: { css: `${SELECTOR} { width: fit-content; }` },
};
