/** The page says `color-scheme: dark`, so the widgets turn dark with it, and in nothing else. */
export default {
  name: 'Pico, dark',
  file: '@picocss/pico/css/pico.css',
  html: 'data-theme="dark"',
  like: { css: ':root { color-scheme: dark; }' },
};
