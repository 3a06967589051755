/** Characters of a month and of a day, as ISO 8601 writes them. */
const MONTH = 7;
const DAY = 10;

/** Both ends of an interval as far as both are known: of a day and a month, two months. */
function endsOf(date: string): readonly [string, string] {
  const [begin, end = begin] = date.split('/') as [string, string?];
  // Browsers read a year out of almost any text.
  if (![begin, end].every((each) => /^\d{4}-/.test(each) && !Number.isNaN(Date.parse(each)))) throw new RangeError(`"${date}" is no date`);
  const known = [MONTH, DAY].find((length) => begin.length <= length || end.length <= length);
  const [from, to] = [begin.slice(0, known), end.slice(0, known)];
  if (Date.parse(from) > Date.parse(to)) throw new RangeError(`"${date}" ends before it begins`);
  return [from, to];
}

/**
 * A moment, a day, a month or an interval of these, in words. A moment is
 * shown in the viewer's zone; a bare day or month is read and shown in one and
 * the same, so it is that day everywhere. Where it is to be split, the day or
 * else the year stands alone, and comes second. Throws for what is no date.
 */
export function dateInWords(locale: string, date: string, isSplit?: boolean): readonly string[] {
  const [from, to] = endsOf(date);
  const timeZone = from.includes('T') ? undefined : 'UTC';
  const day = from.length > MONTH ? 'numeric' : undefined;
  const format = (fields: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone, ...fields }).formatRange(new Date(from), new Date(to));
  const month = 'long';
  const year = 'numeric';
  if (isSplit && day && from === to) return [format({ month, year }), format({ day })];
  if (isSplit && from.slice(0, 4) === to.slice(0, 4)) return [format({ month, day }), format({ year })];
  return [format({ year, month, day })];
}
