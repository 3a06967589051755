/** The trick by which a rem is 10 px. */
export default { name: 'html at 62.5%', css: 'html { font-size: 62.5%; } body { font-size: 1.4rem; }' };
