/**
 * `npm run docs`, once everything is built: writes what the documents say of elements, tokens and sizes, between two marks
 * in each, and llms.txt. With --check it writes nothing, and fails where a document says something else.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';
import { elementPage, elementRow } from './docs/element.mjs';
import { colorTable, otherTable, sizeTable, topicTable } from './docs/figures.mjs';
import { llmsText } from './docs/llms.mjs';
import { emptyPage, fill, table } from './docs/markdown.mjs';
import { readTokens } from './tokens/read.mjs';

const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const load = async (file) => (await runnerImport(join(root, file), { configFile: false, logLevel: 'error' })).module;

if (!existsSync(join(root, 'dist/custom-elements.json'))) {
  console.error('docs: there is no dist/custom-elements.json to read: run `npm run build` first.');
  process.exit(1);
}
const classes = readJson('dist/custom-elements.json').modules.flatMap(({ declarations = [] }) => declarations);
const elements = classes.filter(({ tagName }) => tagName);
const tokens = await readTokens();
const { exampleHtml } = await load('stories/examples/example.ts');

async function snippetOf(tag) {
  const { examples } = await load(`stories/examples/${tag.replace('tbc-', '')}.ts`);
  return exampleHtml(tag, examples[0]);
}

const pageOf = (tag) => `docs/elements/${tag.replace('tbc-', '')}.md`;

/** `file -> {mark: text}`. */
const documents = {
  'README.md': {
    elements: table(['element', 'what it shows', 'main attributes'], elements.map(elementRow)),
    sizes: sizeTable(readJson('bench/sizes.json')),
  },
  'docs/tokens.md': { colours: colorTable(tokens), topics: topicTable(tokens), others: otherTable(tokens) },
};
for (const element of elements) {
  const { tagName } = element;
  documents[pageOf(tagName)] = { [tagName]: elementPage(element, { classes, tokens, snippet: await snippetOf(tagName) }) };
}

/** Every document beside those of the elements: `[title, path]`. */
const guides = ['docs', 'docs/frameworks'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`)
    .map((path) => [/^# (.+)/m.exec(readFileSync(join(root, path), 'utf8'))[1], path]),
);

const problems = [];

/** Writes a document where it says something else, or names it. */
function write(file, before, page) {
  if (page === before) return;
  if (isCheck) problems.push(`${file} is not what \`npm run docs\` writes: run it and commit the result`);
  else {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), page);
    console.log(`docs: ${file}`);
  }
}

const textOf = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');

for (const [file, texts] of Object.entries(documents)) {
  const path = join(root, file);
  const [firstMark] = Object.keys(texts);
  const before = textOf(file);
  let page = before || emptyPage(firstMark, firstMark);
  try {
    for (const [mark, text] of Object.entries(texts)) page = fill(page, mark, text);
  } catch ({ message }) {
    problems.push(`${file}: ${message}`);
    continue;
  }
  write(file, before, await format(page, { ...(await resolveConfig(path)), filepath: path }));
}
write('llms.txt', textOf('llms.txt'), llmsText(elements, guides));
for (const file of existsSync(join(root, 'docs/elements')) ? readdirSync(join(root, 'docs/elements')) : []) {
  if (!documents[`docs/elements/${file}`]) problems.push(`docs/elements/${file} is about no element: remove it`);
}
for (const problem of problems) console.error(`docs: ${problem}.`);
process.exitCode = problems.length ? 1 : 0;
