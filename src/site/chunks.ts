import type { ChunkLoader } from '../internal/resource.js';

/**
 * Where a site serves the built files, a chunk's address follows from this
 * module's own: never from the page's, which may live on another host.
 */
const here = import.meta.url;

export const load: ChunkLoader = (path) =>
  import(/* @vite-ignore */ new URL(`../l/${path}.js`, here).href) as Promise<{ default: unknown }>;
