/** Loads one of our own chunks; `undefined` when there is none to load, as for English in the npm modules. */
export type ChunkLoader = (path: string) => Promise<{ default: unknown }> | undefined;

const loaded = new Map<string, unknown>();

/**
 * What the chunk at `path` exports: the value once it is here (so that a
 * widget whose texts are loaded renders in the same turn), a promise while it
 * is on its way, `null` when it can't be had.
 */
export function resource(path: string, load: ChunkLoader): unknown {
  if (!loaded.has(path)) {
    loaded.set(
      path,
      load(path)?.then(
        (module) => loaded.set(path, module.default),
        () => loaded.set(path, null),
      ),
    );
  }
  return loaded.get(path);
}
