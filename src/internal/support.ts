/**
 * Whether this browser can run the elements. Without constructable style
 * sheets they would have to insert `<style>`, which a strict policy forbids,
 * and without container queries they would look broken; so an older browser
 * keeps the fallback that the page's author wrote. In Node there is nothing to
 * register. MooTools replaces `Document`, so the document itself is asked.
 */
export const isSupported = (): boolean => !!globalThis.document?.adoptedStyleSheets && CSS.supports('container-type:size');
