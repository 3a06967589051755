/** `npm run build`: everything that is published, in dist/. It ends with an error, and without a dist/, when a step fails. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
/** Beside dist/, because source maps hold relative paths; it gets that name only when every step has succeeded. */
const partial = join(root, 'dist-partial');

const bundle = (mode, folder = '') =>
  build({ root, mode, configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir: join(partial, folder) } });
const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });

const steps = {
  'messages and content': () => node('scripts/localize.mjs'),
  'npm modules': () => bundle('npm'),
  'site files': () => bundle('cdn', 'cdn'),
  'embed.js': () => bundle('embed', 'cdn'),
  types: () => node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', partial),
  'languages one by one': () => node('scripts/languages.mjs', 'dist-partial'),
  'custom-elements.json': () => node('scripts/manifest.mjs', 'dist-partial'),
  'data for editors': () => node('scripts/editors.mjs', 'dist-partial'),
  'types for frameworks, React components': () => node('scripts/frameworks.mjs', 'dist-partial'),
  'design tokens': () => node('scripts/tokens.mjs', 'dist-partial'),
  licenses: () => copyFileSync(join(root, 'THIRD-PARTY-LICENSES'), join(partial, 'cdn/THIRD-PARTY-LICENSES')),
};

let step;
for (const folder of [dist, partial]) rmSync(folder, { recursive: true, force: true });
try {
  for (step in steps) {
    const start = performance.now();
    await steps[step]();
    console.log(`build: ${step} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }
  renameSync(partial, dist);
} catch (error) {
  console.error(`build: ${step} failed\n${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(partial, { recursive: true, force: true });
}
