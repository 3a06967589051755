/** The glossary (locales/glossary.json) and every text of every language: each holds the other. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { root } from './published.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const glossary = JSON.parse(read('locales/glossary.json'));
const { sourceLocale, targetLocales } = JSON.parse(read('lit-localize.json'));
const languages = targetLocales.filter((language) => !language.includes('-X'));

/** Every text of a language by its name: `messages/banner.close`, `tips/fake-goods/check-the-seal/title`, `partner/desk`. */
function textsOf(language) {
  const texts = new Map();
  const add = (name, value) => {
    if (typeof value === 'string') texts.set(name, value);
    else for (const [key, inner] of Object.entries(value)) add(`${name}/${key}`, inner);
  };
  // The English messages stand in the source, and as <source> in the file of every language.
  const [side, file] = language === sourceLocale ? ['source', languages[0]] : ['target', language];
  for (const [, id, body] of read(`locales/${file}.xlf`).matchAll(/<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g)) {
    const [, text] = new RegExp(`<${side}>([^]*?)</${side}>`).exec(body);
    add(`messages/${id}`, text.replace(/<x [^>]*>/g, '…').replaceAll('&amp;', '&'));
  }
  for (const name of readdirSync(join(root, 'locales/content', language)))
    add(name.replace('.json', ''), JSON.parse(read(`locales/content/${language}/${name}`)));
  for (const [key, text] of Object.entries(JSON.parse(read('src/builder/partner-words.json'))[language])) texts.set(`partner/${key}`, text);
  return texts;
}
const english = textsOf(sourceLocale);
const isForYoung = (name) => Object.keys(glossary.young).some((text) => name.startsWith(`${text}/`));

/** Without case, accents and vowel signs: `Denúnciela` is `denunciela`. */
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase();
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Arabic joins its article and some particles to the word that follows. */
const joined = (language) => (language === 'ar' ? '[وف]?(?:[بك]?ال|لل|[بكلس])?' : '');
const holdsStem = (text, stems, language) =>
  new RegExp(`(?<!\\p{L})${joined(language)}(?:${stems.map((stem) => escape(plain(stem))).join('|')})`, 'u').test(plain(text));

/** Each English word or name of the glossary, and the term that it calls for. */
const calls = new Map(Object.keys(glossary.untranslated).map((name) => [name.toLowerCase(), name]));
for (const [name, { english: words }] of Object.entries(glossary.terms)) for (const word of words) calls.set(word.toLowerCase(), name);
// The longest first: `fake medicine` is one term, which covers the `fake` in it.
const longestFirst = [...calls.keys()].sort((a, b) => b.length - a.length).map(escape);
const call = new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'giu');
/** The English texts that call for each term or name. */
const textsWith = new Map([...calls.values()].map((name) => [name, new Set()]));
for (const [text, words] of english) for (const [word] of words.matchAll(call)) textsWith.get(calls.get(word.toLowerCase())).add(text);

test('every language says how it speaks, and has every term', () => {
  assert.deepEqual(Object.keys(glossary.languages).sort(), [...languages].sort());
  for (const language of languages) {
    for (const rule of ['address', 'addressWhy', 'tone', 'typography', 'inclusive'])
      assert.ok(glossary.languages[language][rule]?.length > 2, `${language} has no "${rule}"`);
    assert.match(glossary.languages[language].decimal, /^[.,]$/, `${language}: its decimal sign`);
    for (const [name, entry] of Object.entries(glossary.terms)) {
      assert.ok(entry.note && entry.english.length, `"${name}" has a note and English words`);
      const { term, stems } = entry[language] ?? {};
      assert.ok(term && stems?.length, `"${name}" has no ${language}`);
      assert.ok(holdsStem(term, stems, language), `"${name}" in ${language}: "${term}" begins with none of its stems`);
    }
  }
});

test('no text goes over an address or typography that its language does not have', () => {
  for (const language of languages) {
    const { wrong, addressWrong = {}, youngWrong = {} } = glossary.languages[language];
    assert.ok(Object.keys(wrong).length, language);
    for (const [name, text] of textsOf(language)) {
      // In "Sie" the capital is the address.
      const patterns = [
        ...Object.entries(wrong).map(([pattern, why]) => [new RegExp(pattern, 'iu'), why]),
        ...(isForYoung(name)
          ? Object.entries(youngWrong).map(([pattern, why]) => [new RegExp(pattern, 'u'), why])
          : Object.entries(addressWrong).map(([pattern, why]) => [new RegExp(pattern, 'iu'), why])),
      ];
      for (const [pattern, why] of patterns) assert.equal(pattern.exec(text)?.[0], undefined, `${language} ${name}: ${why}`);
    }
  }
});

test('a text for young people is there, and says in its title whom it is for', () => {
  const titles = Object.keys(glossary.young).map((text) => `${text}/title`);
  assert.ok(titles.length);
  for (const language of [sourceLocale, ...languages]) {
    const texts = textsOf(language);
    const audience = titles.map((title) => texts.get(title).split(':')[0].trim());
    assert.deepEqual(new Set(audience).size, 1, `${language}: ${audience}`);
    assert.ok(
      titles.every((title) => texts.get(title).includes(':')),
      language,
    );
  }
});

test('names that are never translated stand in every language', () => {
  const names = Object.keys(glossary.untranslated);
  assert.ok(names.some((name) => textsWith.get(name).size));
  for (const language of languages) {
    const texts = textsOf(language);
    for (const name of names)
      for (const text of textsWith.get(name)) assert.ok(texts.get(text).includes(name), `${language} ${text}: "${name}"`);
  }
});

/** The numbers of a text, with a decimal point and nothing between the thousands, in their order by sign. */
const numbersOf = (text, decimal) =>
  [...text.matchAll(/\d(?:[\d.,\u202f]*\d)?/g)]
    .map(([number]) => number.replace(new RegExp(`[^\\d${decimal}]`, 'g'), '').replace(decimal, '.'))
    .sort();
/** Arabic writes the round ones partly in words: `10 آلاف و600` is 10,600. English says 6 pm, where others say 18. */
const inFigures = (text) =>
  text
    .replace(/ آلاف و(?=\d{3})/g, '')
    .replace(/(?<=\d) ألف/g, '000')
    .replace(/(\d+) pm/g, (_, hour) => Number(hour) + 12);

for (const language of languages) {
  const texts = textsOf(language);

  test(`every number of an English text stands in ${language}, and no other`, () => {
    assert.ok([...english.values()].some((text) => numbersOf(text, '.').length));
    for (const [name, text] of texts) {
      const numbers = numbersOf(inFigures(text), glossary.languages[language].decimal);
      assert.deepEqual(numbers, numbersOf(inFigures(english.get(name)), '.'), `${language} ${name}: ${text}`);
    }
  });

  test(`where English holds a term, ${language} holds it too`, () => {
    const missing = [];
    for (const [name, entry] of Object.entries(glossary.terms)) {
      const { term, stems, except = {} } = entry[language];
      for (const text of textsWith.get(name)) {
        const holds = holdsStem(texts.get(text), stems, language);
        if (!holds && !except[text]) missing.push(`${text}: no "${name}" (${term}): ${texts.get(text)}`);
        assert.ok(!(holds && except[text]), `"${name}" in ${language} needs no exception for ${text}`);
      }
      for (const text of Object.keys(except)) assert.ok(textsWith.get(name).has(text), `"${name}" in ${language}: no such text ${text}`);
    }
    assert.deepEqual(missing, []);
  });
}
