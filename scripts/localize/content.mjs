/** The built-in words of `locales/content/`, held to what the elements need and to the English ones. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readContents } from '../facts.mjs';
import { failIfAny, problems, pseudo, read, root, source, translated } from './project.mjs';
import { pseudoTranslate } from './pseudo.mjs';

export const contents = await readContents();
export const builtIns = Object.values(contents).flatMap(({ builtIn }) => builtIn ?? []);

/** The files of built-in words in locales/content/LANG/. */
const kinds = readdirSync(join(root, 'locales/content', source)).map((file) => file.replace(/\.json$/, ''));

/** The words of a language by their files, with the keys in the order of the English ones. */
export function wordsOf(language) {
  if (pseudo.includes(language)) return mapStrings(wordsOf(source), pseudoTranslate[language]);
  const words = Object.fromEntries(kinds.map((kind) => [kind, JSON.parse(read(`locales/content/${language}/${kind}.json`))]));
  return language === source ? words : inOrderOf(english, words);
}

function inOrderOf(model, value) {
  if (typeof value === 'string' || typeof model === 'string') return value;
  const keys = new Set([...Object.keys(model).filter((key) => key in value), ...Object.keys(value)]);
  return Object.fromEntries([...keys].map((key) => [key, key in model ? inOrderOf(model[key], value[key]) : value[key]]));
}

export function mapStrings(value, change) {
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
export const countOfTexts = () => pathsOf(english).length;

/** Whether each file of English words is one that elements name, and has the keys that they need. */
function checkFiles() {
  /** By file, the keys that the elements need in it. */
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
}

/** Whether every language has each English text, and no other. */
function checkTranslations() {
  for (const language of translated) {
    const theirs = new Set(pathsOf(wordsOf(language)));
    const ours = new Set(pathsOf(english));
    for (const path of ours) if (!theirs.has(path)) problems.push(`locales/content/${language}: ${path} is missing`);
    for (const path of theirs) if (!ours.has(path)) problems.push(`locales/content/${language}: ${path} is not in English (orphaned)`);
  }
}

function checkGlossary() {
  const glossary = JSON.parse(read('locales/glossary.json'));
  for (const language of translated) {
    if (!glossary.languages[language]) problems.push(`locales/glossary.json: "${language}" is not among its languages`);
    for (const [term, entry] of Object.entries(glossary.terms))
      if (!entry[language]) problems.push(`locales/glossary.json: "${term}" has no word in "${language}"`);
  }
}

/** Ends with an error where a text is missing or orphaned, or the glossary lacks a term. */
export function checkContent() {
  checkFiles();
  failIfAny();
  for (const builtIn of builtIns) problems.push(...(builtIn.problems?.(english) ?? []));
  checkTranslations();
  checkGlossary();
  failIfAny();
}
