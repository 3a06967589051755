/** The same in the page's head, before any style sheet is there. */
export default {
  name: 'color-scheme in a meta element',
  head: '<meta name="color-scheme" content="dark">',
  like: { css: ':root { color-scheme: dark; }' },
};
