/** The glossary's demands on a text (`locales/glossary.json`): its terms, its names, and the numbers of the English. */
import { read, source } from './project.mjs';

export const glossary = JSON.parse(read('locales/glossary.json'));

/** Without case, accents and vowel signs: `Denúnciela` is `denunciela`. */
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase();
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Arabic joins its article and some particles to the word that follows. */
const joined = (language) => (language === 'ar' ? '[وف]?(?:[بك]?ال|لل|[بكلس])?' : '');
export const holdsStem = (text, stems, language) =>
  new RegExp(`(?<!\\p{L})${joined(language)}(?:${stems.map((stem) => escape(plain(stem))).join('|')})`, 'u').test(plain(text));

/** Each English word or name of the glossary, and the term that it calls for. */
const calls = new Map(Object.keys(glossary.untranslated).map((name) => [name.toLowerCase(), name]));
for (const [name, { english: words }] of Object.entries(glossary.terms)) for (const word of words) calls.set(word.toLowerCase(), name);
export const calledFor = [...calls.values()];
// The longest first: `fake medicine` is one term, which covers the `fake` in it.
const longestFirst = [...calls.keys()].sort((a, b) => b.length - a.length).map(escape);
const call = new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'giu');

/** The terms and names that an English text calls for. */
export const termsIn = (english) => new Set([...english.matchAll(call)].map(([word]) => calls.get(word.toLowerCase())));

/** The numbers of a text, with a decimal point and nothing between the thousands, in their order by sign. */
const numbersOf = (text, decimal) =>
  [...text.replace(/\{\d+\}/g, '').matchAll(/\d(?:[\d.,\u202f]*\d)?/g)]
    .map(([number]) => number.replace(new RegExp(`[^\\d${decimal}]`, 'g'), '').replace(decimal, '.'))
    .sort();
/** Arabic writes the round ones partly in words: `10 آلاف و600` is 10,600. English says 6 pm, where others say 18. */
const inFigures = (text) =>
  text
    .replace(/ آلاف و(?=\d{3})/g, '')
    .replace(/(?<=\d) ألف/g, '000')
    .replace(/(\d\d?)\spm/g, (_, hour) => Number(hour) + 12);

export const englishNumbers = (english) => numbersOf(inFigures(english), '.');

/** The terms and names that the English calls for and a translation lacks. */
export function termsLackingIn(language, name, text, english) {
  const found = [];
  for (const term of termsIn(english)) {
    if (term in glossary.untranslated) {
      if (!text.includes(term)) found.push(`the name ${term} is missing`);
      continue;
    }
    const { term: wanted, stems, except = {} } = glossary.terms[term][language];
    if (!except[name] && !holdsStem(text, stems, language)) found.push(`no "${term}" (${wanted})`);
  }
  return found;
}

/** The numbers of a translation, where they are not those of its English. */
export function otherNumbers(language, text, english) {
  const [theirs, ours] = [englishNumbers(english), numbersOf(inFigures(text), glossary.languages[language].decimal)];
  if (ours.join(' ') === theirs.join(' ')) return undefined;
  return `its numbers are ${ours.join(', ') || 'none'}, those of the English ${theirs.join(', ') || 'none'}`;
}

/** Whether a text speaks to a child or a young person. */
const isForYoung = (name) => Object.keys(glossary.young).some((text) => name.startsWith(`${text}/`));

/** The pieces of a text that its language does not have: another form of address, other typography. */
export function wrongIn(language, name, text) {
  if (language === source) return [];
  const { wrong, addressWrong = {}, youngWrong = {} } = glossary.languages[language];
  const inAnyCase = Object.entries({ ...wrong, ...(isForYoung(name) ? {} : addressWrong) });
  // In "Sie" the capital is the address.
  const asWritten = Object.entries(isForYoung(name) ? youngWrong : {});
  const patterns = [
    ...inAnyCase.map(([pattern, why]) => [new RegExp(pattern, 'iu'), why]),
    ...asWritten.map(([pattern, why]) => [new RegExp(pattern, 'u'), why]),
  ];
  return patterns.filter(([pattern]) => pattern.test(text)).map(([, why]) => why);
}
