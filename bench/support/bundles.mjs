import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, loadConfigFromFile } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Compresses a file as a site's server sends it. */
export const brotli = (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/** One minified module of an entry and all that it imports. */
async function bundle(entry, plugins = []) {
  // Vite takes this for the word to bundle Lit as sites do.
  process.env.NODE_ENV = 'production';
  const [result] = [
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      plugins,
      // The baseline lies outside of this repository, where no node_modules is.
      resolve: { alias: [{ find: /^lit$/, replacement: join(root, 'node_modules/lit/index.js') }] },
      build: {
        write: false,
        target: 'es2022',
        lib: { entry, formats: ['es'], fileName: 'bundle' },
        rolldownOptions: { output: { minify: true, comments: false } },
      },
    }),
  ].flat();
  return result.output[0].code;
}

/** A module that exists only here, as an entry. */
const written = (text) => ({
  name: 'bench:entry',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('bench-entry.js') ? join(root, 'bench-entry.js') : null),
  load: (id) => (id === join(root, 'bench-entry.js') ? text : null),
});

/** The cost of Lit in every element: the parts that the source uses, through the same plugins as in the build. */
export async function litAlone() {
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'cdn' }, join(root, 'vite.config.ts'), root);
  return bundle('bench-entry.js', [written("export { LitElement, html, nothing } from 'lit';"), ...config.plugins]);
}

/** The part of the embed builder that makes a snippet, for a page that makes one. */
export const bundleSnippet = () =>
  bundle('bench-entry.js', [
    written(
      ['content', 'measure', 'options', 'preloads', 'reserve', 'snippet']
        .map((name) => `export * from ${JSON.stringify(join(root, `src/builder/${name}.ts`))};`)
        .join('\n'),
    ),
  ]);

/** A baseline element as it is. */
export const bundleBaseline = (file) => bundle(file);

/** A source module of ours that runs in Node: one that imports no browser API. */
export async function importSource(path) {
  return import(`data:text/javascript,${encodeURIComponent(await bundle(join(root, path)))}`);
}
