/** A number in the digits and separators of a language: `٢` for 2 in Egyptian Arabic. Browsers keep the format for the next call. */
export const formatNumber = (tag: string, value: number): string => value.toLocaleString(tag);
