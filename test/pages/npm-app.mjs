/** The npm modules in an app of the host, with the Lit of node_modules, as Vite bundles them for a site. */
import { join } from 'node:path';
import { build } from 'vite';
import { dist } from '../package/published.mjs';
import { host, root } from './support.mjs';

// Vite takes this for the word to bundle Lit as sites do.
process.env.NODE_ENV = 'production';
const [{ output }] = await build({
  configFile: false,
  logLevel: 'error',
  root,
  build: { write: false, lib: { entry: join(dist, 'all.js'), formats: ['es'], fileName: 'app' } },
});
for (const { fileName, code } of output) host.pages[`/${fileName}`] = { type: 'text/javascript', body: code };

/** In place of the tag that a page pastes: the app's own. */
export const appTag = '<script type="module" src="/app.js"></script>';
