/**
 * Every text of every language, and the words of the builder's sample page: what is wrong in itself, beside its English, and
 * among the others. Then sixty faults of fifteen kinds are put into a copy of the texts, and each must be caught.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { faultsIn } from '../../scripts/localize/compare.mjs';
import { misspelledTexts } from '../../scripts/localize/spelling.mjs';
import { glossary, holdsStem, termsIn } from '../../scripts/localize/terms.mjs';
import { allTextsOf } from '../../scripts/localize/texts.mjs';
import { languages } from './published.mjs';

const all = new Map(languages.map((language) => [language, allTextsOf(language)]));
const lineOf = ({ language, name, fault }) => `${language} ${name}: ${fault}`;

test('no text has a fault', () => {
  for (const [language, texts] of all) assert.ok(texts.size > 200, language);
  assert.deepEqual(faultsIn(all).map(lineOf), []);
});

/* ---------- seeded faults ---------- */

const [english, ...translations] = languages;
/** Where a fault is put: the first text after a place of its own that the change changes, so that seeds stand in many texts. */
function seed(language, start, change) {
  const texts = [...all.get(language)];
  for (let at = 0; at < texts.length; at += 1) {
    const [name, text] = texts[(start + at) % texts.length];
    const changed = change(text, name);
    if (changed !== undefined && changed !== text) return { language, name, text: changed };
  }
  throw new Error(`no text of ${language} can have this fault`);
}

const englishOf = (name) => all.get(english).get(name);
const inMiddle = (text, sign) => text.replace(/(\p{L}{2}\p{M}*)(?=\p{L}{3})/u, `$1${sign}`);
/** Two neighbours change places in a long word: `Straftat` is `Srtaftat`. */
const misspelled = (text) =>
  text.replace(/(?<!\p{L})(\p{L})(\p{L})(\p{L})(?=\p{Ll}{6})/u, (whole, one, two, three) => (two === three ? whole : one + three + two));
const doubled = (text) => text.replace(/(?<= )(\p{L}{5,})(?= )/u, '$1 $1');
const ADDRESS = { fr: [/\bvotre\b/, 'ta'], es: [/\bsu\b/, 'tu'], de: [/\bIhre\b/, 'deine'], ar: [/،/, ','] };
const QUOTED = { fr: /«\u00a0?/, es: /[¿“]/, de: /“/, ar: /»/, en: /”/ };
const SPACED = {
  fr: [/\u00a0(?=[:;?!»])/, ' '],
  es: [/(?<=\d)\u202f(?=\d)/, ' '],
  de: [/(?= )/, ' '],
  ar: [/(?<=\p{L}{2})(?=[،؛.؟])/u, ' '],
};
const LOOKALIKE = { a: 'а', e: 'е', o: 'о', p: 'р', ا: 'a', و: 'o', ه: 'o' };

/** Without the words that hold the first term or name that its English calls for. */
function withoutTerm(language, text, name) {
  const { except, stems } = glossary.terms[termsOf(name)[0]]?.[language] ?? {};
  if (!stems) return text.replace(termsOf(name)[0], (term) => term.toLowerCase());
  return except?.[name] ? text : text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => (holdsStem(word, stems, language) ? '' : word));
}
const termsOf = (name) => [...termsIn(englishOf(name))];
const isRepeated = (name) => [...all.get(english).values()].filter((text) => text === englishOf(name)).length > 1;
const isPlural = (name) => /\.(zero|one|two|few|many|other)$/.test(name);
const lastWordTurned = (text) => text.replace(/\p{L}+(?=\P{L}*$)/u, (word) => [...word].reverse().join(''));
const signOf = (signs, at) => signs[at % signs.length];

/** Each kind of fault: what it makes of a text, given a number that changes from seed to seed, and what is said of it. */
const KINDS = {
  'a misspelled word': { change: misspelled, says: /^not in its dictionary/ },
  'the text of another language': {
    change: (text, { name, language }) =>
      text.length > 25 ? all.get(signOf(translations, translations.indexOf(language) + 1)).get(name) : undefined,
    says: /^is the text of|^letters of another script/,
  },
  'English that was left': { change: (text, { name }) => (text.length > 8 ? englishOf(name) : undefined), says: /^is the text of en$/ },
  'two scripts in one word': {
    change: (text) => text.replace(/(?<=\p{L})[aeopاوه](?=\p{L})/u, (letter) => LOOKALIKE[letter]),
    says: /^two scripts in one word/,
  },
  'a zero-width sign': {
    change: (text, { at }) => inMiddle(text, signOf(['\u200b', '\u200d', '\ufeff', '\u00ad'], at)),
    says: /^an invisible sign/,
  },
  'a stray bidi sign': {
    change: (text, { at }) => inMiddle(text, signOf(['\u200f', '\u202e', '\u2067', '\u200e'], at)),
    says: /^an invisible sign/,
  },
  'a doubled word': { change: doubled, says: /^a doubled word/ },
  'a bracket without its other': {
    change: (text, { at }) => (text.length > 30 ? text.replace(' ', signOf([' (', ') '], at)) : undefined),
    says: /is missing$|closes nothing$/,
  },
  'a quote without its other': {
    change: (text, { language }) => text.replace(QUOTED[language], ''),
    says: /is missing$|closes nothing$/,
  },
  'one English with two translations': {
    change: (text, { name }) => (isRepeated(name) && !isPlural(name) ? lastWordTurned(text) : undefined),
    says: /^the English of .* is the same, its text another/,
  },
  'a plain space, or a space too many': {
    change: (text, { language }) => text.replace(...SPACED[language]),
    says: /space/,
  },
  'a value that is lost or strange': {
    change: (text, { name, at }) => (isPlural(name) ? undefined : text.replace(/ ?\{1\}/, signOf(['', ' {7}'], at))),
    says: /^\{\d\} (?:is missing|is no value of the English)/,
  },
  'another number': {
    change: (text) => text.replace(/(?<![{\d])\d(?![}\d])/, (digit) => (Number(digit) + 1) % 10),
    says: /^its numbers are/,
  },
  'a term or name of the glossary that is lost': {
    change: (text, { name, language }) => (termsOf(name).length ? withoutTerm(language, text, name) : undefined),
    says: /^no "|^the name .* is missing/,
  },
  'another address or sign than its language has': {
    change: (text, { language }) => text.replace(...ADDRESS[language]),
    says: /not t[uú]$|not du$|^Arabic signs$/,
  },
};

const seeds = Object.entries(KINDS).flatMap(([kind, { change, says }], row) =>
  translations.map((language, column) => {
    const at = row * 17 + column * 41 + column;
    return { kind, says, ...seed(language, at, (text, name) => change(text, { name, language, at: row + column })) };
  }),
);

test('sixty faults of fifteen kinds, one at a time in a copy of the texts, are all caught', async (t) => {
  assert.equal(Object.keys(KINDS).length, 15);
  assert.equal(seeds.length, 60);
  const missed = [];
  for (const { kind, says, language, name, text } of seeds) {
    const isSpelled = kind === 'a misspelled word';
    const copy = new Map(all).set(language, new Map(all.get(language)).set(name, text));
    const faults = isSpelled ? await misspelledTexts(language, new Map([[name, text]])) : faultsIn(copy);
    const caught = faults.find((fault) => fault.language === language && says.test(fault.fault));
    if (caught) t.diagnostic(`${kind}: ${lineOf(caught)}`);
    else missed.push(`${kind}: ${language} ${name}: ${text}`);
  }
  assert.deepEqual(missed, []);
});

test('the same faults in English and in the sample page are caught too', () => {
  const partner = (change) =>
    [...all.get('fr')].filter(([name]) => name.startsWith('partner/')).map(([name, text]) => [name, change(text)]);
  for (const change of [doubled, (text) => inMiddle(text, '\u200b'), (text) => text.replace(/\u00a0/, ' ')]) {
    const changed = partner(change).filter(([name, text]) => text !== all.get('fr').get(name));
    assert.ok(changed.length);
    const faults = faultsIn(new Map(all).set('fr', new Map([...all.get('fr'), ...changed])));
    assert.deepEqual(new Set(faults.map(({ name }) => name)), new Set(changed.map(([name]) => name)));
  }
  for (const change of [doubled, (text) => inMiddle(text, '\u00ad'), (text) => text.replace(' ', ' (')]) {
    const { name, text } = seed(english, 30, change);
    const faults = faultsIn(new Map(all).set(english, new Map(all.get(english)).set(name, text)));
    assert.ok(
      faults.some((fault) => fault.language === english && fault.name === name),
      text,
    );
  }
});
