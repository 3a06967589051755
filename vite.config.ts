import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Alias, type BuildOptions, type PluginOption, type UserConfig } from 'vite';
import { indexMessages } from './scripts/vite-messages.mjs';
import {
  knowSharedFiles,
  listSiteFiles,
  litAsGuest,
  minifyFurther,
  minifyTemplates,
  recordLit,
  withoutMapsOf,
} from './scripts/vite-plugins.mjs';

const root = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const define = { __VERSION__: JSON.stringify(version) };

/** The oldest browsers that run the elements: Chrome and Edge 111, Firefox 115, Safari 16.4. */
const target = ['chrome111', 'firefox115', 'safari16.4'];

const locales = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8')) as { sourceLocale: string; targetLocales: string[] };

/** The pseudo languages are for tests and Storybook, which run the source: nothing that is published speaks them. */
const PSEUDO_LANGUAGE = /-X[AB]\b/;
const ALL_LANGUAGES = [locales.sourceLocale, ...locales.targetLocales];
const LANGUAGES = ALL_LANGUAGES.filter((language) => !PSEUDO_LANGUAGE.test(language));
const withoutPseudoLanguages = { find: /^.*\/pseudo\/[\w-]+\.js$/, replacement: join(root, 'src/localization/no-pseudo-languages.ts') };

const filesBelow = (folder: string, match: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => match.test(file));

const library = (
  entry: Record<string, string>,
  output: NonNullable<NonNullable<BuildOptions['rolldownOptions']>['output']>,
  build: BuildOptions,
  plugins: PluginOption[],
  alias: Alias[] = [withoutPseudoLanguages],
): UserConfig => ({
  define,
  plugins,
  resolve: { alias },
  build: {
    target,
    copyPublicDir: false,
    reportCompressedSize: false,
    ...build,
    lib: { entry, formats: ['es'] },
    // The time that plugins take is known.
    rolldownOptions: { ...build.rolldownOptions, output, checks: { pluginTimings: false } },
  },
});

/** Code that every element needs. All else is in the file of the element, in one that some elements share, or in one that is loaded later. */
const CORE =
  /node_modules|\/src\/internal\/(?!storage|own-items)|\/src\/(localization|styles|content|site)\/|\/src\/components\/(?!feed-message)[\w-]+\.ts/;

/** Code of the elements that remember what a visitor did. */
const STORAGE = /\/src\/internal\/storage\.ts/;

/** Code of the elements that take the page's own content apart. */
const OWN_ITEMS = /\/src\/internal\/own-items\.ts/;

/** Code of all elements that may have a feed. */
const FEED_SOURCE = /\/src\/controllers\/feed-source\.ts/;

/** Code that the elements with a story share; and code that only a single story, or one of a feed, needs. */
const STORY = /\/src\/parts\/story\/(story|dates)\b/;
const STORY_DETAILS = /\/src\/parts\/story\//;

/** Code of all elements with a feed, which only a page with a feed asks for. */
const FEED = /\/src\/(controllers\/(feed-reader|show-items)|components\/feed-message)\.ts/;

const BUNDLED_LIT = join(root, 'node_modules/.cache/turn-back-crime/bundled-lit.json');

/** Files of src/site/ that stand in for a module where a site serves the files: the same exports, by another way. */
const SITE_STAND_INS: Alias[] = [
  { find: /^.*\/localization\/chunks\.js$/, replacement: join(root, 'src/site/chunks.ts') },
  { find: /^.*\/localization\/messages\.js$/, replacement: join(root, 'src/site/messages.ts') },
  { find: /^\.\/support\.js$/, replacement: join(root, 'src/site/support.ts') },
  { find: /^\.\/css-tag\.js$/, replacement: join(root, 'src/site/css-tag.ts') },
];

/**
 * The files that a site serves (mode `cdn`): `c/NAME.js`, `c/core.js` (Lit and what all
 * elements share) and `l/LANG/…`. No hash in a name: the version is in the
 * folder that the site serves.
 */
const cdn = (languages = LANGUAGES, alias = [...SITE_STAND_INS, withoutPseudoLanguages]): UserConfig => {
  const texts = new RegExp(`^(${languages.join('|')})/.*\\.ts$`);
  const entries = Object.fromEntries([
    ...filesBelow('src/components', /^[\w-]+\/register\.ts$/).map((file) => [`c/${file.split('/')[0]}`, `src/components/${file}`]),
    ...filesBelow('src/generated', texts).map((file) => [`l/${file.slice(0, -3)}`, `src/generated/${file}`]),
  ]) as Record<string, string>;
  const output = {
    minify: true,
    comments: false,
    entryFileNames: '[name].js',
    // Files that an element asks for later: the feed reader, and what comes after a pledge.
    chunkFileNames: 'c/[name].js',
    codeSplitting: {
      groups: [
        { name: 'core', test: CORE, minShareCount: 2 },
        { name: 'storage', test: STORAGE },
        { name: 'own-items', test: OWN_ITEMS },
        { name: 'feed-source', test: FEED_SOURCE },
        { name: 'feed', test: FEED },
        { name: 'story', test: STORY },
        { name: 'story-details', test: STORY_DETAILS },
      ],
    },
  };
  // Later code may use an element's own, which is in the element's file.
  const rolldownOptions = { preserveEntrySignatures: 'allow-extension' } as const;
  const build = { outDir: 'dist/cdn', emptyOutDir: true, rolldownOptions };
  const plugins = [litAsGuest(root), indexMessages(root), minifyTemplates(), recordLit(BUNDLED_LIT), minifyFurther(), listSiteFiles()];
  return library(entries, output, build, plugins, alias);
};

/** The same with the pseudo languages (mode `cdn-tests`): what the tests of the elements run on beside the source. */
const cdnForTests = (): UserConfig => cdn(ALL_LANGUAGES, SITE_STAND_INS);

/** `embed.js` (mode `embed`): alone, so that it never waits for a chunk; after the site's other files, of which it knows the shared ones. */
const embed = (): UserConfig =>
  library(
    { embed: 'src/embed/embed.ts' },
    { minify: true, comments: false, entryFileNames: '[name].js' },
    { outDir: 'dist/cdn', emptyOutDir: false },
    [knowSharedFiles(), minifyTemplates(), minifyFurther()],
  );

/** The npm modules (mode `npm`): one file a source file, readable, with source maps. */
const npm = (): UserConfig => {
  const entries = Object.fromEntries(
    filesBelow('src', /^(?!builder\/|embed\/|site\/|generated\/pseudo\/).*(?<!\.d|types|\.content|\.builder)\.ts$/).map((file) => [
      file.slice(0, -3),
      `src/${file}`,
    ]),
  );
  return library(
    entries,
    { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    {
      outDir: 'dist',
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: { external: [/^lit(\/|$)/, /^@lit(-labs)?\//, /^parse5$/, /^node:/] },
    },
    [minifyTemplates(), withoutMapsOf('generated/')],
  );
};

export default defineConfig(({ mode }) => {
  const modes: Record<string, () => UserConfig> = { cdn: () => cdn(), 'cdn-tests': cdnForTests, embed, npm };
  return modes[mode]?.() ?? { define };
});
