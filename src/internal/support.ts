/**
 * Whether this browser can run the elements. Without constructable style
 * sheets they would have to insert `<style>`, which a strict policy forbids,
 * so an older browser keeps the fallback that the page's author wrote.
 */
export const isSupported = (): boolean => 'adoptedStyleSheets' in Document.prototype;
