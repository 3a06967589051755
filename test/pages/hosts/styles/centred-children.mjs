/** A layout that centres what its children hold: an element of ours is such a child, and its wrapper must not shrink for that. */
export default {
  name: 'children that centre their content',
  css: 'div > * { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 40px; text-align: center; }',
};
