/** Writes the design tokens for design tools and style sheets, tokens*.json and tokens.css: `node scripts/tokens.mjs [folder]`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenFiles } from './tokens/formats.mjs';
import { readTokens } from './tokens/read.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, process.argv[2] ?? 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

for (const [name, text] of Object.entries(tokenFiles(await readTokens(), version))) writeFileSync(join(folder, name), text);
