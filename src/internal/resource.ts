import { warnOnce } from './warn.js';

/** Loads one of our own chunks; `undefined` when there is none to load, as for English in the npm modules. */
export type ChunkLoader = (path: string) => Promise<{ default: unknown }> | undefined;

/** Where the chunk at a path is: here, so that an element whose texts are loaded renders in the same turn; on its way; or not to be had. */
export type Resource = { state: 'here'; value: unknown } | { state: 'coming'; arrived: Promise<unknown> } | { state: 'missing' };

const resources = new Map<string, Resource>();

/** The state of the chunk at `path`, which is asked for once a page; one that can't be had is named on the console. */
export function resource(path: string, load: ChunkLoader): Resource {
  const known = resources.get(path);
  if (known) return known;
  const begun = begin(path, load);
  resources.set(path, begun);
  return begun;
}

function begin(path: string, load: ChunkLoader): Resource {
  const loading = load(path);
  if (!loading) return { state: 'here', value: undefined };
  const arrived = loading.then(
    (module) => resources.set(path, { state: 'here', value: module.default }),
    (error: unknown) => {
      resources.set(path, { state: 'missing' });
      warnOnce(`${path} could not be loaded.`, error);
    },
  );
  return { state: 'coming', arrived };
}
