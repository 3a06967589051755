import { warnOnce } from './warn.js';

/** Loads one of our own chunks; `undefined` when there is none to load, as for English in the npm modules. */
export type ChunkLoader = (path: string) => Promise<{ default: unknown }> | undefined;

/** Where a text or code is: here, so that an element whose texts are loaded renders in the same turn; on its way; or not to be had. */
export type Resource = { state: 'here'; value: unknown } | { state: 'coming'; arrived: Promise<unknown> } | { state: 'missing' };

const resources = new Map<unknown, Resource>();

/** The state of what `load` gives, which is asked for once a page by its key; where that can't be had, the console has the `name`. */
export function resource(key: unknown, load: () => ReturnType<ChunkLoader>, name: string): Resource {
  const known = resources.get(key);
  if (known) return known;
  const begun = begin(key, load(), name);
  resources.set(key, begun);
  return begun;
}

function begin(key: unknown, loading: ReturnType<ChunkLoader>, name: string): Resource {
  if (!loading) return { state: 'here', value: undefined };
  const arrived = loading.then(
    (module) => resources.set(key, { state: 'here', value: module.default }),
    (error: unknown) => {
      resources.set(key, { state: 'missing' });
      warnOnce(`${name} could not be loaded.`, error);
    },
  );
  return { state: 'coming', arrived };
}
