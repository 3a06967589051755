/** `scripts/manifest.mjs` writes it; a type check must not wait for that. */
declare module '*/custom-elements.json' {
  const manifest: import('./arg-types.js').Manifest;
  export default manifest;
}
