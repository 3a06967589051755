/** The glossary (locales/glossary.json) and every text of every language: each holds the other. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  calledFor,
  englishNumbers,
  glossary,
  holdsStem,
  otherNumbers,
  termsIn,
  termsLackingIn,
  wrongIn,
} from '../../scripts/localize/terms.mjs';
import { allTextsOf } from '../../scripts/localize/texts.mjs';
import { languages as published } from './published.mjs';

const [source, ...languages] = published;
const english = allTextsOf(source);
/** The English texts that call for each term or name. */
const textsWith = new Map(calledFor.map((name) => [name, new Set()]));
for (const [text, words] of english) for (const name of termsIn(words)) textsWith.get(name).add(text);

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
    assert.ok(Object.keys(glossary.languages[language].wrong).length, language);
    for (const [name, text] of allTextsOf(language)) assert.deepEqual(wrongIn(language, name, text), [], `${language} ${name}`);
  }
});

test('a text for young people is there, and says in its title whom it is for', () => {
  const titles = Object.keys(glossary.young).map((text) => `${text}/title`);
  assert.ok(titles.length);
  for (const language of published) {
    const texts = allTextsOf(language);
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
    const texts = allTextsOf(language);
    for (const name of names)
      for (const text of textsWith.get(name)) assert.ok(texts.get(text).includes(name), `${language} ${text}: "${name}"`);
  }
});

for (const language of languages) {
  const texts = allTextsOf(language);

  test(`every number of an English text stands in ${language}, and no other`, () => {
    assert.ok([...english.values()].some((text) => englishNumbers(text).length));
    for (const [name, text] of texts)
      assert.equal(otherNumbers(language, text, english.get(name)), undefined, `${language} ${name}: ${text}`);
  });

  test(`where English holds a term, ${language} holds it too`, () => {
    const lacking = [...texts].flatMap(([name, text]) =>
      termsLackingIn(language, name, text, english.get(name)).map((why) => `${name}: ${why}`),
    );
    assert.deepEqual(lacking, []);
  });

  test(`every exception of a term in ${language} is needed`, () => {
    for (const [name, entry] of Object.entries(glossary.terms)) {
      const { stems, except = {} } = entry[language];
      for (const text of Object.keys(except)) {
        assert.ok(textsWith.get(name).has(text), `"${name}" in ${language}: no such text ${text}`);
        assert.ok(!holdsStem(texts.get(text), stems, language), `"${name}" in ${language} needs no exception for ${text}`);
      }
    }
  });
}
