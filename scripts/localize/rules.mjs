/** The faults that no text of any language may have. Each rule says what it found in a text, or nothing. */
import { read } from './project.mjs';
import { wrongIn } from './terms.mjs';

export const words = JSON.parse(read('locales/words.json'));

/** A message may have paragraphs: an empty line between them. */
const paragraphsOf = (text) => text.split('\n\n');
const codeOf = (sign) => `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

function emptyText(text) {
  return text.trim() ? undefined : 'is empty';
}

/** Zero-width signs, bidi controls, soft hyphens, control characters: nobody sees them in a diff. */
function invisibleSign(text) {
  const sign = /[\p{Cf}\p{Cc}\p{Co}\p{Cn}\u2028\u2029\u115f\u1160\u3164\ufe00-\ufe0f]/u.exec(text.replaceAll('\n\n', ''))?.[0];
  return sign && `an invisible sign, ${codeOf(sign)}`;
}

/** A Cyrillic а in a Latin word looks right, and no search finds it. */
function mixedScripts(text) {
  const mixed = text.match(WORD)?.find((word) => scriptsOf(word).size > 1);
  return mixed && `two scripts in one word: ${mixed}`;
}
const SCRIPTS = ['Latin', 'Arabic', 'Cyrillic', 'Greek', 'Hebrew', 'Armenian', 'Cherokee'].map((name) => [
  name,
  new RegExp(`\\p{Script=${name}}`, 'u'),
]);
function scriptsOf(word) {
  const letters = [...word].filter((letter) => /\p{L}/u.test(letter));
  return new Set(letters.map((letter) => SCRIPTS.find(([, script]) => script.test(letter))?.[0] ?? 'another'));
}

function foreignScript(text, language) {
  const own = language === 'ar' ? 'Arabic' : 'Latin';
  const allowed = language === 'ar' ? [own, 'Latin'] : [own];
  const scripts = new Set((text.match(WORD) ?? []).flatMap((word) => [...scriptsOf(word)]));
  const foreign = [...scripts].find((script) => !allowed.includes(script));
  return foreign && `letters of another script (${foreign})`;
}

function doubledWord(text, language) {
  const doubled = [...text.matchAll(/(?<![\p{L}\p{N}\p{M}])([\p{L}\p{N}\p{M}]+)\s+\1(?![\p{L}\p{N}\p{M}])/giu)].map(([pair]) => pair);
  const wrong = doubled.find((pair) => !words.twice[language]?.includes(pair.toLowerCase()));
  return wrong && `a doubled word: ${wrong}`;
}

const PAIRS = { en: '“”', fr: '«»', es: '“”¿?¡!', de: '„“‚‘', ar: '«»' };
/** Brackets and quotes come in pairs; so do the signs of a Spanish question. */
function unbalanced(text, language) {
  const pairs = `()[]{}${PAIRS[language] ?? ''}`;
  for (const paragraph of paragraphsOf(text)) {
    const open = [];
    for (const sign of paragraph) {
      const at = pairs.indexOf(sign);
      if (at < 0) continue;
      if (at % 2 === 0) open.push(pairs[at + 1]);
      else if (open.pop() !== sign) return `${sign} closes nothing`;
    }
    if (open.length) return `${open.pop()} is missing`;
  }
  return undefined;
}

function oddSpace(text) {
  for (const paragraph of paragraphsOf(text)) {
    if (paragraph !== paragraph.trim()) return 'a space at its beginning or end';
    if (/\s{2}/.test(paragraph)) return 'two spaces together';
    if (/\s[,.]/.test(paragraph)) return 'a space before a comma or a full stop';
    if (/[,;،؛](?=[\p{L}¿¡«„“])|[.!?؟](?=\p{Lu}[\p{L}\s])/u.test(paragraph)) return 'no space after a sign';
  }
  return undefined;
}

function markup(text) {
  const found = /<\/?\w|&#?\w+;|\.\.\.|--|["`]/.exec(text)?.[0];
  return found && `${found} is code or typewriting, no text`;
}

const RULES = [emptyText, invisibleSign, mixedScripts, foreignScript, doubledWord, unbalanced, oddSpace, markup];

/** All that is wrong in a text by itself. */
export const faultsWithin = (language, name, text) => [
  ...RULES.map((rule) => rule(text, language)).filter(Boolean),
  ...wrongIn(language, name, text),
];
