/**
 * `npm run new NAME`: an element to start from, which passes every check as it comes. The templates are in `scripts/new/`. Its
 * words are those of the banner, and its one message is one that every language already has.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { classOf, elements, readContents, readWidgets } from './facts.mjs';

const root = join(import.meta.dirname, '..');
const [name = ''] = process.argv.slice(2);

/** The name of the file of a site that all elements share. */
const SHARED = 'core';
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { targetLocales } = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
const laterCatalogs = Object.values(await readContents()).flatMap((content) => content.laterCatalogs ?? []);
const widgets = await readWidgets();

function problemOf(wanted) {
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(wanted)) return 'a name is lower-case words with hyphens between, such as support-feed';
  if ([...elements, ...laterCatalogs, SHARED].includes(wanted)) return 'that name is taken';
  return undefined;
}

const problem = problemOf(name);
if (problem) {
  console.error(`npm run new "${name}": ${problem}.`);
  process.exit(1);
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const lower = name.replaceAll('-', ' ');
const values = {
  NAME: name,
  CLASS: classOf(name),
  TITLE: capital(lower),
  LOWER: lower,
  ORDER: Math.max(0, ...widgets.map(({ order }) => order)) + 1,
  VERSION: version,
};
const FILES = {
  element: `src/components/${name}/${name}.ts`,
  styles: `src/components/${name}/${name}.styles.ts`,
  register: `src/components/${name}/register.ts`,
  define: `src/components/${name}/define.ts`,
  content: `src/components/${name}/${name}.content.ts`,
  builder: `src/components/${name}/${name}.builder.ts`,
  examples: `stories/examples/${name}.ts`,
  stories: `stories/${name}.stories.ts`,
  test: `test/components/${name}.test.ts`,
};

for (const [template, path] of Object.entries(FILES)) {
  const text = readFileSync(join(root, `scripts/new/${template}.txt`), 'utf8');
  const file = join(root, path);
  if (existsSync(file)) throw new Error(`${path} is there already.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    text.replace(/\b(?:NAME|CLASS|TITLE|LOWER|ORDER|VERSION)\b/g, (key) => values[key]),
  );
}

/** Puts a line into an entry, where its folder stands by the alphabet. */
function addLine(path, line) {
  const file = join(root, path);
  const lines = readFileSync(file, 'utf8').split('\n');
  const folders = lines.map((each) => /'\.\/components\/([\w-]+)\//.exec(each)?.[1]);
  const later = folders.findIndex((folder) => folder > name);
  lines.splice(later >= 0 ? later : folders.findLastIndex(Boolean) + 1, 0, line);
  writeFileSync(file, lines.join('\n'));
}
addLine('src/index.ts', `export * from './components/${name}/${name}.js';`);
addLine('src/all.ts', `import './components/${name}/define.js';`);

/** The banner's message of the same words, which a translator has written. */
for (const language of targetLocales.filter((each) => !/-X[AB]$/.test(each))) {
  const file = join(root, `locales/${language}.xlf`);
  const catalog = readFileSync(file, 'utf8');
  const [unit] = /<trans-unit id="banner\.report">[^]*?<\/trans-unit>\n/.exec(catalog);
  writeFileSync(file, catalog.replace('</body>', `${unit.replace('banner.report', `${name}.report`)}</body>`));
}

const written = [...Object.values(FILES), 'src/index.ts', 'src/all.ts'];
execFileSync(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', ...written], {
  cwd: root,
  stdio: 'inherit',
});
console.log(`<tbc-${name}> is in src/components/${name}/. Next: npm run localize, npm run build, npm run docs.`);
