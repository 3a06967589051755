/**
 * Browsers may prepare a page before somebody opens it, and perhaps nobody will: until then nothing asks a service or a feed,
 * which would count a visit that never was. https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
import { callNative, getNative } from './natives.js';

/** Whether the page is being prepared, and nobody has opened it yet. Browsers that prepare no pages have no such property. */
export const isPrerendering = (): boolean => !!getNative(document as Document & { prerendering?: boolean }, 'prerendering');

/** Comes once somebody opens the page. */
export const opened = (): Promise<unknown> =>
  new Promise((resolve) => callNative(document, 'addEventListener', 'prerenderingchange', resolve, { once: true }));
