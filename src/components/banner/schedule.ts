/**
 * When a campaign date begins or ends, in milliseconds; `NaN` for text that is
 * neither a day nor a moment. A bare day is the whole day where the visitor
 * is; a time without an offset would mean another moment in each country, so
 * it is refused.
 */
export function momentOf(value: string, edge: 'starts' | 'ends'): number {
  const day = /^\d{4}-\d\d-\d\d$/.test(value);
  return day || /^[^T]*T.*[Z+-]/.test(value) ? Date.parse(day ? `${value}T${edge === 'ends' ? '23:59:59' : '00:00'}` : value) : NaN;
}
