/** What the elements say of themselves in their folders, for scripts and tests: no other list of elements is written by hand. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const root = join(import.meta.dirname, '..');

/** The elements, by the folders of their source. */
export const elements = readdirSync(join(root, 'src/components'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The exports of one of our TypeScript modules that runs in Node. */
export const importSource = async (path) => (await runnerImport(join(root, path), { configFile: false, root })).module;

/** The `content` of each element's `NAME.content.ts` (see `src/content/element.content.ts`), by name; `{}` where there is no such file. */
export async function readContents() {
  const contents = {};
  for (const name of elements) {
    const path = `src/components/${name}/${name}.content.ts`;
    contents[name] = existsSync(join(root, path)) ? (await importSource(path)).content : {};
  }
  return contents;
}
