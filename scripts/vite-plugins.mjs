import { minifyHTMLLiterals } from 'minify-literals';

/** Takes the white space out of the html, svg and css templates of our own source. */
export const minifyTemplates = () => ({
  name: 'tbc:minify-templates',
  enforce: 'pre',
  async transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !/(html|svg|css)`/.test(code)) return null;
    return minifyHTMLLiterals(code, { fileName: id });
  },
});

/** What Lit does at load that a page of somebody else would feel. */
const LIT_EDITS = [
  {
    // Its policy's name may be the host's own, and createPolicy throws when a name is taken or refused.
    file: /\/lit-html\/lit-html\.js$/,
    edits: [
      [
        /,s=t\.trustedTypes,e=s\?s\.createPolicy\("lit-html",\{createHTML:t=>t\}\):void 0,/,
        ';let e;if(t.trustedTypes)try{e=t.trustedTypes.createPolicy("turn-back-crime",{createHTML:t=>t})}catch{}const ',
      ],
      [/,(\w)=t\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
    ],
  },
  {
    file: /\/reactive-element\/reactive-element\.js$/,
    edits: [
      [/,p=a\.reactiveElementPolyfillSupport/, ''],
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/, ''],
      [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{[^}]*\}(?=this\._\$Eh)/, ''],
      [/,p\?\.\(\{ReactiveElement:\w\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
    ],
  },
  {
    file: /\/lit-element\/lit-element\.js$/,
    edits: [
      [/,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\)/, ''],
      [/const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\);/, ''],
      [/\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
    ],
  },
];

/**
 * Renames Lit's Trusted Types policy to ours, lets it be refused, removes
 * Lit's globals, and puts our `css` in the place of Lit's. The build fails when a Lit release no longer looks as expected.
 */
export const tameLit = (cssTag) => {
  const done = new Set();
  return {
    name: 'tbc:tame-lit',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('/css-tag.js') ? cssTag : null),
    transform(code, id) {
      const file = LIT_EDITS.find((candidate) => candidate.file.test(id));
      if (!file) return null;
      for (const [pattern, replacement] of file.edits) {
        if (!pattern.test(code)) this.error(`${id} has no ${pattern}: look at this Lit release and mend scripts/vite-plugins.mjs`);
        code = code.replace(pattern, () => replacement);
      }
      done.add(file);
      return { code, map: null };
    },
    buildEnd(error) {
      if (!error && done.size !== LIT_EDITS.length) this.error('Lit is not in this build where it was expected');
    },
  };
};

/** In the files that a site serves, a chunk's address follows from the module's own; npm users get literal import()s. */
export const chunksByAddress = (module) => ({
  name: 'tbc:chunks-by-address',
  enforce: 'pre',
  resolveId: (source) => (/generated\/chunks\/[\w-]+\.js$/.test(source) ? module : null),
});
