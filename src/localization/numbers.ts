const formats = new Map<string, Intl.NumberFormat>();

/** A number in the digits and separators of a language: `٢` for 2 in Egyptian Arabic. */
export function formatNumber(tag: string, value: number): string {
  let format = formats.get(tag);
  if (!format) formats.set(tag, (format = new Intl.NumberFormat(tag)));
  return format.format(value);
}
