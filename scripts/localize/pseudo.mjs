/** The pseudo languages, made from English. */

/** Changes what matches in a text, but no placeholder (`<x …/>`) and no entity of a message. */
const changeWords = (text, pattern, change) =>
  text.replace(new RegExp(`<[^>]*>|&\\w+;|${pattern}`, 'gu'), (part) => (/^[<&]/.test(part) ? part : change(part)));

/** Right-to-left pseudo language: English with every word turned by bidi controls. */
const turn = (text) => changeWords(text, "[\\p{L}\\p{N}’'-]+", (word) => `\u202e${word}\u202c`);

/**
 * Long, accented pseudo language: each vowel twice, so that English comes out about 40 % longer, its longest words too.
 * The brackets show where a text is cut off or put together from pieces.
 */
const ACCENTED = { a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', c: 'ç', n: 'ñ', s: 'š', y: 'ý', A: 'Å', E: 'É', I: 'Î', O: 'Ø', U: 'Û' };
const stretch = (text) => `[${changeWords(text, `[${Object.keys(ACCENTED).join('')}]`, (letter) => ACCENTED[letter])}]`;

export const pseudoTranslate = { 'ar-XB': turn, 'en-XA': stretch };
