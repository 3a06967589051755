/**
 * Spells: every text by the dictionary of its language, and in English the documents, the stories and the source. A right
 * word that the dictionaries lack stands in `locales/words.json`. What has been read is not read again until it changes.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { root, source, translated } from './localize/project.mjs';
import { words } from './localize/rules.mjs';
import { misspelledIn, misspelledTexts, settingsFor } from './localize/spelling.mjs';
import { allTextsOf } from './localize/texts.mjs';

const KINDS = { '.md': 'markdown', '.mdx': 'markdown', '.ts': 'typescript', '.mjs': 'javascript', '.html': 'html', '.yaml': 'yaml' };
const PROSE = ['*.md', '*.html', 'docs', 'src', 'stories', 'scripts', 'bench/*.mjs'];
/** Names of characters in HTML, of months in twenty languages, other people's words, the design board, and lists of words themselves. */
const NO_PROSE =
  /^(?:src\/feed\/(?:markup|months)\.ts|stories\/board\/board\.html|scripts\/localize\/(?:compare|pseudo|rules|terms)\.mjs)$/;

const started = performance.now();
const cacheFile = join(root, 'node_modules/.cache/turn-back-crime/spelling.json');
const known = existsSync(cacheFile) ? JSON.parse(readFileSync(cacheFile, 'utf8')) : {};
const versions = ['cspell-lib', '@cspell/dict-fr-fr', '@cspell/dict-es-es', '@cspell/dict-de-de', '@cspell/dict-ar'].map(
  (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version,
);
const rules = readFileSync(join(root, 'scripts/localize/spelling.mjs'), 'utf8');

/** The faults that `read` finds, or found when all was as it is now. */
const found = {};
async function unlessKnown(what, read) {
  const key = createHash('sha256')
    .update(JSON.stringify([what, versions, rules]))
    .digest('hex');
  found[key] = known[key] ?? (await read());
  return found[key];
}

async function faultsOfTexts(language) {
  const texts = allTextsOf(language);
  const faults = await unlessKnown([language, settingsFor(language), [...texts]], () => misspelledTexts(language, texts));
  return faults.map(({ name, fault }) => `${language} ${name}: ${fault}`);
}

const english = settingsFor(source);
const settings = { ...english, minWordLength: 4, words: [...english.words, ...words.documents] };

async function faultsOfFile(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const faults = await unlessKnown([file, settings, text], () => misspelledIn({ text, kind: KINDS[extname(file)], settings }));
  return faults.map(({ word, line }) => `${file}:${line}: ${word}`);
}

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ...PROSE], {
  cwd: root,
  encoding: 'utf8',
});
const files = listed.split('\0').filter((file) => KINDS[extname(file)] && !NO_PROSE.test(file) && existsSync(join(root, file)));
const faults = [];
for (const language of [source, ...translated]) faults.push(...(await faultsOfTexts(language)));
for (const file of files) faults.push(...(await faultsOfFile(file)));
mkdirSync(dirname(cacheFile), { recursive: true });
writeFileSync(cacheFile, JSON.stringify(found));

for (const fault of faults) console.error(`spell: ${fault}`);
if (faults.length) console.error('spell: a right word goes into locales/words.json, a wrong one out of the text.');
console.log(
  `spell: ${files.length} files and the texts of ${1 + translated.length} languages, in ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
process.exitCode = faults.length ? 1 : 0;
