/**
 * From what translators touch (locales/) and the English in the source to what
 * the elements load (src/generated/), which is never committed:
 *   languages.ts, elements.ts   the lists of them
 *   content-types.ts            the type of each content, by its path
 *   chunks/NAME.ts              an element's map of literal import()s, one a message catalog or topic
 *   LANG/NAME.ts                the messages of one element, or of a part that is loaded when it is needed
 *   LANG/NAME/TOPIC.ts          the built-in content of one element on one topic, with the element's messages
 *   pseudo/                     languages and chunks of the pseudo languages
 * A missing or orphaned message or content item, or a term that the glossary lacks, ends it with an error.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { elements, importSource, readContents } from './facts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const config = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
const catalogs = join(root, config.output.outputDir);
const generated = join(root, 'src/generated');
const source = config.sourceLocale;
const pseudo = config.targetLocales.filter((language) => /-X[AB]$/.test(language));
const translated = config.targetLocales.filter((language) => !pseudo.includes(language));

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
const catalogModule = (messages) =>
  `import type { MessageCatalog } from '../../localization/messages.js';\n\nexport default ${JSON.stringify(messages)} satisfies MessageCatalog;\n`;

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

const { TOPICS: topics } = await importSource('src/content/topics.ts');
const { symbols } = await importSource('src/content/symbols.ts');
const contents = await readContents();
const builtIns = Object.values(contents).flatMap(({ builtIn }) => builtIn ?? []);
/** The files of built-in words in locales/content/LANG/. */
const kinds = readdirSync(join(root, 'locales/content', source)).map((file) => file.replace(/\.json$/, ''));

/** The words of a language by their files, with the keys in the order of the English ones. */
function wordsOf(language) {
  if (pseudo.includes(language)) return mapStrings(wordsOf(source), pseudoTranslate[language]);
  const words = Object.fromEntries(kinds.map((kind) => [kind, JSON.parse(read(`locales/content/${language}/${kind}.json`))]));
  return language === source ? words : inOrderOf(english, words);
}

function inOrderOf(model, value) {
  if (typeof value === 'string' || typeof model === 'string') return value;
  const keys = new Set([...Object.keys(model).filter((key) => key in value), ...Object.keys(value)]);
  return Object.fromEntries([...keys].map((key) => [key, key in model ? inOrderOf(model[key], value[key]) : value[key]]));
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

const english = wordsOf(source);
/** The keys that the elements need, by file. */
const wantedKeys = new Map();
for (const { files } of builtIns) {
  for (const [kind, keys] of Object.entries(files)) {
    if (!kinds.includes(kind)) problems.push(`locales/content/${source}/${kind}.json is missing`);
    wantedKeys.set(kind, keys);
  }
}
for (const kind of kinds) {
  const file = `locales/content/${source}/${kind}.json`;
  const wanted = wantedKeys.get(kind);
  if (!wanted) problems.push(`${file}: no NAME.content.ts names this file`);
  if (!wanted || wanted === 'any') continue;
  const keys = Object.keys(english[kind]);
  for (const key of wanted) if (!keys.includes(key)) problems.push(`${file} has no "${key}"`);
  for (const key of keys) if (!wanted.includes(key)) problems.push(`${file}: "${key}" is not one of ${wanted.join(', ')}`);
}
failIfAny();
for (const builtIn of builtIns) problems.push(...(builtIn.problems?.(english) ?? []));
for (const language of translated) {
  const theirs = new Set(pathsOf(wordsOf(language)));
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

/** A value as source text, in which a drawing stands as a name. */
const literal = (value) => JSON.stringify(value).replace(/"symbol":"([\w-]+)"/g, (_, topic) => `symbol: ${drawingName(topic)}`);
const drawingName = (topic) => topic.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const drawing = (topic) =>
  `const ${drawingName(topic)} = html\`<svg class="picture" viewBox="0 0 96 96" aria-hidden="true">${symbols[topic]}</svg>\`;\n`;

const subjectsOf = ({ builtIn }) => (builtIn ? [...builtIn.subjects, ...(builtIn.laterSubjects ?? [])] : []);
/** The names of types that one is made of. */
const typeNames = (type) => type.match(/\w+/g);

for (const language of [source, ...config.targetLocales]) {
  const words = wordsOf(language);
  for (const element of elements) {
    const { builtIn } = contents[element];
    for (const subject of subjectsOf(contents[element])) {
      const text = literal(builtIn.make(words, subject));
      const drawn = topics.filter((each) => text.includes(`symbol: ${drawingName(each)}`)).map(drawing);
      const hasMessages = builtIn.subjects.includes(subject);
      write(
        `${language}/${element}/${subject}.ts`,
        `${drawn.length ? "import { html } from 'lit';\n" : ''}import type { ${typeNames(builtIn.type).join(', ')} } from '../../../content/types.js';\n` +
          `${hasMessages ? `import messages from '../${element}.js';\n` : ''}\n` +
          `${drawn.join('')}const content: ${builtIn.type} = ${hasMessages ? text.replace('{', '{ messages, ') : text};\n\nexport default content;\n`,
      );
    }
  }
}
write(
  'languages.ts',
  "import { PSEUDO_LANGUAGES } from './pseudo/languages.js';\n\n" +
    `export const LANGUAGES = [${[source, ...translated].map((language) => `'${language}'`).join(', ')}, ...PSEUDO_LANGUAGES] as const;\n`,
);
// Apart, because nothing that is published has them: an empty file stands in for these there (vite.config.ts).
write('pseudo/languages.ts', `export const PSEUDO_LANGUAGES = ${JSON.stringify(pseudo)} as const;\n`);
write('elements.ts', `/** Every element. */\nexport const ELEMENTS = ${JSON.stringify(elements)} as const;\n`);
const catalogsOf = (element) => [element, ...(contents[element].laterCatalogs ?? [])];
const catalogNames = [...new Set([...elements, ...elements.flatMap(catalogsOf)])];
const typesOf = ({ builtIn }, element) => subjectsOf({ builtIn }).map((subject) => `  '${element}/${subject}': ${builtIn.type};\n`);
write(
  'content-types.ts',
  `import type { ${[...new Set(builtIns.flatMap(({ type }) => typeNames(type)))].sort().join(', ')} } from '../content/types.js';\n` +
    '\n/** The built-in content at each path below a language. */\nexport interface Contents {\n' +
    elements.flatMap((element) => typesOf(contents[element], element)).join('') +
    '}\n',
);
const contentOf = (element) => [element, ...(contents[element].showsContentOf ?? [])];
for (const element of elements) {
  const pathsIn = (language) => [
    // English stands in the source.
    ...(language === source ? [] : catalogsOf(element).map((catalog) => `${language}/${catalog}`)),
    ...contentOf(element).flatMap((owner) => subjectsOf(contents[owner]).map((subject) => `${language}/${owner}/${subject}`)),
  ];
  const casesIn = (languages) =>
    languages
      .flatMap(pathsIn)
      .map((path) => `  '${path}': () => import('../${path}.js'),\n`)
      .join('');
  write(`pseudo/${element}.ts`, `export const chunks: Record<string, () => Promise<{ default: unknown }>> = {\n${casesIn(pseudo)}};\n`);
  write(
    `chunks/${element}.ts`,
    `import type { ChunkLoader } from '../../internal/resource.js';\nimport { chunks as pseudo } from '../pseudo/${element}.js';\n\n` +
      `const chunks: Record<string, () => Promise<{ default: unknown }>> = {\n${casesIn([source, ...translated])}  ...pseudo,\n};\n\n` +
      `export const load: ChunkLoader = (path) => chunks[path]?.();\n`,
  );
}

/* ---------- messages ---------- */

// The extractor type-checks the source, which imports the catalogs: they are there before they are full.
for (const catalog of catalogNames) {
  // English stands in the source.
  write(`${source}/${catalog}.ts`, 'export default undefined;\n');
  for (const language of config.targetLocales) {
    if (!existsSync(join(generated, language, `${catalog}.ts`))) write(`${language}/${catalog}.ts`, catalogModule({}));
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
    .replace(/(?<!\s)\s*<target>[^]*?<\/target>/g, '')
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
    if (!catalogNames.includes(id.split('.')[0]))
      problems.push(`message "${id}": an id begins with the name of its catalog, as "banner.close"`);
  }
  for (const catalog of catalogNames) {
    const own = Object.entries(templates).filter(([id]) => id.split('.')[0] === catalog);
    const entries = own.map(([id, template]) => [
      id,
      typeof template === 'string' ? template : { strings: [...template.strings], values: template.values },
    ]);
    write(`${language}/${catalog}.ts`, catalogModule(Object.fromEntries(entries)));
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
