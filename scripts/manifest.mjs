/** Writes custom-elements.json, which describes every element to editors, Storybook and the tests: `node scripts/manifest.mjs [folder]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from './elements.mjs';

const folder = process.argv[2] ?? 'dist';

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'custom-elements.json'), `${JSON.stringify(await analyze())}\n`);
