import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'tailwindcss';

/**
 * Its preflight takes margins, borders, list marks and the size of headings from everything, and makes `svg` and `img` blocks
 * of their own height. Compiled as its own tools do: its source holds functions that no browser knows.
 */
const { build } = await compile('@import "tailwindcss"; @layer base { h1, h2 { @apply text-xl font-bold; } a { @apply text-blue-600; } }', {
  async loadStylesheet(id) {
    const path = fileURLToPath(import.meta.resolve(id === 'tailwindcss' ? 'tailwindcss/index.css' : id));
    return { path, base: '', content: readFileSync(path, 'utf8') };
  },
});

export default {
  name: 'Tailwind',
  body: 'class="antialiased tracking-wide leading-loose font-serif"',
  css: build(['antialiased', 'tracking-wide', 'leading-loose', 'font-serif']),
};
