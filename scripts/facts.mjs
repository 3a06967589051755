/** The facts that elements say of themselves in their folders, for scripts and tests: no other list of elements is written by hand. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const root = join(import.meta.dirname, '..');

/** The elements, by the folders of their source. */
export const elements = readdirSync(join(root, 'src/components'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The name of an element's class: that of `banner` is `TbcBanner`. */
export const classOf = (element) => `Tbc${element.replace(/(^|-)(\w)/g, (_match, _hyphen, letter) => letter.toUpperCase())}`;

/** The exports of one of our TypeScript modules that runs in Node. */
export const importSource = async (path) => (await runnerImport(join(root, path), { configFile: false, root })).module;

/** One of the modules of each element, by the element's name; `{}` where it has no such module. */
async function readModules(kind) {
  const modules = {};
  for (const name of elements) {
    const path = `src/components/${name}/${name}.${kind}.ts`;
    modules[name] = existsSync(join(root, path)) ? await importSource(path) : {};
  }
  return modules;
}

/** The `content` of each element's `NAME.content.ts` (see `src/content/element.content.ts`), by the element's name. */
export async function readContents() {
  const modules = await readModules('content');
  return Object.fromEntries(Object.entries(modules).map(([name, { content = {} }]) => [name, content]));
}

/** The elements that the builder offers, in its order, each with the `widget` of its `NAME.builder.ts` (see `src/builder/widget.ts`). */
export async function readWidgets() {
  const modules = Object.entries(await readModules('builder')).filter(([, { widget }]) => widget);
  return modules.map(([name, { widget }]) => ({ name, ...widget })).sort((one, other) => one.order - other.order);
}
