const DAY = /^\d{4}-\d\d-\d\d/;
const MOMENT = /^[^T]{10}T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

/**
 * When a campaign date begins or ends, in milliseconds; `NaN` for text that is
 * neither a day nor a moment. A bare day is the whole day where the visitor
 * is; a time without an offset would mean another moment in each country, so
 * it is refused.
 */
export function momentOf(value: string, edge: 'starts' | 'ends'): number {
  const day = DAY.exec(value)?.[0] ?? '';
  // Some browsers take the 31st of February for a day in March.
  const isOfCalendar = new Date(Date.parse(day)).getUTCDate() === Number(day.slice(8));
  if (!isOfCalendar || (value !== day && !MOMENT.test(value))) return NaN;
  return Date.parse(value === day ? `${day}T${edge === 'ends' ? '23:59:59' : '00:00'}` : value);
}
