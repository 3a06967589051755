/**
 * From what translators touch (locales/) and the English in the source to what
 * the elements load (src/generated/), which is never committed:
 *   languages.ts, elements.ts   the lists of them
 *   chunks/NAME.ts              an element's map of literal import()s, one a message catalog or topic
 *   LANG/NAME.ts                the messages of one element
 *   LANG/KIND/TOPIC.ts          the built-in content of one topic, with its drawing
 * A missing or orphaned message or content item, or a term that the glossary lacks, ends it with an error.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const config = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
const catalogs = join(root, config.output.outputDir);
const generated = join(root, 'src/generated');
const source = config.sourceLocale;
const pseudo = config.targetLocales.filter((language) => /-X[AB]$/.test(language));
const translated = config.targetLocales.filter((language) => !pseudo.includes(language));

/** The kinds of built-in content, and the elements that show them. */
const KINDS = { banners: ['banner'], tips: ['tip-carousel'] };
const elements = readdirSync(join(root, 'src/components'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const problems = [];
const read = (path) => readFileSync(join(root, path), 'utf8');
const write = (path, text) => {
  const file = join(generated, path);
  mkdirSync(dirname(file), { recursive: true });
  // An unchanged file keeps its time, so that watchers stay quiet.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  written.add(file);
};
const written = new Set();
const module = (value) => `export default ${value};\n`;

/** Changes what matches in a text, but no placeholder (`<x …/>`) and no entity of a message. */
const changeWords = (text, pattern, change) =>
  text.replace(new RegExp(`<[^>]*>|&\\w+;|${pattern}`, 'gu'), (part) => (/^[<&]/.test(part) ? part : change(part)));
/** Right-to-left pseudo language: English with every word turned by bidi controls. */
const turn = (text) => changeWords(text, "[\\p{L}\\p{N}’'-]+", (word) => `\u202e${word}\u202c`);
/**
 * Long, accented pseudo language: each vowel twice, so that English comes out about 40 % longer, its longest words too.
 * The brackets show where a text is cut off or put together from pieces.
 */
const ACCENTED = { a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', c: 'ç', n: 'ñ', s: 'š', y: 'ý', A: 'Å', E: 'É', I: 'Î', O: 'Ø', U: 'Û' };
const stretch = (text) => `[${changeWords(text, `[${Object.keys(ACCENTED).join('')}]`, (letter) => ACCENTED[letter])}]`;
const pseudoTranslate = { 'ar-XB': turn, 'en-XA': stretch };

/* ---------- content ---------- */

const topicsSource = read('src/content/topics.ts');
const topics = [...topicsSource.slice(0, topicsSource.indexOf('] as const')).matchAll(/'([a-z-]+)'/g)].map(([, topic]) => topic);
const { symbols } = await loadModule('src/content/symbols.ts');

function contentOf(language) {
  if (pseudo.includes(language)) return mapStrings(contentOf(source), pseudoTranslate[language]);
  return Object.fromEntries(
    ['topics', ...Object.keys(KINDS)].map((kind) => [kind, JSON.parse(read(`locales/content/${language}/${kind}.json`))]),
  );
}

function mapStrings(value, change) {
  if (typeof value === 'string') return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapStrings(inner, change)]));
}

/** Every path of keys to a text. */
function pathsOf(value, path = '') {
  if (typeof value === 'string') {
    if (!value.trim()) problems.push(`content ${path} is empty`);
    return [path];
  }
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, path ? `${path}.${key}` : key));
}

const english = contentOf(source);
for (const kind of ['topics', ...Object.keys(KINDS)]) {
  const keys = Object.keys(english[kind]);
  for (const topic of topics) if (!keys.includes(topic)) problems.push(`locales/content/${source}/${kind}.json has no "${topic}"`);
  for (const key of keys) if (!topics.includes(key)) problems.push(`locales/content/${source}/${kind}.json: "${key}" is no topic`);
}
for (const language of translated) {
  const theirs = new Set(pathsOf(contentOf(language)));
  const ours = new Set(pathsOf(english));
  for (const path of ours) if (!theirs.has(path)) problems.push(`locales/content/${language}: ${path} is missing`);
  for (const path of theirs) if (!ours.has(path)) problems.push(`locales/content/${language}: ${path} is not in English (orphaned)`);
}
const glossary = JSON.parse(read('locales/glossary.json'));
for (const language of translated) {
  if (!glossary.languages[language]) problems.push(`locales/glossary.json: "${language}" is not among its languages`);
  for (const [term, entry] of Object.entries(glossary.terms))
    if (!entry[language]) problems.push(`locales/glossary.json: "${term}" has no word in "${language}"`);
}
failIfAny();

const itemTypes = { banners: 'BannerItem', tips: 'FeedItem' };
const itemsOf = {
  banners: (entry) => [entry],
  // The order of the English file holds in every language.
  tips: (entry, topic) => Object.keys(english.tips[topic]).map((id) => entry[id]),
};
for (const language of [source, ...config.targetLocales]) {
  const content = contentOf(language);
  for (const kind of Object.keys(KINDS)) {
    for (const topic of topics) {
      const name = JSON.stringify(content.topics[topic]);
      const items = JSON.stringify(itemsOf[kind](content[kind][topic], topic));
      write(
        `${language}/${kind}/${topic}.ts`,
        `import { html } from 'lit';\nimport type { ${itemTypes[kind]}, TopicContent } from '../../../content/types.js';\n\n` +
          `const content: TopicContent<${itemTypes[kind]}> = { name: ${name}, symbol: html\`<svg class="picture" viewBox="0 0 96 96" aria-hidden="true">${symbols[topic]}</svg>\`, items: ${items} };\n\n` +
          'export default content;\n',
      );
    }
  }
}
// A line each: the built files leave out those of the pseudo languages (scripts/vite-plugins.mjs).
write('languages.ts', `export const LANGUAGES = ${JSON.stringify([source, ...config.targetLocales], null, 2)} as const;\n`);
write(
  'elements.ts',
  `/** Every element, and the kind of built-in content that it shows. */\n` +
    `export const ELEMENTS: Readonly<Record<string, string | undefined>> = ${JSON.stringify(
      Object.fromEntries(elements.map((element) => [element, Object.keys(KINDS).find((kind) => KINDS[kind].includes(element)) ?? ''])),
    )};\n`,
);
for (const element of elements) {
  const paths = [
    ...config.targetLocales.map((language) => `${language}/${element}`),
    ...[source, ...config.targetLocales].flatMap((language) =>
      Object.keys(KINDS)
        .filter((kind) => KINDS[kind].includes(element))
        .flatMap((kind) => topics.map((topic) => `${language}/${kind}/${topic}`)),
    ),
  ];
  const cases = paths.map((path) => `  '${path}': () => import('../${path}.js'),\n`).join('');
  write(
    `chunks/${element}.ts`,
    `import type { ChunkLoader } from '../../internal/resource.js';\n\n` +
      `const chunks: Record<string, () => Promise<{ default: unknown }>> = {\n${cases}};\n\n` +
      `export const load: ChunkLoader = (path) => chunks[path]?.();\n`,
  );
}

/* ---------- messages ---------- */

// The extractor type-checks the source, which imports the catalogs: they are there before they are full.
for (const language of config.targetLocales) {
  for (const element of elements) {
    if (!existsSync(join(generated, language, `${element}.ts`))) write(`${language}/${element}.ts`, module('{}'));
  }
}
const localize = join(root, 'node_modules/.bin/lit-localize');
const before = Object.fromEntries(translated.map((language) => [language, unitsOf(language)]));
execFileSync(localize, ['extract'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
for (const language of translated) {
  const units = unitsOf(language);
  for (const [id, { target }] of units) if (!target) problems.push(`locales/${language}.xlf: "${id}" is not translated`);
  for (const id of before[language].keys())
    if (!units.has(id))
      problems.push(`locales/${language}.xlf: "${id}" is no longer in the source (it was taken out; look over the change and run again)`);
}
failIfAny();
for (const language of pseudo) {
  const file = join(root, 'locales', `${language}.xlf`);
  const text = readFileSync(file, 'utf8')
    .replace(/\n?\s*<target>[^]*?<\/target>/g, '')
    .replace(/<source>([^]*?)<\/source>/g, (whole, inner) => `${whole}\n  <target>${pseudoTranslate[language](inner)}</target>`);
  writeFileSync(file, text);
}
rmSync(catalogs, { recursive: true, force: true });
execFileSync(localize, ['build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

for (const language of config.targetLocales) {
  const { templates } = await import(pathToFileURL(join(catalogs, `${language}.js`)).href);
  for (const id of Object.keys(templates)) {
    const template = templates[id];
    if (typeof template !== 'string' && !template.strTag) problems.push(`message "${id}": messages are text, never html\`…\``);
    if (!elements.includes(id.split('.')[0])) problems.push(`message "${id}": an id begins with its element's name, as "banner.close"`);
  }
  for (const element of elements) {
    const own = Object.entries(templates).filter(([id]) => id.split('.')[0] === element);
    const entries = own.map(([id, template]) => [
      id,
      typeof template === 'string' ? template : { strTag: true, strings: [...template.strings], values: template.values },
    ]);
    write(`${language}/${element}.ts`, module(JSON.stringify(Object.fromEntries(entries))));
  }
}
failIfAny();
for (const entry of readdirSync(generated, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (entry.isFile() && !written.has(file)) rmSync(file);
}
console.log(
  `localize: ${[source, ...translated].join(', ')} complete (${unitsOf(translated[0]).size} messages, ${pathsOf(english).length} texts)`,
);

/* ---------- helpers ---------- */

function unitsOf(language) {
  const file = join(root, 'locales', `${language}.xlf`);
  if (!existsSync(file)) return new Map();
  const text = readFileSync(file, 'utf8');
  return new Map(
    [...text.matchAll(/<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g)].map(([, id, body]) => [
      id,
      { target: /<target>([^]*?)<\/target>/.exec(body)?.[1]?.trim() },
    ]),
  );
}

function failIfAny() {
  if (!problems.length) return;
  for (const problem of problems) console.error(`localize: ${problem}`);
  process.exit(1);
}

/** Runs one of our TypeScript modules that imports nothing. */
async function loadModule(path) {
  const outDir = join(root, 'node_modules/.cache/turn-back-crime/modules');
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: false, lib: { entry: join(root, path), formats: ['es'], fileName: () => 'module.mjs' } },
  });
  return import(`${pathToFileURL(join(outDir, 'module.mjs')).href}?${Date.now()}`);
}
