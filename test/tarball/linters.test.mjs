/** The linters of the field judge the package: publint, and Are The Types Wrong. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { tarball } from '../package/packed.mjs';
import { manifest, namesIn, root } from '../package/published.mjs';
import { newFolder } from '../package/released.mjs';

test('publint has nothing to say, not even a suggestion', async () => {
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer } });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test('Are The Types Wrong finds nothing wrong on any path, for modules', () => {
  const file = join(newFolder(), 'package.tgz');
  writeFileSync(file, tarball);
  // The linter looks at a pattern only where it is told what may stand there, and style sheets have no types.
  const patterns = Object.keys(manifest.exports).filter((path) => path.includes('*'));
  const paths = patterns.flatMap((path) => namesIn(path).map((name) => path.replace('*', name)));
  const command = [
    join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
    file,
    '--profile',
    'esm-only',
    '--no-emoji',
    '--no-color',
  ];
  const { status, stdout } = spawnSync(
    process.execPath,
    [...command, '--format', 'ascii', '--include-entrypoints', ...paths, '--exclude-entrypoints', './tokens.css'],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  for (const path of paths) assert.ok(stdout.includes(`"${manifest.name}/${path.slice(2)}"`), `${path} was not looked at`);
  assert.equal(status, 0, stdout);
});
