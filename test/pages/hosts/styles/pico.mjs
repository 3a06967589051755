/** Styles bare elements, `[role]`, `[aria-*]`, `details`, `summary`, `svg` and `button`, grows its root font with the window, and declares a colour scheme. */
export default { name: 'Pico', file: '@picocss/pico/css/pico.css', html: 'data-theme="light"' };
