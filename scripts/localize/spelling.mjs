/** Spelling, by the dictionaries of cspell: one language at a time, with the names and right words of `locales/words.json`. */
// The part of cspell that is called from code. The command line of cspell, which brings it along, knows one language a file.
import { spellCheckDocument } from 'cspell-lib';
import { source } from './project.mjs';
import { words } from './rules.mjs';
import { glossary } from './terms.mjs';

/** cspell brings English along; each other language is a package. */
const DICTIONARIES = { fr: 'fr-fr', es: 'es-es', de: 'de-de', ar: 'ar' };

/** A word by word, `INTERPOL’s` and `Turn Back Crime` as the checker meets them. */
const wordsOfNames = [...Object.keys(glossary.untranslated), ...words.names].flatMap((name) => name.split(/\s+/));

export const settingsFor = (language) => {
  const own = {
    language,
    words: [...wordsOfNames, ...(words[language] ?? [])],
    minWordLength: 3,
    allowCompoundWords: false,
    // Operation HAECHI IV.
    ignoreRegExpList: ['/(?<!\\p{L})[IVX]+(?!\\p{L})/gu'],
  };
  // Our English is British with -ize; the names in CSS are American.
  if (language === source) return { ...own, language: 'en-GB,en-US', loadDefaultConfiguration: true };
  const dictionary = DICTIONARIES[language];
  if (!dictionary) throw new Error(`no dictionary is named for "${language}" in scripts/localize/spelling.mjs`);
  return {
    ...own,
    loadDefaultConfiguration: false,
    import: [`@cspell/dict-${dictionary}/cspell-ext.json`],
    dictionaries: [dictionary],
  };
};

/** The words of a document that no dictionary knows, each as `{word, line}`. `kind` is a file type of cspell, such as `markdown`. */
export async function misspelledIn({ text, language = source, kind = 'plaintext', settings = settingsFor(language) }) {
  const { issues, errors } = await spellCheckDocument(
    { uri: `text://texts/${language}.txt`, text, languageId: kind, locale: settings.language },
    { generateSuggestions: false, noConfigSearch: true },
    settings,
  );
  if (errors?.length) throw errors[0];
  return issues.map((issue) => ({ word: issue.text, line: text.slice(0, issue.offset).split('\n').length }));
}

/** The misspelled words of a language's texts, as `{language, name, fault}`. */
export async function misspelledTexts(language, texts) {
  const lines = [...texts].flatMap(([name, text]) =>
    text
      .replace(/\{\d+\}/g, '…')
      .split('\n')
      .map((line) => [name, line]),
  );
  const found = await misspelledIn({ text: lines.map(([, line]) => line).join('\n'), language });
  return found.map(({ word, line }) => ({ language, name: lines[line - 1][0], fault: `not in its dictionary: ${word}` }));
}
