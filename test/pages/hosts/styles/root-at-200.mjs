/** Sites that set their own text large: the reader's size, which we follow, is another one. */
export default { name: 'html at 200%', css: 'html { font-size: 200%; } body { font-size: 1.5rem; }' };
