/** A page that follows the visitor's system: on a dark one the widgets are dark too. */
export default {
  name: 'color-scheme: light dark on a dark system',
  media: { colorScheme: 'dark' },
  css: ':root { color-scheme: light dark; }',
  like: { css: ':root { color-scheme: dark; }' },
};
