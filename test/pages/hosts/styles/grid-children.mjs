/** The same by a grid. */
export default {
  name: 'children that are grids',
  css: 'div > * { display: grid; place-items: center; place-content: center stretch; gap: 40px; }',
};
