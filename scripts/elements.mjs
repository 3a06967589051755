/** The facts of the elements from their source: custom-elements.json, and the functions by which other scripts read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The content of custom-elements.json, from the source as it is now. */
export async function analyze() {
  // Large, and of no use to who reads what it made.
  const { cli } = await import('@custom-elements-manifest/analyzer/cli.js');
  return cli({
    argv: ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'],
    cwd: join(import.meta.dirname, '..'),
    noWrite: true,
  });
}

/** The same, from the folder of a build. */
export const readManifest = (folder) => JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));

/** Every element with its name and file name: `{tagName: 'tbc-banner', className: 'TbcBanner', name: 'banner', …}`. */
export const elementsOf = ({ modules }) =>
  modules
    .flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName))
    .map((declaration) => ({ ...declaration, className: declaration.name, name: declaration.tagName.slice('tbc-'.length) }));

/** The description of an element, with its slots, parts and custom properties: Markdown, as editors show it. */
export function describe({ description, slots = [], events = [], cssParts = [], cssStates = [], cssProperties = [] }) {
  const code = (name) => `\`${name}\``;
  const section = (title, items, label = ({ name }) => code(name)) =>
    items.length ? [`**${title}**`, items.map((item) => `- ${label(item)}: ${item.description}`).join('\n')] : [];
  return [
    description,
    ...section('Slots', slots, ({ name }) => (name ? code(name) : '(no name)')),
    ...section('Events', events),
    ...section('CSS parts', cssParts, ({ name }) => code(`::part(${name})`)),
    ...section('Custom states', cssStates, ({ name }) => code(`:state(${name})`)),
    ...section('CSS properties', cssProperties, ({ name, default: value }) => code(value ? `${name}: ${value}` : name)),
  ].join('\n\n');
}

/** The values that an attribute may have, where they are a list; empty for any text, number or flag. */
export const valuesOf = ({ type }) => [...type.text.matchAll(/'([^']+)'/g)].map(([, value]) => value);
