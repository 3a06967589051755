import { library } from '../../support.mjs';
import { debianLibrary } from '../debian.mjs';

const { path, skip } = debianLibrary('libjs-prototype', 'prototype/prototype.js');

/** Prototype.js puts some forty methods on arrays, functions, text and elements, all of them enumerable, and replaces others. */
export default { name: 'Prototype.js 1.7', skip, head: library(path) };
