/** The builder as a site serves it: the widgets' files are beside it, and that folder is the address that it prints. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { build } from 'vite';
import { serve } from '../../scripts/server.mjs';
import { FOLDER, cdn, root } from './support.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tbc-builder-'));
await build({ configFile: join(root, 'src/builder/vite.config.mjs'), build: { outDir: folder } });

export const builder = await serve({ folders: { [FOLDER]: cdn, '/stories/feeds/': join(root, 'stories/feeds/'), '/': `${folder}/` } });

after(async () => {
  await builder.close();
  rmSync(folder, { recursive: true });
});
