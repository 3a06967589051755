import { getNative } from './natives.js';

/**
 * Whether this browser can run the elements. Without constructable style
 * sheets they would have to insert `<style>`, which a strict policy forbids,
 * and without container queries they would look broken; so an older browser
 * keeps the fallback that the page's author wrote. In Node there is nothing to
 * register.
 */
export const isSupported = (): boolean =>
  !!globalThis.document && !!getNative(document, 'adoptedStyleSheets') && CSS.supports('container-type:size');
