/** bench/sizes.json, from which the README's table is made: `widget -> {requests, language: bytes}`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../sizes.json');

/** By so many bytes a figure may be off: half the last digit of the README's, and more than brotli itself differs by between versions. */
const TOLERANCE = 50;

export const readSizes = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

export const writeSizes = (sizes) => writeFileSync(file, `${JSON.stringify(sizes, null, 2)}\n`);

const keysOf = (...objects) => [...new Set(objects.flatMap(Object.keys))];

/** Where the known figures are no longer those measured, a line each. */
export function outdated(known, measured) {
  return keysOf(known, measured).flatMap((widget) => {
    const [was, now] = [known[widget] ?? {}, measured[widget] ?? {}];
    return keysOf(was, now)
      .filter((key) => !(Math.abs(was[key] - now[key]) <= (key === 'requests' ? 0 : TOLERANCE)))
      .map((key) => `${widget}, ${key}: ${was[key] ?? 'none'} in sizes.json, ${now[key] ?? 'none'} measured`);
  });
}
