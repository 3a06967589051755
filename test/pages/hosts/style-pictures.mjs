import assert from 'node:assert/strict';
import { differences, pictureOf } from '../pictures.mjs';
import { SELECTOR, exampleHtml, isolatedExamples, openPage, ready } from '../support.mjs';
import { styleHostPage } from './styles.mjs';

const EXAMPLES = [...isolatedExamples, { tag: 'tbc-banner', example: { name: 'hidden', attributes: { hidden: true } } }];

/**
 * Every example, English in a wide column and Arabic in a narrow one. Not in both widths: of more than a hundred elements on
 * a page those out of sight are not laid out.
 */
const CELLS = [
  { left: 0, width: 680, lang: 'en', dir: 'ltr' },
  { left: 680, width: 320, lang: 'ar', dir: 'rtl' },
].flatMap((place) => EXAMPLES.map((each) => ({ ...each, ...place })));
const VIEWPORT = { width: 1000, height: 900 };

/** What a box says of itself, no rule of the page can change; what is inherited reaches the element all the same. */
const boxStyle = (left, width) =>
  Object.entries({
    left: `${left}px`,
    top: 0,
    width: `${width}px`,
    display: 'block',
    position: 'absolute',
    float: 'none',
    'box-sizing': 'border-box',
    margin: 0,
    padding: 0,
    border: 0,
    background: '#fff',
    'min-width': 0,
    'max-width': 'none',
    overflow: 'visible',
    transition: 'none',
    animation: 'none',
    'writing-mode': 'horizontal-tb',
  })
    .map(([name, value]) => `${name}: ${value} !important`)
    .join('; ');
const NO_PSEUDO = '#room#room > *::before, #room#room > *::after { content: none !important; }';

/** The first of two attributes counts, so a host may have a `dir` of its own. */
const content = (ofHost = '') =>
  `<main id="room" style="${boxStyle(0, VIEWPORT.width)}">${CELLS.map(
    ({ tag, example, left, width, lang, dir }) =>
      `<div ${ofHost} lang="${lang}" dir="${dir}" style="${boxStyle(left, width)}">${exampleHtml(tag, example)}</div>`,
  ).join('')}</main>`;

/** Below each other, each on a whole pixel, so that only the elements themselves can differ. */
function placeCells() {
  const room = document.querySelector('main');
  const ends = {};
  for (const { style, offsetLeft, offsetHeight } of room.children) {
    const top = ends[offsetLeft] ?? 0;
    style.setProperty('top', `${top}px`, 'important');
    ends[offsetLeft] = top + offsetHeight + 16;
  }
  room.style.setProperty('height', `${Math.max(...Object.values(ends))}px`, 'important');
}

/** The elements on a page of that host. */
export async function hostPicture(t, host = {}) {
  const page = await openPage(t, {
    html: styleHostPage(host, content(host.cell), NO_PSEUDO),
    prepare: (context) => context.on('page', (opened) => opened.emulateMedia(host.media)),
    viewport: VIEWPORT,
  });
  await ready(page, CELLS.length);
  await page.evaluate(placeCells);
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
  const picture = await pictureOf(page, SELECTOR);
  await page.close();
  return picture;
}

/** The examples that look different in two pictures, and how. */
export const changedExamples = (one, other) =>
  differences(one, other).flatMap((how, index) => {
    const { tag, example, lang, width } = CELLS[index];
    return how ? [`${tag} ${example.name} (${lang}) at ${width} px: ${how}`] : [];
  });
