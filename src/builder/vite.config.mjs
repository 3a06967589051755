import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { palette, topicColors } from '../styles/palette.ts';

const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Where the page finds the widgets' files, beside itself. */
export const FOLDER = `turn-back-crime/${version}`;

/** The widgets' own colours as `--color-ROLE`: not `--tbc-color-ROLE`, which would reach into the preview. */
function colors() {
  const light = ([onLight]) => onLight;
  const dark = ([, onDark]) => onDark;
  const declarations = (colorIn) =>
    Object.entries(palette)
      .map(([role, pair]) => `--color-${role}:${colorIn(pair)};`)
      .join('');
  const topics = () =>
    Object.entries(topicColors)
      .map(([topic, color]) => `[data-topic=${topic}]{--color-topic:${color}}`)
      .join('');
  const rules = (colorIn) => `:root{${declarations(colorIn)}}`;
  return `:root{color-scheme:light dark}${rules(light)}${topics()}@media (prefers-color-scheme:dark){${rules(dark)}}`;
}

export default defineConfig({
  root,
  configFile: false,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: join(root, 'dist/builder'),
    emptyOutDir: true,
    target: ['chrome111', 'firefox115', 'safari16.4'],
    modulePreload: false,
    // A policy may forbid data: addresses.
    assetsInlineLimit: 0,
  },
  plugins: [
    {
      name: 'tbc:colors',
      enforce: 'pre',
      transform: (code, id) => (id.endsWith('/builder.css') ? colors() + code : null),
    },
    {
      // Of what is known of the elements, the page needs their attributes and one line each, and no manual.
      name: 'tbc:attributes',
      enforce: 'pre',
      transform(code, id) {
        if (!id.includes('/custom-elements.json')) return null;
        const declarations = JSON.parse(code).modules.flatMap((module) => module.declarations ?? []);
        const known = declarations.map(({ name, tagName, summary, attributes = [] }) => ({
          name,
          tagName,
          summary,
          attributes: attributes.map(({ name: attribute, type, default: standard }) => ({ name: attribute, type, default: standard })),
        }));
        return JSON.stringify({ modules: [{ declarations: known.filter(({ attributes }) => attributes.length) }] });
      },
    },
    {
      name: 'tbc:embed',
      // After the bundler, which would take the tag for a module of ours.
      transformIndexHtml: {
        order: 'post',
        handler: () => [{ tag: 'script', attrs: { type: 'module', src: `./${FOLDER}/embed.js` }, injectTo: 'head' }],
      },
    },
  ],
});
