import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { minify } from 'terser';

/** Takes the white space out of the html, svg and css templates of our own source. */
export const minifyTemplates = () => ({
  name: 'tbc:minify-templates',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !/(html|svg|css)`/.test(code)) return null;
    // SVG needs its closing slashes: without them a path swallows the next one.
    return minifyHTMLLiterals(code, { fileName: id, html: { keepClosingSlash: true, removeAttributeQuotes: true } });
  },
});

/** The modules of Lit that look something up on the page, and the names by which they do. */
const LIT_MODULES = [
  { file: '/lit-html/lit-html.js', names: 'litGlobal as globalThis' },
  { file: '/@lit/reactive-element/reactive-element.js', names: 'litGlobal as globalThis, litSymbol as Symbol, litPropertyMetadata' },
  { file: '/lit-element/lit-element.js', names: 'litGlobal as globalThis' },
];

/** Lit as a guest on somebody else's page: an import of our stand-ins before the text of its modules, of which nothing is changed. */
export const litAsGuest = (root) => ({
  name: 'tbc:lit-as-guest',
  enforce: 'pre',
  transform(code, id) {
    const module = LIT_MODULES.find(({ file }) => id.endsWith(file));
    if (!module) return null;
    const line = `import { ${module.names} } from ${JSON.stringify(join(root, 'src/site/lit-globals.ts'))};\n`;
    return { code: line + code, map: null };
  },
});

/** The text of each module of Lit as it is bundled, by its path below node_modules: for the test that holds it to Lit's own files. */
export const recordLit = (file) => {
  const modules = {};
  return {
    name: 'tbc:record-lit',
    moduleParsed({ id, code }) {
      const path = /\/node_modules\/((?:@lit\/|lit[-/]).*\.js)$/.exec(id)?.[1];
      if (path) modules[path] = code;
    },
    writeBundle() {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(modules, null, 2));
    },
  };
};

/** For terser: a file calls what it shares with others inside of itself too as the others call it, so that no `a as b` is needed. */
function sharedNames({ body }) {
  const pairs = body.flatMap(({ type, specifiers = [] }) =>
    specifiers.map(({ local, exported, imported }) => [`$${local.name}`, (type === 'ImportDeclaration' ? imported : exported)?.name]),
  );
  const names = new Map();
  // Two files may each have a name `a`; and `default` names nothing.
  for (const [local, name] of pairs) if (name && name !== 'default' && !names.has(local)) names.set(local, name);
  const unique = new Map([...names].reverse().map(([local, name]) => [name, local]));
  return { vars: { props: Object.fromEntries([...unique].map(([name, local]) => [local, name])) } };
}

/**
 * Terser, for the percent that the bundler's own minifier leaves. No property is shortened: other libraries keep short names of
 * their own on the page's elements, ours among them.
 */
export const minifyFurther = () => ({
  name: 'tbc:minify-further',
  async generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      const nameCache = sharedNames(this.parse(output.code));
      const { code } = await minify(output.code, {
        module: true,
        ecma: 2020,
        compress: { lhs_constants: false, hoist_funs: true },
        nameCache,
      });
      output.code = code;
    }
  },
});

/** The list of a site's files, beside their folder. */
const listBeside = (folder) => join(folder, '../site-files.json');

/** The code that a file imports, and so on, before itself: names below `c/`, without `.js`. */
function sharedBy(file, bundle) {
  const shared = bundle[file].imports.flatMap((imported) => [...sharedBy(imported, bundle), imported.slice('c/'.length, -'.js'.length)]);
  return [...new Set(shared)];
}

/**
 * Writes `site-files.json`: the names of all `files`, and for each element the code that it has to have beside its own, as the
 * bundler divided it (`shared`). By this list `embed.js` and the embed builder ask for all of it at once.
 */
export const listSiteFiles = () => ({
  name: 'tbc:list-site-files',
  writeBundle({ dir }, bundle) {
    const elements = Object.values(bundle).filter(({ isEntry, fileName }) => isEntry && fileName.startsWith('c/'));
    const shared = Object.fromEntries(elements.map(({ fileName, name }) => [name.slice('c/'.length), sharedBy(fileName, bundle)]).sort());
    // The last file is built after this list, which it knows.
    const files = [...Object.keys(bundle), 'embed.js'].sort();
    writeFileSync(listBeside(dir), `${JSON.stringify({ shared, files }, null, 2)}\n`);
  },
});

/** Puts the list of shared files into `embed.js`. */
export const knowSharedFiles = () => ({
  name: 'tbc:know-shared-files',
  config({ build: { outDir } }) {
    const { shared } = JSON.parse(readFileSync(listBeside(outDir), 'utf8'));
    return { define: { __SHARED_FILES__: JSON.stringify(shared) } };
  },
});

/** Words and drawings have no source that anybody would step through: their maps would be a fifth of the package. */
export const withoutMapsOf = (folder) => ({
  name: 'tbc:without-maps',
  generateBundle(_options, bundle) {
    for (const [file, output] of Object.entries(bundle)) {
      if (!file.startsWith(folder)) continue;
      if (file.endsWith('.map')) delete bundle[file];
      else output.code = output.code.replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '\n');
    }
  },
});
