import { monthOf } from './months.js';

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

/** Minutes from UTC, from what follows a time: `Z`, `+0200`, `GMT+2`, `EST`; `undefined` where nobody can tell. */
function offsetOf(zone: string): number | undefined {
  const [, sign, hours, minutes = '0'] = /^(?:z|utc?|gmt)? ?([+-])(\d\d?)(?::?(\d\d))?(?!\d)/.exec(zone) ?? [];
  if (sign) {
    const isZone = Number(hours) <= FURTHEST_ZONE && Number(minutes) < 60;
    return isZone ? (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1) : undefined;
  }
  const named = ZONES.get(/^[a-z]+(?![^ ,(])/.exec(zone)?.[0] ?? '');
  return named === undefined ? undefined : named * 60;
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** Zero dates of databases are wrong, and so is a year that ISO 8601 has no four digits for. */
const hasPlausibleYear = (date: Date): boolean => date.getUTCFullYear() >= 1900 && date.getUTCFullYear() <= 9999;

/** A moment in the form of `FeedItem.date`; `undefined` for what is too far away. */
function momentOf(milliseconds: number): string | undefined {
  const moment = new Date(milliseconds);
  // The first second of 1970 is what a program says that has no date. An offset may lead out of the last year.
  return milliseconds === 0 || !hasPlausibleYear(moment) ? undefined : `${moment.toISOString().slice(0, 19)}Z`;
}

/** A time of day. */
interface Time {
  minutes: number;
  seconds: number;
  /** Minutes from UTC, where they are known. */
  offset: number | undefined;
}

/** A day or, where its time and zone are known, a moment in UTC; `undefined` for what no calendar has. */
function dateOf(year: number, month: number, day: number, time?: Time): string | undefined {
  if (year < 1900) return undefined;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  // The 31st of February is a day in March.
  if (!hasPlausibleYear(midnight) || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  if (time?.offset === undefined) return `${year}-${pad(month)}-${pad(day)}`;
  return momentOf(midnight.getTime() + ((time.minutes - time.offset) * 60 + time.seconds) * 1000);
}

/** `10:00`, `9:05:00.123`, `7:05 PM`, `10h30`, within a date. */
const TIME = /(?<![\d:])(\d{1,2})[:h](\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?: ?([ap])\.?m(?![a-z]))?(?![\d:])/;

/** The time that a text says, and what stands around it; `undefined` where no clock shows it. */
function splitTime(text: string): { rest: string; time?: Time } | undefined {
  const found = TIME.exec(text);
  if (!found) return { rest: text };
  const [written, hours, minutes, seconds = '0', half] = found;
  // Noon and midnight are the hours 12 of a clock with halves.
  const hour = half && Number(hours) <= 12 ? (Number(hours) % 12) + (half === 'p' ? 12 : 0) : Number(hours);
  const isEndOfDay = hour === 24 && !Number(minutes) && !Number(seconds);
  if ((hour > 23 && !isEndOfDay) || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  const after = text.slice(found.index + written.length).trim();
  // The years of `date` and JavaScript stand behind the time and its zone.
  const year = /(?<![\d+-])\d{4}$/.exec(after)?.[0] ?? '';
  const before = text.slice(0, found.index).replace(/t$/, '').trim();
  return {
    rest: before ? `${before} ${year}` : after,
    time: {
      minutes: hour * 60 + Number(minutes),
      // A leap second.
      seconds: Math.min(Number(seconds), 59),
      offset: offsetOf(after),
    },
  };
}

/** Seconds or milliseconds since 1970, of the years from 2001 on; longer ones may be days without a sign between their parts. */
const UNIX = /^1\d{9}(?:\d{3})?$/;
/** `20260601`, `20260601T100000Z` */
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d)?)?(?!\d)/;

/** A year, a month and, where it is known, a day. */
type Day = [year: number, month: number, day?: number | undefined];

/** A year, month and day that stand in a text without a month's name: `2026-06-01`, `01.06.2026`; `06/01/2026` may be two days. */
function dayOfNumbers(text: string, numbers: readonly string[]): Day | undefined {
  const [first = 0, second = 0, third = 0] = numbers.map(Number);
  if (numbers.length !== 3 || numbers.some((number) => number.length > 4)) return undefined;
  if (numbers[0]!.length === 4) return [first, second, third];
  if (numbers[2]!.length !== 4) return undefined;
  // Points stand between day and month, in this order, wherever they are used.
  if (/^\d+\. ?\d+\. ?\d/.test(text) || first > 12 || first === second) return [third, second, first];
  return second > 12 ? [third, first, second] : undefined;
}

/** A year, month and day in a text that names the month: `1 June 2026`, `June 1, 2026`, `01-Jun-26`; the day may be missing. */
function dayOfWords(month: number, before: readonly string[], after: readonly string[]): Day | undefined {
  const numbers = [...before, ...after];
  const years = numbers.filter((number) => number.length === 4);
  const days = numbers.filter((number) => number.length < 3);
  if (years.length === 1 && days.length <= 1 && numbers.length <= 2)
    return [Number(years[0]), month, days[0] ? Number(days[0]) : undefined];
  // RFC 822 had two digits for a year, behind the month.
  if (before.length !== 1 || after.length !== 1 || days.length !== 2 || after[0]!.length !== 2) return undefined;
  const short = Number(after[0]);
  return [short + (short < 70 ? 2000 : 1900), month, Number(before[0])];
}

/** The most words of a date that is read: more than in any, as in "Monday, the 1st of June". */
const MAX_WORDS = 8;

/** The day that a text says; only its year and month, where it says no more. */
function readDay(text: string): Day | undefined {
  const month = /^(\d{4})-(\d\d?)$/.exec(text);
  if (month) return [Number(month[1]), Number(month[2])];
  // A minus before a year is no sign between two parts.
  if (/(?<!\d)-\d{3}/.test(text)) return undefined;
  const parts = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  if (parts.length > MAX_WORDS) return undefined;
  const isNumber = (part: string): boolean => /^\d/.test(part);
  const months = parts.map((part) => (isNumber(part) ? undefined : monthOf(part)));
  // A weekday before it may look like a month, as "mar." does, which is short for mardi too.
  const last = months.filter((number) => number !== undefined).at(-1);
  if (!last) return dayOfNumbers(text, parts.filter(isNumber));
  const at = months.lastIndexOf(last);
  return dayOfWords(last, parts.slice(0, at).filter(isNumber), parts.slice(at + 1).filter(isNumber));
}

/** Digits of Arabic and Persian as those of ASCII. */
const withPlainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

const withSigns = (_written: string, year: string, month: string, day: string, hours = '', minutes = '', seconds = '00'): string =>
  `${year}-${month}-${day}${hours && ` ${hours}:${minutes}:${seconds}`}`;

/** One date as feeds write it, in the form of `FeedItem.date`; `undefined` where it is wrong, or may be two. */
function readOne(written: string): string | undefined {
  const text = written.trim().toLowerCase().replace(/\s+/g, ' ');
  if (UNIX.test(text)) return momentOf(Number(text.padEnd(13, '0')));
  const split = splitTime(text.replace(COMPACT, withSigns));
  const [year, month, day] = (split && readDay(split.rest.trim())) ?? [];
  if (!year || !month) return undefined;
  return day === undefined ? dateOf(year, month, 1)?.slice(0, 7) : dateOf(year, month, day, split!.time);
}

/** No date is longer. */
const MAX_DATE = 100;

/** A moment, day, month or interval of these, in the form of `FeedItem.date`. */
export function readDate(value: unknown): string | undefined {
  const said = typeof value === 'number' ? String(value) : value;
  if (typeof said !== 'string' || said.length > MAX_DATE) return undefined;
  // Java adds the name of a zone, which has a slash.
  const text = withPlainDigits(said).replace(/\[[\w/+-]*\]\s*$/, '');
  // A day may have slashes too.
  const whole = /^\s*\d{1,4}\/\d{1,2}\/\d{1,4}(?!\d)/.test(text) ? readOne(text) : undefined;
  if (whole) return whole;
  const [from, to, ...more] = text.split('/').map(readOne);
  if (!text.includes('/')) return from;
  // As texts they compare as far as both are known: a month holds its days.
  return from && to && !more.length && from.slice(0, to.length) <= to ? `${from}/${to}` : undefined;
}
