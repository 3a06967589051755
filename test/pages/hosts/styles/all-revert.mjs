/** A scoped reset: everything as the browser has it. */
export default { name: 'all: revert on everything', css: '* { all: revert !important; }' };
