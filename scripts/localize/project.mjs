/** Facts of the project that every step of `npm run localize` needs: its languages, its files, and what is wrong in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const read = (path) => readFileSync(join(root, path), 'utf8');

export const config = JSON.parse(read('lit-localize.json'));
export const source = config.sourceLocale;
export const pseudo = config.targetLocales.filter((language) => /-X[AB]$/.test(language));
export const translated = config.targetLocales.filter((language) => !pseudo.includes(language));

export const problems = [];

export function failIfAny() {
  if (!problems.length) return;
  for (const problem of problems) console.error(`localize: ${problem}`);
  process.exit(1);
}
