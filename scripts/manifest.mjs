/** Writes custom-elements.json, which describes every element to editors, Storybook and the tests: `node scripts/manifest.mjs [folder]`. */
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const folder = process.argv[2] ?? 'dist';

await cli({
  argv: ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', folder, '--quiet'],
  cwd: join(import.meta.dirname, '..'),
});
