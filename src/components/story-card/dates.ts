/**
 * A moment, a day, a month or an interval of these, in words. A moment is
 * shown in the viewer's zone; a bare day or month is read and shown in one and
 * the same, so it is that day everywhere. Where it is to be split, the day or
 * else the year stands alone, and comes second. Throws for what is no date.
 */
export function dateInWords(locale: string, date: string, isSplit?: boolean): readonly string[] {
  // Browsers read a year out of almost any text.
  if (!/^\d{4}-/.test(date)) throw new RangeError();
  const [from, to = from] = date.split('/') as [string, string?];
  const timeZone = from.includes('T') ? undefined : 'UTC';
  const day = from.length > 7 ? 'numeric' : undefined;
  const format = (fields: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone, ...fields }).formatRange(new Date(from), new Date(to));
  const month = 'long';
  const year = 'numeric';
  if (isSplit && day && from === to) return [format({ month, year }), format({ day })];
  if (isSplit && from.slice(0, 4) === to.slice(0, 4)) return [format({ month, day }), format({ year })];
  return [format({ year, month, day })];
}
