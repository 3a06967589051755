import { endsOf } from './dates.js';

const DATE = /^\d{4}-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?)?$/;

/** Some browsers take the 31st of February for a day in March, and read a date out of almost any text. */
const isOfCalendar = (date: string): boolean =>
  DATE.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date.slice(0, 10)).toISOString().startsWith(date.slice(0, 10));

/** Whether a text is a date that `dateInWords` can show: a moment, a day, a month, or two of these with a `/` between, the earlier first. */
export function isStoryDate(date: string): boolean {
  const [begin = '', end = begin] = date.split('/');
  const [from, to] = endsOf(date);
  return isOfCalendar(begin) && isOfCalendar(end) && Date.parse(from) <= Date.parse(to);
}
