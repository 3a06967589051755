export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

export const number = (value, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace(/^-(0(\.0+)?)$/, '$1');

export const kib = (bytes) => `${number(bytes / 1024, 2)} KiB`;

/** Rows of cells as aligned text: the first column at the start, figures at the end. */
export function table(title, head, rows) {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  ');
  const [first, ...others] = all.map(line);
  console.log([`\n${title}`, first, '-'.repeat(first.length), ...others].map((text) => text.trimEnd()).join('\n'));
}
