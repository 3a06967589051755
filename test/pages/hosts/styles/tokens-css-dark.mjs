import { read } from '../../../package/published.mjs';

/** Our own `tokens.css` on a dark page. */
export default {
  name: 'tokens.css and color-scheme: dark',
  css: `${read('tokens.css')} :root { color-scheme: dark; }`,
  like: { css: ':root { color-scheme: dark; }' },
};
