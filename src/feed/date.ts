const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The zones that RFC 822 names, in hours from UTC; others are ambiguous ("IST") or local. */
const ZONES = new Map([
  ['z', 0],
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['edt', -4],
  ['est', -5],
  ['cdt', -5],
  ['cst', -6],
  ['mdt', -6],
  ['mst', -7],
  ['pdt', -7],
  ['pst', -8],
]);

/** Hours from UTC: on the Line Islands it is a day later than on their neighbours. */
const FURTHEST_ZONE = 14;

/** Minutes from UTC; `undefined` where nobody can tell. */
function offsetOf(zone: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  if (sign) {
    const isZone = Number(hours) <= FURTHEST_ZONE && Number(minutes) < 60;
    return isZone ? (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1) : undefined;
  }
  const named = ZONES.get(zone.toLowerCase());
  return named === undefined ? undefined : named * 60;
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** Zero dates of databases are wrong, and so is a year that ISO 8601 has no four digits for. */
const hasPlausibleYear = (date: Date): boolean => date.getUTCFullYear() >= 1900 && date.getUTCFullYear() <= 9999;

/** A day or, where its time and zone are known, a moment in UTC; `undefined` for what no calendar or clock has. */
function dateOf(year: number, month: number, day: number, time = '', zone = ''): string | undefined {
  const midnight = new Date(Date.UTC(year, month - 1, day));
  // The 31st of February is a day in March.
  if (!hasPlausibleYear(midnight) || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  if (hours > 23 || minutes > 59 || seconds >= 61) return undefined;
  const offset = offsetOf(zone);
  if (!time || offset === undefined) return `${year}-${pad(month)}-${pad(day)}`;
  const moment = new Date(midnight.getTime() + ((hours * 60 + minutes - offset) * 60 + Math.min(Math.floor(seconds), 59)) * 1000);
  // The first second of 1970 is what a program says that has no date. An offset may lead out of the last year.
  return moment.getTime() === 0 || !hasPlausibleYear(moment) ? undefined : moment.toISOString().replace('.000', '');
}

/** `2014-05`, `2014-05-13`, `2014-05-13T10:00:00+02:00` */
const ISO = /^(\d{4})-(\d\d)(?:-(\d\d)(?:[Tt ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(\S*))?)?$/;
/** `Tue, 13 May 2014 10:00:00 +0200`, with the liberties that feeds take */
const RFC_822 = /^(?:[a-z]+\.?,? +)?(\d{1,2})[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4}|\d\d)(?:,? +(\d{1,2}:\d\d(?::\d\d)?) *(\S*))?/i;

/** One date as feeds write it, in the form of `FeedItem.date`; `undefined` where it is wrong. */
function readOne(text: string): string | undefined {
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, time, zone] = iso;
    if (day) return dateOf(Number(year), Number(month), Number(day), time?.replace(',', '.'), zone);
    return dateOf(Number(year), Number(month), 1)?.slice(0, 7);
  }
  const [, day, month, year, time, zone] = RFC_822.exec(text) ?? [];
  if (!day) return undefined;
  const short = Number(year);
  return dateOf(
    year!.length > 2 ? short : short + (short < 70 ? 2000 : 1900),
    MONTHS.indexOf(month!.toLowerCase()) + 1,
    Number(day),
    time,
    zone,
  );
}

/** A moment, day, month or interval of these, in the form of `FeedItem.date`. */
export function readDate(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 100) return undefined;
  const [from, to, ...more] = value.split('/').map((part) => readOne(part.trim()));
  if (!value.includes('/')) return from;
  // As texts they compare as far as both are known: a month holds its days.
  return from && to && !more.length && from.slice(0, to.length) <= to ? `${from}/${to}` : undefined;
}
