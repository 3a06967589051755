/**
 * How the names of each month begin, full and short, in small letters and without accents: in English, Arabic, Czech, Danish,
 * Dutch, Finnish, French, German, Greek, Hungarian, Italian, Norwegian, Polish, Portuguese, Romanian, Russian, Spanish, Swedish,
 * Turkish and Ukrainian. A table, because engines take a third of a second to name the months of so many languages. What two
 * languages give to two months is in none: "listopad".
 */
const BEGINNINGS = [
  'jan gen ene ian led sty oca tam янв січ ιαν يناير',
  'feb fev uno lut sub hel фев лют φεβ فبراير',
  'mar maa mrz mrt bre мар бер μαρ مارس',
  'apr avr abr kwi dub nis huh апр квіт απρ ابريل',
  'may mai maj mei mag kve tou маи мая трав μαι مايو',
  'jun juin giu iun cze cvn cervna cerven haz kes июн черв ιουν يونيو',
  'jul juil lug iul lipca lipiec cvc cervence cervenec tem hei июл лип ιουλ يوليو',
  'aug aou ago sie srpen srpna agu elo авг серп αυγ اغسطس',
  'sep set szept wrz zar eyl syy сен вер σεπ سبتمبر',
  'oct okt out ott pazd rij eki lok окт жовт οκτ اكتوبر',
  'nov noi noe kas marras ноя лист νοε نوفمبر',
  'dec dez dic des gru prosin ara joul дек груд δεκ ديسمبر',
].map((line) => line.split(' '));

/** The number of the month that a word names; `undefined` for any other word. Of two beginnings the longer counts: marraskuu is not March. */
export function monthOf(written: string): number | undefined {
  const word = written.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  let [month, length] = [0, 0];
  BEGINNINGS.forEach((beginnings, index) => {
    for (const beginning of beginnings)
      if (word.startsWith(beginning) && beginning.length > length) [month, length] = [index + 1, beginning.length];
  });
  return month ? month : undefined;
}
