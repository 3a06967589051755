/** Characters of a month and of a day, as ISO 8601 writes them. */
const MONTH = 7;
const DAY = 10;

/** Both ends of an interval as far as both are known: of a day and a month, two months. */
export function endsOf(date: string): readonly [string, string] {
  const [begin, end = begin] = date.split('/') as [string, string?];
  const known = [MONTH, DAY].find((length) => begin.length <= length || end.length <= length);
  return [begin.slice(0, known), end.slice(0, known)];
}

/**
 * A moment, a day, a month or an interval of these, in words. A moment is
 * shown in the viewer's zone; a bare day or month is read and shown in one and
 * the same, so it is that day everywhere. Where it is to be split, the day, or
 * else what comes before the year, comes second, with its kind as third. A date
 * from outside is looked at before (checked-date.ts).
 */
export function dateInWords(locale: string, date: string, isSplit?: boolean): readonly [string, large?: string, kind?: 'day' | 'months'] {
  const [from, to] = endsOf(date);
  const timeZone = from.includes('T') ? undefined : 'UTC';
  const day = from.length > MONTH ? 'numeric' : undefined;
  const format = (fields: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone, ...fields }).formatRange(new Date(from), new Date(to));
  const month = 'long';
  const year = 'numeric';
  if (isSplit && day && from === to) return [format({ month, year }), format({ day }), 'day'];
  if (isSplit && from.slice(0, 4) === to.slice(0, 4)) return [format({ year }), format({ month, day }), 'months'];
  return [format({ year, month, day })];
}
