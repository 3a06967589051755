/** The strongest rule there is: not even the browser's own style sheet holds, and the host is an inline box. */
export default { name: 'all: unset on everything', css: '* { all: unset !important; }' };
