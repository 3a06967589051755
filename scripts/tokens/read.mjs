/**
 * The design tokens: every custom property that a page may set, with what the styles fall back to where it doesn't.
 * The styles are the one source of the values: `var(--tbc-fold, 2em)`.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROLES } from './roles.mjs';

const root = join(import.meta.dirname, '../..');

const load = async (file) => (await runnerImport(join(root, file), { configFile: false, logLevel: 'error' })).module;

/** The text of every style sheet of ours. */
async function styleSheets() {
  const files = readdirSync(join(root, 'src'), { recursive: true })
    .map((file) => `src/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => /^src\/(styles\/.*|.*\.styles)\.ts$/.test(file));
  const modules = await Promise.all(files.map(load));
  return modules.flatMap((module) => Object.values(module).flatMap(({ cssText }) => cssText ?? []));
}

/** `name -> its defaults`, of each `var(--tbc-name, default)` in a text: as often as they stand there. */
export function defaultsIn(css) {
  const found = {};
  for (const { 0: start, 1: name, index } of css.matchAll(/(?:var\()?--tbc-([\w-]+),?/g)) {
    if (!start.startsWith('var(') || !start.endsWith(',')) throw new Error(`--tbc-${name} is not read as var(--tbc-${name}, default)`);
    let end = index + start.length;
    for (let depth = 1; depth; end += 1) depth += { '(': 1, ')': -1 }[css[end]] ?? 0;
    const value = css
      .slice(index + start.length, end - 1)
      .trim()
      .replaceAll(/\s+/g, ' ');
    // A colour that would follow the page's own ground stands before the default; a ground that the page may set has none there.
    const [, itsDefault = value] = /^var\(--_(?:ink|label|pressed), ?(.*)\)$/.exec(value) ?? [];
    if (value !== 'var(--_unset)') (found[name] ??= []).push(itsDefault);
  }
  return found;
}

/** A colour's default in both themes; where the styles write them once more, for browsers without light-dark(), they are the same. */
function colorOf(name, values) {
  const pairs = values
    .filter((value) => value.startsWith('light-dark('))
    .map((value) => /^light-dark\((.+), ?([^ ,][^,]*)\)$/.exec(value).slice(1));
  const [[light, dark] = []] = pairs;
  const others = [...pairs.flat(), ...values.filter((value) => !value.startsWith('light-dark('))];
  if (!light || others.some((value) => value !== light && value !== dark)) {
    throw new Error(`--tbc-${name} has several defaults: ${values.join('; ')}`);
  }
  return { light, dark };
}

/** The most frequent value is the default; the others belong to single rules. */
function plainOf(values) {
  const count = (value) => values.filter((each) => each === value).length;
  const [value, ...elsewhere] = [...new Set(values)].sort((a, b) => count(b) - count(a) || parseFloat(a) - parseFloat(b));
  return { value, elsewhere };
}

/** The colour of each topic's deep panel, the same in both themes. */
async function readTopics() {
  const { topicColors } = await load('src/styles/palette.ts');
  return Object.fromEntries(Object.entries(topicColors).map(([topic, color]) => [topic, { light: color, dark: color }]));
}

/**
 * Every token, `{name, property, use, on}`, and its default: `light` and `dark` of a colour, `topics` of the one that each
 * topic has its own of; else `value`, and what it is `elsewhere`.
 */
export async function readTokens() {
  const found = {};
  for (const css of await styleSheets()) {
    for (const [name, values] of Object.entries(defaultsIn(css))) (found[name] ??= []).push(...values);
  }
  const unknown = Object.keys(found).filter((name) => !ROLES[name]);
  const unused = Object.keys(ROLES).filter((name) => !found[name]);
  if (unknown.length) throw new Error(`scripts/tokens/roles.mjs doesn't say what these are for: ${unknown}`);
  if (unused.length) throw new Error(`no style sheet reads what scripts/tokens/roles.mjs names: ${unused}`);

  const topics = await readTopics();
  return Object.entries(ROLES).map(([name, { use, on = {} }]) => {
    const token = { name, property: `--tbc-${name}`, use, on };
    if (name === 'color-topic') return { ...token, topics };
    return { ...token, ...(name.startsWith('color-') ? colorOf(name, found[name]) : plainOf(found[name])) };
  });
}
