import { library } from '../../support.mjs';

/** Angular's zone.js wraps promises, timers, listeners, observers and the callbacks of custom elements. */
export default { name: 'zone.js', head: library('zone.js/bundles/zone.umd.js') };
