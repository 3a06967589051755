/**
 * Whether this browser can run the elements. Without constructable style
 * sheets they would have to insert `<style>`, which a strict policy forbids,
 * so an older browser keeps the fallback that the page's author wrote; and in
 * Node there is nothing to register.
 */
export const isSupported = (): boolean => typeof Document === 'function' && 'adoptedStyleSheets' in Document.prototype;
