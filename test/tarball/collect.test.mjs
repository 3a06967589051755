/** The command of the npm package, as somebody who installed the package runs it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';
import { command, item, readJson, rss, serveFeeds } from '../package/collecting.mjs';
import { project } from '../package/packed.mjs';
import { manifest } from '../package/published.mjs';

test('npx runs it in the folder of a project, and it finds the reader of feeds in the package', async () => {
  const folder = project({});
  // The files that `npm install` adds.
  const program = join(folder, 'node_modules', manifest.name, manifest.bin[command]);
  const link = join(folder, 'node_modules/.bin', command);
  mkdirSync(dirname(link));
  chmodSync(program, 0o755);
  symlinkSync(program, link);
  const urls = serveFeeds(rss([item('One')]), rss([item('Two')]));
  const args = ['--no-install', command, 'collect', '--out', 'news.json', ...urls];
  const { stderr } = await promisify(execFile)('npx', args, { cwd: folder });
  assert.match(stderr, /written: .*: 2 items/);
  assert.deepEqual(
    readJson(join(folder, 'news.json')).items.map(({ title }) => title),
    ['One', 'Two'],
  );
});
