import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const FOLDER = 'test-results/site-files';

const elements = () =>
  readdirSync(join(root, 'src/components'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/**
 * Lets a test that imports the definition of an element run on what a site
 * serves: the same build, with the pseudo languages that tests speak.
 */
export function siteFilesPlugin() {
  const load = (name) => `import '/${FOLDER}/c/${name}.js';\n`;
  return {
    name: 'turn-back-crime-site-files',
    async serverStart() {
      await build({
        root,
        mode: 'cdn-tests',
        configFile: join(root, 'vite.config.ts'),
        logLevel: 'warn',
        build: { outDir: join(root, FOLDER), emptyOutDir: true },
      });
    },
    serve({ path }) {
      const [, name] = /^\/src\/components\/([\w-]+)\/define\.ts$/.exec(path) ?? [];
      if (name) return { body: load(name), type: 'js' };
      if (path === '/test/support/site-files.ts') return { body: 'export const onSiteFiles = true;', type: 'js' };
      if (path === '/src/all.ts') return { body: elements().map(load).join(''), type: 'js' };
      return undefined;
    },
  };
}
