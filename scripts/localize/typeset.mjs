/** The typesetter's last hand on the built-in words: which of their words stay on one line. */

const NO_BREAK_SPACE = '\u00a0';
const NO_BREAK_HYPHEN = '\u2011';

const RULES = [
  // "Pangea XIV": of one letter, only V and X are numerals; I is a word.
  [/ (?=(?:[IVX]{2,6}|[VX])(?![\p{L}\d]))/gu, NO_BREAK_SPACE],
  // "9 million", "9 Millionen", "9 millones", "9 mil".
  [/(?<=\d) (?=(?:[Mm]il|مليون|مليار|ملايين|ألف|آلاف))/gu, NO_BREAK_SPACE],
  [/(?<=US)-(?=Dollar)/g, NO_BREAK_HYPHEN],
  [/(?<=US) (?=dollar)/g, NO_BREAK_SPACE],
];

/** The text with its numerals, units and currencies held together. */
export const typeset = (text) => RULES.reduce((result, [place, character]) => result.replace(place, character), text);
