import { library } from '../../support.mjs';

/** Angular's zone.js wraps promises, timers, listeners, observers and the callbacks of custom elements. A known fault: the last copies stay in memory. */
export default { name: 'zone.js', head: library('zone.js/bundles/zone.umd.js'), keptCopies: 5 };
