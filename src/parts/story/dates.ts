/** Characters of a month and of a day, as ISO 8601 writes them. */
const MONTH = 7;
const DAY = 10;

const DATE = /^\d{4}-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?)?$/;

/** Some browsers take the 31st of February for a day in March. */
const isDate = (date: string): boolean =>
  DATE.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date.slice(0, DAY)).toISOString().startsWith(date.slice(0, DAY));

/** Both ends of an interval as far as both are known: of a day and a month, two months. */
function endsOf(date: string): readonly [string, string] {
  const [begin, end = begin] = date.split('/') as [string, string?];
  // Browsers read a date out of almost any text, each in its own way.
  if (![begin, end].every(isDate)) throw new RangeError(`"${date}" is no date`);
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
