/**
 * Every text that is translated, by its name: `messages/banner.close`, `tips/fake-goods/check-the-seal/title`. The ledger,
 * the sheets, the checks and the glossary name texts so.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, source, translated } from './project.mjs';
import { changeMessages, textOf, unitsOf } from './xliff.mjs';

const MESSAGES = 'messages/';
const contentFile = (language, kind) => join(root, 'locales/content', language, `${kind}.json`);
const contentOf = (language, kind) => JSON.parse(readFileSync(contentFile(language, kind), 'utf8'));

function addTexts(texts, name, value) {
  if (typeof value === 'string') texts.set(name, value);
  else for (const [key, inner] of Object.entries(value)) addTexts(texts, `${name}/${key}`, inner);
}

/** The texts of a language. Values that a message is filled with stand in it as `{1}`, `{2}`. */
export function textsOf(language) {
  const texts = new Map();
  // English messages stand in the source, and as <source> in the file of every language.
  const isSource = language === source;
  for (const [id, unit] of unitsOf(isSource ? translated[0] : language))
    texts.set(MESSAGES + id, textOf((isSource ? unit.source : unit.target) ?? ''));
  for (const file of readdirSync(join(root, 'locales/content', language)).sort()) {
    const kind = file.replace('.json', '');
    addTexts(texts, kind, contentOf(language, kind));
  }
  return texts;
}

/** The note of the source on each message: where it stands, for who translates it. */
export const notesOf = (language) => new Map([...unitsOf(language)].map(([id, { note }]) => [MESSAGES + id, textOf(note ?? '')]));

/** Gives texts of a language other words, in their files; `texts` is `name -> text`. */
export function changeTexts(language, texts) {
  const messages = [...texts].filter(([name]) => name.startsWith(MESSAGES));
  if (messages.length) changeMessages(language, new Map(messages.map(([name, text]) => [name.slice(MESSAGES.length), text])));
  const others = [...texts].filter(([name]) => !name.startsWith(MESSAGES));
  for (const kind of new Set(others.map(([name]) => name.split('/')[0]))) {
    const content = contentOf(language, kind);
    for (const [name, text] of others.filter(([each]) => each.startsWith(`${kind}/`))) {
      const keys = name.split('/').slice(1);
      const last = keys.pop();
      keys.reduce((inner, key) => inner[key], content)[last] = text;
    }
    writeFileSync(contentFile(language, kind), `${JSON.stringify(content, null, 2)}\n`);
  }
}

/** The placeholders of a text, each once, in their order by number. */
export const valuesOf = (text) => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

/** A short sign of a text, which changes with it. */
export const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The texts of a language, and the words of the sample page beside the embed builder, by the same rule: `partner/title`. */
export function allTextsOf(language) {
  const texts = textsOf(language);
  addTexts(texts, 'partner', JSON.parse(readFileSync(join(root, 'src/builder/partner-words.json'), 'utf8'))[language] ?? {});
  return texts;
}
