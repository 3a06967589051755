/**
 * The subjects of the measurements: hand-written elements and the same in bare Lit (the fixed
 * baseline beside this repository), and ours, each on the same page.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotli, bundleBaseline } from './bundles.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const cdn = join(root, 'dist/cdn');
const shared = resolve(root, '../shared/bench');

export const hasBuild = existsSync(join(cdn, 'embed.js'));
export const hasBaseline = existsSync(join(shared, 'content.mjs'));
const content = hasBaseline ? await import(pathToFileURL(join(shared, 'content.mjs')).href) : undefined;

const PARAGRAPH = `<p>${'Every report helps an investigator to see a pattern and to warn the next victim. '.repeat(5)}</p>`;
const plainPage = ({
  slot = '',
  tail = '',
}) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Host</title><link rel="icon" href="data:,"></head><body><div id="slot">${slot}</div>${PARAGRAPH.repeat(14)}${tail}</body></html>`;

/** The page that every subject is shown on; its `slot` is above the page's own text. */
export const hostPage = content?.hostPage ?? plainPage;

const attributes = (values) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
const embed = '<script type="module" src="/cdn/embed.js"></script>';

function ours(kind, name, tag, values, children = '') {
  return { kind, name, tag, values, isOurs: true, markup: `<${tag}${attributes(values)}>${children}</${tag}>`, script: embed };
}

function baseline(kind, name, file, tag, markup) {
  const script = `<script type="module" src="/baseline/${file}"></script>`;
  return { kind, name, tag, file, markup, script };
}

const banner = content?.banner ?? { heading: 'Turn Back Crime', href: '#learn' };
const own = { topic: 'fake-medicines', href: banner.href };
const closable = { ...own, dismissible: '' };

/** The first subject of a kind is what the others are compared with. */
export const subjects = [
  ...(content
    ? [
        ...[
          ['v', 'hand-written', 'vanilla'],
          ['l', 'bare Lit', 'lit'],
        ].flatMap(([prefix, name, file]) => [
          baseline(
            'banner',
            name,
            `${file}-banner.js`,
            `${prefix}-banner`,
            `<${prefix}-banner${attributes(content.banner)}></${prefix}-banner>`,
          ),
          baseline(
            'carousel',
            name,
            `${file}-carousel.js`,
            `${prefix}-carousel`,
            `<${prefix}-carousel>${content.slides.map((slide) => `<div>${content.slideInner(slide)}</div>`).join('')}</${prefix}-carousel>`,
          ),
        ]),
      ]
    : []),
  ours('banner', 'ours, bar', 'tbc-banner', { ...closable, variant: 'bar' }),
  ours('banner', 'ours, card', 'tbc-banner', closable),
  ours('carousel', 'ours', 'tbc-tip-carousel', { topic: own.topic }),
  // The very slides of the baseline, which are the page's own.
  ...(content
    ? [
        ours(
          'carousel',
          "ours, page's slides",
          'tbc-tip-carousel',
          {},
          content.slides.map((slide) => `<div>${content.slideInner(slide)}</div>`).join(''),
        ),
      ]
    : []),
];

/** Scripts as a site serves them, compressed beforehand, and the pictures of the baseline. */
export async function subjectPages() {
  const file = (type, body) => () => ({ type, body, headers: { 'content-encoding': 'br' } });
  const pages = {};
  for (const name of readdirSync(cdn, { recursive: true }).map((each) => String(each).replaceAll('\\', '/'))) {
    if (name.endsWith('.js')) pages[`/cdn/${name}`] = file('text/javascript', brotli(readFileSync(join(cdn, name))));
  }
  for (const { file: name } of subjects) {
    if (name) pages[`/baseline/${name}`] = file('text/javascript', brotli(await bundleBaseline(join(shared, name))));
  }
  for (const name of ['banner', ...Array.from({ length: 6 }, (_, index) => `slide-${index + 1}`)]) {
    if (content) pages[`/img/${name}.svg`] = file('image/svg+xml', brotli(content.image(name)));
  }
  return pages;
}
