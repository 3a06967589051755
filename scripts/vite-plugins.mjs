import { transform } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';
import { LIT_EDITS } from './lit-edits.mjs';

/** Takes the white space out of the html, svg and css templates of our own source. */
export const minifyTemplates = () => ({
  name: 'tbc:minify-templates',
  enforce: 'pre',
  async transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !/(html|svg|css)`/.test(code)) return null;
    const mixed = /(?<![\w-])[\w-]+="(?!\$\{)[^"`]*\$\{/.exec(code);
    if (mixed) this.error(`${id}: ${mixed[0]} mixes text and a value in an attribute; put both into the value`);
    const property = /\s\.\w+=\$\{/.exec(code);
    if (property) this.error(`${id}: ${property[0].trim()}…}: the Lit that a site serves sets no properties; use an attribute`);
    // SVG needs its closing slashes: without them a path swallows the next one.
    return minifyHTMLLiterals(code, { fileName: id, html: { keepClosingSlash: true, removeAttributeQuotes: true } });
  },
});

/** Lit as a guest on somebody else's page (see lit-edits.mjs), with our `css` in the place of its own. */
export const tameLit = (cssTag) => {
  const done = new Set();
  return {
    name: 'tbc:tame-lit',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('/css-tag.js') ? cssTag : null),
    transform(code, id) {
      const file = LIT_EDITS.find((candidate) => candidate.file.test(id));
      if (!file) return null;
      for (const [old, replacement] of file.edits) {
        const edited = code.replace(old, () => replacement);
        if (edited === code) this.error(`${id} no longer says ${old}: look at this Lit release and mend scripts/lit-edits.mjs`);
        code = edited;
      }
      done.add(file);
      return { code, map: null };
    },
    buildEnd(error) {
      if (!error && done.size !== LIT_EDITS.length) this.error('Lit is not in this build where it was expected');
    },
  };
};

/**
 * A page may have Lit of its own with @lit-labs/ssr-client, which changes every LitElement of that copy; npm users share
 * theirs with us. The Lit that a site serves is ours alone.
 */
export const withLitOfItsOwn = () => ({
  name: 'tbc:with-lit-of-its-own',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/components/tbc-element.ts')) return null;
    const edited = code.replace(
      '(ReactiveElement.prototype as unknown as TbcElement).createRenderRoot.call(this)',
      'super.createRenderRoot()',
    );
    if (edited === code) this.error(`${id} no longer makes its root in the way that this shortens`);
    return { code: edited, map: null };
  },
});

/** embed.js loads nothing in a browser that is too old, so what it loads need not ask again. */
export const supportedByThen = () => ({
  name: 'tbc:supported-by-then',
  enforce: 'pre',
  transform: (_code, id) => (id.endsWith('/src/internal/support.ts') ? 'export const isSupported = () => true;' : null),
});

/** The pseudo languages are for tests and Storybook, which run the source: nothing that is published speaks them. */
export const PSEUDO_LANGUAGE = /-X[AB]\b/;

export const withoutPseudoLanguages = () => ({
  name: 'tbc:without-pseudo-languages',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/generated\/(languages|chunks\/[\w-]+)\.ts$/.test(id)) return null;
    return { code: code.replace(/^.*-X[AB]\b.*\n/gm, ''), map: null };
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

/** In the files that a site serves, a chunk's address follows from the module's own; npm users get literal import()s. */
export const chunksByAddress = (module) => ({
  name: 'tbc:chunks-by-address',
  enforce: 'pre',
  resolveId: (source) => (/generated\/chunks\/[\w-]+\.js$/.test(source) ? module : null),
});

/**
 * Names that only the code inside these files uses, Lit's and ours: nothing
 * outside subclasses the elements or calls these, so they can be short. Public
 * API and names that the platform has too (as `language`) stay.
 */
const INTERNAL = `
  addController createRenderRoot elementStyles enableUpdating firstUpdated getUpdateComplete hasUpdated hostConnected
  hostDisconnected hostUpdate hostUpdated isUpdatePending performUpdate removeController renderBefore renderOptions
  renderRoot requestUpdate scheduleUpdate shadowRootOptions shouldUpdate updated willUpdate
  builtInTopic childrenMayHaveChanged chunks contentOf contentPaths emit frame hasOwnContent languageMayHaveChanged msg oneOf
  outlineLevel pageLanguage refuse restingIndex shortName showFallback warnAbout`;

export const shortenInternals = () => ({
  name: 'tbc:shorten-internals',
  async generateBundle(_options, bundle) {
    const mangleCache = {};
    const chunks = Object.values(bundle).filter(({ fileName }) => fileName.startsWith('c/'));
    for (const chunk of Object.values(bundle))
      chunk.code = chunk.code.replace(/^var (\w)=([^]*);export\{\1 as default\};\s*$/, 'export default $2');
    // One chunk after the other: a name gets the same short form in all of them.
    for (const chunk of chunks.sort((a, b) => a.fileName.localeCompare(b.fileName))) {
      const { code, mangleCache: seen } = await transform(chunk.code, {
        format: 'esm',
        target: 'es2022',
        minify: true,
        legalComments: 'none',
        mangleProps: new RegExp(`^(_\\$.*|${INTERNAL.trim().split(/\s+/).join('|')})$`),
        mangleCache,
      });
      Object.assign(mangleCache, seen);
      chunk.code = code;
    }
  },
});
