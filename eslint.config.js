import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import regexp from 'eslint-plugin-regexp';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { directMessages, messageOptions, pageNodes } from './scripts/lint-rules.mjs';

/** Imports that no code of ours may have, wherever it stands. */
const NEVER = [
  {
    regex: '^lit/directives/(class-map|style-map|unsafe-)',
    message: 'Old libraries break class-map; the others are sinks for styles or HTML.',
  },
  { regex: '^(lit/decorators|@lit/reactive-element/decorators)', message: 'No decorators: see CONTRIBUTING.md.' },
  { regex: '^@lit/localize$', message: 'Its configuration is global to the page: use this.msg.' },
];
const room = (names, message) => ({ regex: `^\\.\\.?/(.*/)?(${names})(/|\\.js$)`, message });

/** The direction of imports: a room of src/ may not reach into those named here. */
const ROOMS = {
  internal: [{ regex: '^(?!\\./)', message: 'internal/ imports nothing but itself.' }],
  localization: [room('components|controllers|content|feed|pledge|styles|embed|builder', 'localization/ may use internal/ only.')],
  styles: [room('components|controllers|feed|pledge|localization|embed|builder', 'styles/ imports no component.')],
  content: [room('components|controllers|feed|pledge|embed|builder', 'content/ imports no component.')],
  feed: [
    room('components|controllers|styles|pledge|embed|builder', 'feed/ knows no element.'),
    { regex: '^lit', message: 'feed/ knows no DOM.' },
  ],
  pledge: [
    room('components|controllers|styles|embed|builder', 'pledge/ knows no element.'),
    { regex: '^lit', message: 'pledge/ knows no DOM.' },
  ],
  controllers: [room('components|embed|builder', 'controllers/ import no component.')],
  parts: [room('components|controllers|pledge|embed|builder|server', 'parts/ are what several elements show: they know no element.')],
  collect: [
    room('components|controllers|styles|pledge|localization|embed|builder', 'collect/ uses the feed reader only.'),
    { regex: '^lit', message: 'collect/ runs in Node.' },
  ],
  server: [room('embed|builder|collect|all', 'server/ renders what the package exports, and registers nothing.')],
  components: [room('embed|builder|server|all|index', 'Components import neither embed/ nor builder/ nor server/ nor an entry.')],
  site: [room('components|controllers|content|feed|pledge|styles|localization|embed|builder', 'site/ may use internal/ only.')],
  embed: [room('components|controllers|styles|builder|all|index', 'embed.js is built alone: it finds the elements by address.')],
};

const restrictImports = (patterns) => ({ 'no-restricted-imports': ['error', { patterns: [...NEVER, ...patterns] }] });

const TYPE_CHECKED = {
  // Browsers have less than the compiler's DOM types say, and host pages replace things.
  '@typescript-eslint/no-unnecessary-condition': 'off',
  // Lit calls listeners with the element as `this`.
  '@typescript-eslint/unbound-method': 'off',
  // Lit's own signatures: `void | Promise<unknown>`.
  '@typescript-eslint/no-invalid-void-type': 'off',
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
  // `[...'213']`, of digits.
  '@typescript-eslint/no-misused-spread': 'off',
  '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
};

/**
 * No pattern may take more than linear time: text from outside would freeze a page or a server. Where a sticky pattern
 * goes on in a loop, each of its starts counts as well.
 */
const LINEAR_PATTERNS = {
  'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
  'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false, ignorePartial: false }],
};

export default defineConfig(
  { ignores: ['dist*/', 'src/generated/', 'storybook-static/', 'coverage/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    files: ['src/**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
    ],
    plugins: {
      'lit-a11y': a11y,
      tbc: { rules: { 'direct-messages': directMessages, 'message-options': messageOptions, 'page-nodes': pageNodes } },
    },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...a11y.configs.recommended.rules, ...TYPE_CHECKED, 'tbc/direct-messages': 'error', 'tbc/message-options': 'error' },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'object-shorthand': 'error',
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({ property, message: 'Text is data: build nodes.' })),
        { object: 'document', property: 'write' },
      ],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      ...restrictImports([]),
    },
  },
  {
    files: ['src/**/*.ts'],
    // The builder's page is our own; the others read pages in Node, with types of their own.
    ignores: ['src/builder/**', 'src/feed/**', 'src/collect/**', 'src/server/**'],
    rules: { 'tbc/page-nodes': 'error' },
  },
  ...Object.entries(ROOMS).map(([name, patterns]) => ({ files: [`src/${name}/**`], rules: restrictImports(patterns) })),
  {
    // An element's word to the builder is a module of the builder that stands in the element's folder.
    files: ['src/components/*/*.builder.ts'],
    rules: restrictImports([room('embed|server|all|index', 'Components import neither embed/ nor server/ nor an entry.')]),
  },
  {
    // A longer one has a part in it that deserves a name.
    files: ['src/**', 'scripts/**'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Tests read what the project itself has written.
    ignores: ['test/**'],
    plugins: { regexp },
    rules: LINEAR_PATTERNS,
  },
  {
    // Tests look at what has been rendered, as text; `expect(…).to.be.true` is an expression.
    files: ['test/**', 'bench/**'],
    rules: { 'no-restricted-properties': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    // A component of Angular may be nothing but what its decorator says.
    files: ['test/frameworks/angular/**'],
    rules: { '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }] },
  },
);
