/**
 * The ledger, `locales/read.json`: for each language and text, the hash of the English that the translation was read
 * against. A text whose English has another hash by now is stale: somebody must read it again and say so.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, source, translated } from './project.mjs';
import { hashOf, textsOf } from './texts.mjs';

export const ledgerFile = join(root, 'locales/read.json');
const sorted = (entries) => Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
const readLedger = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** The names of stale texts, each with the languages in which it is stale: `tips/…/title: fr, ar`. */
export function staleTexts(file = ledgerFile) {
  const ledger = readLedger(file);
  return [...textsOf(source)]
    .map(([name, text]) => [name, translated.filter((language) => ledger[language]?.[name] !== hashOf(text))])
    .filter(([, languages]) => languages.length)
    .map(([name, languages]) => `${name}: ${languages.join(', ')}`);
}

/** The names that somebody means: `tips/*` is every text whose name begins with `tips/`, `*` is all. */
function namesFor(patterns, names) {
  return patterns.flatMap((pattern) => {
    const isMeant = pattern.endsWith('*') ? (name) => name.startsWith(pattern.slice(0, -1)) : (name) => name === pattern;
    const found = names.filter(isMeant);
    if (!found.length) throw new Error(`no text is named "${pattern}". Names are such as ${names[0]}; tips/* stands for all that begin so`);
    return found;
  });
}

/** Notes that somebody has read these texts of a language beside the English of today; gives their names. */
export function noteAsRead(language, patterns, file = ledgerFile) {
  if (!translated.includes(language)) throw new Error(`"${language}" is not one of ${translated.join(', ')}`);
  if (!patterns.length) throw new Error(`which texts have you read? npm run localize -- --read ${language} KEY…`);
  const english = textsOf(source);
  const names = [...new Set(namesFor(patterns, [...english.keys()]))];
  const ledger = readLedger(file);
  // A text that is gone leaves the ledger.
  const kept = Object.entries(ledger[language] ?? {}).filter(([name]) => english.has(name));
  const entries = new Map([...kept, ...names.map((name) => [name, hashOf(english.get(name))])]);
  writeFileSync(file, `${JSON.stringify(sorted(Object.entries({ ...ledger, [language]: sorted(entries) })), null, 2)}\n`);
  return names;
}
