import { library } from '../../support.mjs';
import { debianLibrary } from '../debian.mjs';

const { path, skip } = debianLibrary('libjs-mootools', 'mootools/mootools-core-nc.js');

/** MooTools puts methods of its own on all built-in types and on every element, and replaces `bind`, `Array.from` and `Event`. */
export default { name: 'MooTools 1.4', skip, head: library(path) };
