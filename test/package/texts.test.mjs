/**
 * Every text of every language, and the words of the builder's sample page: what is wrong in itself, beside its English, and
 * among the others. Then sixty faults of fifteen kinds are put into a copy of the texts, and each must be caught.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { faultsIn } from '../../scripts/localize/compare.mjs';
import { misspelledTexts } from '../../scripts/localize/spelling.mjs';
import { glossary, termsIn } from '../../scripts/localize/terms.mjs';
import { partnerTextsOf, textsOf } from '../../scripts/localize/texts.mjs';
import { languages } from './published.mjs';

/** The glossary holds for the campaign's texts, not for the sample page. */
const isTerm = (name) => !name.startsWith('partner/');
const all = new Map(languages.map((language) => [language, new Map([...textsOf(language), ...partnerTextsOf(language)])]));
const lineOf = ({ language, name, fault }) => `${language} ${name}: ${fault}`;

test('no text has a fault', () => {
  for (const [language, texts] of all) assert.ok(texts.size > 200, language);
  assert.deepEqual(faultsIn(all, { isTerm }).map(lineOf), []);
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
  text.replace(/(?<!\p{L})(\p{L})(\p{L})(\p{L})(?=\p{Ll}{6})/u, (all3, one, two, three) => (two === three ? all3 : one + three + two));
const doubled = (text) => text.replace(/(?<= )(\p{L}{4,})(?= )/u, '$1 $1');
const ADDRESS = { fr: [/\bvotre\b/, 'ta'], es: [/\bsu\b/, 'tu'], de: [/\bIhre\b/, 'deine'], ar: [/،/, ','] };
const QUOTED = { fr: /«\u00a0?/, es: /[¿“]/, de: /“/, ar: /»/, en: /”/ };
const SPACED = {
  fr: [/\u00a0(?=[:;?!»])/, ' '],
  es: [/(?<=\d)\u202f(?=\d)/, ' '],
  de: [/(?= )/, ' '],
  ar: [/(?<=\p{L}{2})(?=[،؛.؟])/u, ' '],
};
const LOOKALIKE = { a: 'а', e: 'е', o: 'о', p: 'р', ا: 'a', و: 'o', ه: 'o' };

/** Each kind of fault, as a function of the language and a number that changes from seed to seed. */
const KINDS = {
  'a misspelled word': (language, at) => seed(language, at, misspelled),
  'the text of another language': (language, at) => {
    const other = translations[(translations.indexOf(language) + 1) % translations.length];
    return seed(language, at, (text, name) => (text.length > 25 ? all.get(other).get(name) : undefined));
  },
  'English that was left': (language, at) => seed(language, at, (text, name) => (text.length > 8 ? englishOf(name) : undefined)),
  'two scripts in one word': (language, at) =>
    seed(language, at, (text) => text.replace(/(?<=\p{L})[aeopاوه](?=\p{L})/u, (letter) => LOOKALIKE[letter])),
  'a zero-width sign': (language, at) => seed(language, at, (text) => inMiddle(text, ['\u200b', '\u200d', '\ufeff', '\u00ad'][at % 4])),
  'a stray bidi sign': (language, at) => seed(language, at, (text) => inMiddle(text, ['\u200f', '\u202e', '\u2067', '\u200e'][at % 4])),
  'a doubled word': (language, at) => seed(language, at, doubled),
  'a bracket without its other': (language, at) =>
    seed(language, at, (text) => (text.length > 30 ? text.replace(' ', at % 2 ? ' (' : ') ') : undefined)),
  'a quote without its other': (language, at) =>
    seed(language, at, (text) => (QUOTED[language].test(text) ? text.replace(QUOTED[language], '') : undefined)),
  'one English with two translations': (language, at) =>
    seed(language, at, (text, name) => {
      const again = [...all.get(english)].filter(([, each]) => each === englishOf(name)).length > 1;
      return again && !/\.(zero|one|two|few|many|other)$/.test(name)
        ? text.replace(/\p{L}+$|\p{L}+(?=\P{L}*$)/u, (word) => [...word].reverse().join(''))
        : undefined;
    }),
  'a plain space, or a space too many': (language, at) => seed(language, at, (text) => text.replace(...SPACED[language])),
  'a value that is lost or strange': (language, at) =>
    seed(language, at, (text, name) => (/^messages\/(?!count\.)/.test(name) ? text.replace('{1}', at % 2 ? '' : '{7}') : undefined)),
  'another number': (language, at) =>
    seed(language, at, (text) => text.replace(/(?<![{\d])\d(?![}\d])/, (digit) => (Number(digit) + 1) % 10)),
  'a term or name of the glossary that is lost': (language, at) =>
    seed(language, at, (text, name) => {
      const [term] = isTerm(name) ? termsIn(englishOf(name)) : [];
      if (term in glossary.untranslated) return text.replace(term, term.toLowerCase());
      if (!term || glossary.terms[term][language].except?.[name] || text.length < 40) return undefined;
      return [...text].map((sign) => (/\p{L}/u.test(sign) ? (language === 'ar' ? 'م' : 'm') : sign)).join('');
    }),
  'another address or sign than its language has': (language, at) =>
    seed(language, at, (text) => (ADDRESS[language][0].test(text) ? text.replace(...ADDRESS[language]) : undefined)),
};

const seeds = Object.entries(KINDS).flatMap(([kind, make], row) =>
  translations.map((language, column) => ({ kind, ...make(language, row * 17 + column * 41 + column) })),
);

test('sixty faults of fifteen kinds, one at a time in a copy of the texts, are all caught', async (t) => {
  assert.equal(new Set(seeds.map(({ kind }) => kind)).size, 15);
  assert.equal(seeds.length, 60);
  const missed = [];
  for (const { kind, language, name, text } of seeds) {
    const copy = new Map(all).set(language, new Map(all.get(language)).set(name, text));
    const faults = kind === 'a misspelled word' ? await misspelledTexts(language, new Map([[name, text]])) : faultsIn(copy, { isTerm });
    // Where one of two texts is changed, either may be named.
    const caught = faults.filter((fault) => fault.language === language);
    if (caught.length) t.diagnostic(`${kind}: ${lineOf(caught[0])}`);
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
    const faults = faultsIn(new Map(all).set('fr', new Map([...all.get('fr'), ...changed])), { isTerm });
    assert.deepEqual(new Set(faults.map(({ name }) => name)), new Set(changed.map(([name]) => name)));
  }
  for (const change of [doubled, (text) => inMiddle(text, '\u00ad'), (text) => text.replace(' ', ' (')]) {
    const { name, text } = seed(english, 30, change);
    const faults = faultsIn(new Map(all).set(english, new Map(all.get(english)).set(name, text)), { isTerm });
    assert.ok(
      faults.some((fault) => fault.language === english && fault.name === name),
      text,
    );
  }
});
