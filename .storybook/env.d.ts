/** `scripts/manifest.mjs` writes it; a type check must not wait for that. */
declare module '*/custom-elements.json' {
  const manifest: import('./manifest.js').Manifest;
  export default manifest;
}

/** Vite gives a style sheet's text. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}

declare module '*.css';
declare module '*.mdx' {
  const page: React.ComponentType;
  export default page;
}

/** `scripts/tokens.mjs` writes them. */
declare module '*/tokens.json';
declare module '*/tokens.dark.json';
