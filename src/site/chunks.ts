import type { ChunkLoader } from '../internal/resource.js';

/** A chunk's address follows from that of c/core.js, where this code is served: never from the page's, which may live on another host. */
export const load: ChunkLoader = (path) => import(/* @vite-ignore */ `../l/${path}.js`) as Promise<{ default: unknown }>;
