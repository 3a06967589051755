import { waitUntil } from './mount.js';

const addresses = (since: number): URL[] =>
  performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime >= since)
    .map(({ name }) => new URL(name))
    // WebKit tells of what the browser itself asks for too.
    .filter(({ pathname }) => pathname !== '/favicon.ico');

/** The addresses that are asked for while this runs. What was asked for earlier and arrives only now, like a picture of the test before, is none of them. */
export async function requestsDuring(act: () => Promise<unknown>): Promise<URL[]> {
  // A page keeps 250 entries, and drops what comes after them.
  performance.clearResourceTimings();
  const start = performance.now();
  await act();
  // An address is noted when its answer has come. A last request of our own gives the ones before it the time for that.
  const last = `${location.origin}/?${start}`;
  await fetch(last, { cache: 'no-store' });
  await waitUntil(() => addresses(start).some(({ href }) => href === last));
  return addresses(start).filter(({ href }) => href !== last);
}

/** Whether an address is one of the library's own files, on the page's server. */
export const isOwnFile = ({ origin, pathname }: URL): boolean =>
  origin === location.origin && /\/(src|node_modules|site-files)\//.test(pathname);
