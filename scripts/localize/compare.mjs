/** The faults of a text that show beside its English, beside the other languages, and beside the other texts of its own. */
import { faultsWithin, words } from './rules.mjs';
import { roomFor } from './room.mjs';
import { glossary, otherNumbers, termsLackingIn } from './terms.mjs';
import { valuesOf } from './texts.mjs';

/** The plural forms of one message have one English, and may have one translation. */
const isPlural = (name) => /\.(zero|one|two|few|many|other)$/.test(name);

/** Small words that one of these languages has and the others have not. */
const SMALL_WORDS = {
  en: 'the and your you is are not of or with that it this for from they who what',
  fr: 'le les des une est et vous votre dans pour pas que qui ou avec sur au aux ce cette',
  es: 'el los las una y su usted con para que al por lo quien este esta si',
  de: 'der die das und ist nicht sie ihre ihr mit für ein eine auf oder von den dem zu',
};
const smallWords = Object.entries(SMALL_WORDS).map(([language, list]) => [language, new Set(list.split(' '))]);

/** Another language that a sentence of a text is written in. */
function languageOfSentence(text, language) {
  for (const sentence of text.split(/(?<=[.?!])\s/)) {
    const small = sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
    const counted = smallWords.map(([each, list]) => [each, small.filter((word) => list.has(word)).length]);
    const own = counted.find(([each]) => each === language)?.[1] ?? 0;
    const other = counted.find(([each, count]) => each !== language && count >= 2 && count > 2 * own);
    if (other) return other[0];
  }
  return undefined;
}

/** A text of another language: the same as there, or with its small words. */
function otherLanguage(language, name, text, all) {
  const hasWords = /\p{L}/u.test(text.replace(/\{\d+\}/g, ''));
  const same = [...all].find(([other, texts]) => other !== language && texts.get(name) === text)?.[0];
  const isRight = text in glossary.untranslated || words.same[language]?.[text] || words.same[same]?.[text];
  if (same && hasWords && !isRight) return `is the text of ${same}`;
  const other = languageOfSentence(text, language);
  return other && `a sentence in ${other}`;
}

const endOf = (text) =>
  [...text]
    .findLast((sign) => !'»”“ '.includes(sign))
    ?.replace('؟', '?')
    .match(/[.?!]/)?.[0] ?? '';
function otherEnd(text, english) {
  const [theirs, ours] = [endOf(english), endOf(text)];
  if (theirs && !ours) return `its English ends with ${theirs}`;
  // `EE. UU.` has its stop anywhere.
  return ours === '.' && theirs !== '.' && !/\p{Lu}\.$/u.test(text) ? 'its English ends without a full stop' : undefined;
}

function otherValues(name, text, english) {
  const [theirs, ours] = [valuesOf(english), valuesOf(text)];
  const strange = ours.find((value) => !theirs.includes(value));
  if (strange) return `${strange} is no value of the English`;
  const lost = theirs.find((value) => !ours.includes(value));
  // `one pledge` may be said without a figure.
  return lost && !isPlural(name) ? `${lost} is missing` : undefined;
}

/** Lost sentences and pasted ones: no translation of ours is half as long as its English, or twice and a line. */
function otherLength(name, text, english) {
  const most = roomFor(name);
  if (most && text.length > most) return `${text.length} characters, ${most} fit`;
  if (text.length < 0.5 * english.length - 8) return `much shorter than its English (${text.length} characters of ${english.length})`;
  return text.length > 2 * english.length + 20
    ? `much longer than its English (${text.length} characters of ${english.length})`
    : undefined;
}

/** One English with two translations, and one translation of two English texts. */
function inconsistent(language, texts, english) {
  const found = [];
  const [byEnglish, byText] = [new Map(), new Map()];
  for (const [name, text] of texts) {
    const original = english.get(name);
    if (isPlural(name) || !original) continue;
    const [first, other] = [byEnglish.get(original), byText.get(text)];
    if (first && texts.get(first) !== text) found.push({ language, name, fault: `the English of ${first} is the same, its text another` });
    if (other && english.get(other) !== original) found.push({ language, name, fault: `the text of ${other}, whose English is another` });
    if (!first) byEnglish.set(original, name);
    if (!other) byText.set(text, name);
  }
  return found;
}

/**
 * Everything that is wrong in the texts, but for their spelling, as `{language, name, fault}`. `all` is `language -> texts`,
 * English first.
 */
export function faultsIn(all) {
  const [[source, english], ...translations] = [...all];
  const faults = [...english].flatMap(([name, text]) =>
    faultsWithin(source, name, text).map((fault) => ({ language: source, name, fault })),
  );
  for (const [language, texts] of translations) {
    for (const [name, text] of texts) {
      const original = english.get(name);
      if (original === undefined) {
        faults.push({ language, name, fault: 'there is no such English text' });
        continue;
      }
      const found = [
        ...faultsWithin(language, name, text),
        otherLanguage(language, name, text, all),
        otherEnd(text, original),
        otherValues(name, text, original),
        otherLength(name, text, original),
        otherNumbers(language, text, original),
        ...termsLackingIn(language, name, text, original),
      ];
      faults.push(...found.filter(Boolean).map((fault) => ({ language, name, fault })));
    }
    for (const name of english.keys()) if (!texts.has(name)) faults.push({ language, name, fault: 'is missing' });
    faults.push(...inconsistent(language, texts, english));
  }
  return faults;
}
