/** bench/sizes.json, from which the README's table is made: `widget -> {requests, language: bytes}`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../sizes.json');

/** The bytes by which a figure may be off: half the last digit in the README, and more than brotli differs between versions. */
const TOLERANCE = 50;

export const readSizes = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

export const writeSizes = (sizes) => writeFileSync(file, `${JSON.stringify(sizes, null, 2)}\n`);

const keysOf = (...objects) => [...new Set(objects.flatMap(Object.keys))];

/** A line for each known figure that differs from the measured one. */
export function outdated(known, measured) {
  return keysOf(known, measured).flatMap((widget) => {
    const [was, now] = [known[widget] ?? {}, measured[widget] ?? {}];
    return keysOf(was, now)
      .filter((key) => !(Math.abs(was[key] - now[key]) <= (key === 'requests' ? 0 : TOLERANCE)))
      .map((key) => `${widget}, ${key}: ${was[key] ?? 'none'} in sizes.json, ${now[key] ?? 'none'} measured`);
  });
}
