// widgets.mjs
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from '@turn-back-crime/widgets/server';

const folder = process.argv[2];
for (const file of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'))) {
  const page = readFileSync(join(folder, file), 'utf8');
  writeFileSync(join(folder, file), await renderToString(page));
}
