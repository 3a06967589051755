import { LANGUAGES } from '../generated/languages.js';
import type { ChunkLoader } from '../internal/resource.js';

/** Every language lies beside the elements. */
export const OWN_LANGUAGES = LANGUAGES;

/** A chunk's address follows from that of c/core.js, where this code is served: never from the page's, which may live on another host. */
export const loadChunk: ChunkLoader = (path) => import(/* @vite-ignore */ `../l/${path}.js`) as Promise<{ default: unknown }>;
