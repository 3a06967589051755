import { library } from '../../support.mjs';

/** All of core-js: it replaces whatever it finds wanting, `Promise` and `Symbol` among it, and adds proposals to the prototypes. */
export default { name: 'core-js', head: library('core-js-bundle/minified.js') };
