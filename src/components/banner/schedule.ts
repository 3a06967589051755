/**
 * When a campaign date begins or ends, in milliseconds; `NaN` for text that is
 * neither a day nor a moment. A bare day is the whole day where the visitor
 * is; a time without an offset would mean another moment in each country, so
 * it is refused.
 */
export function momentOf(value: string, edge: 'starts' | 'ends'): number {
  if (/^[\d-]{10}$/.test(value)) return Date.parse(`${value}T${edge === 'ends' ? '23:59:59.999' : '00:00'}`);
  return /T.*(Z|[+-]\d\d:?\d\d)$/.test(value) ? Date.parse(value) : NaN;
}
