import assert from 'node:assert/strict';
import { differences, pictureOf } from '../pictures.mjs';
import { SELECTOR, exampleHtml, isolatedExamples, openForAll, ready, turnInto } from '../support.mjs';
import { styleHostPage } from './styles.mjs';

const EXAMPLES = [...isolatedExamples, { tag: 'tbc-banner', example: { name: 'hidden', attributes: { hidden: true } } }];

/**
 * Every example, English in wide columns and Arabic in narrow ones. Not in both widths: of more than a hundred elements on
 * a page those out of sight are not laid out. So many columns that all are about as high: one piece of a picture.
 */
const CELLS = [
  { lefts: [0, 680], width: 680, lang: 'en', dir: 'ltr' },
  { lefts: [1360, 1680, 2000], width: 320, lang: 'ar', dir: 'rtl' },
].flatMap((place) => EXAMPLES.map((each) => ({ ...each, ...place })));
const VIEWPORT = { width: 2320, height: 900 };

/** No rule of the page can change a style that a box sets itself; inherited ones reach the element all the same. */
const boxStyle = (width) =>
  Object.entries({
    left: 0,
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
  `<main id="room" style="${boxStyle(VIEWPORT.width)}; visibility: hidden !important">${CELLS.map(
    ({ tag, example, width, lang, dir }) =>
      `<div ${ofHost} lang="${lang}" dir="${dir}" style="${boxStyle(width)}">${exampleHtml(tag, example)}</div>`,
  ).join('')}</main>`;

/** Each below the others of the column that is the shortest so far, on a whole pixel, so that only the elements themselves can differ. */
function placeCells(columns) {
  const room = document.querySelector('main');
  const ends = {};
  [...room.children].forEach(({ style, offsetHeight }, index) => {
    const [left] = columns[index].toSorted((one, other) => (ends[one] ?? 0) - (ends[other] ?? 0));
    style.setProperty('left', `${left}px`, 'important');
    style.setProperty('top', `${ends[left] ?? 0}px`, 'important');
    ends[left] = (ends[left] ?? 0) + offsetHeight + 16;
  });
  room.style.setProperty('height', `${Math.max(...Object.values(ends))}px`, 'important');
}

const page = await openForAll();

const NO_MEDIA = { media: null, colorScheme: null, contrast: null, forcedColors: null };

/** The elements on a page of that host. */
export async function hostPicture(ofHost = {}) {
  await page.emulateMedia({ ...NO_MEDIA, ...ofHost.media });
  await page.setViewportSize(VIEWPORT);
  await turnInto(page, styleHostPage(ofHost, content(ofHost.cell), NO_PSEUDO));
  await ready(page, CELLS.length);
  await page.evaluate(
    placeCells,
    CELLS.map(({ lefts }) => lefts),
  );
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
  return pictureOf(page, SELECTOR);
}

/** The examples that look different in two pictures, and how. */
export const changedExamples = (one, other) =>
  differences(one, other).flatMap((how, index) => {
    const { tag, example, lang, width } = CELLS[index];
    return how ? [`${tag} ${example.name} (${lang}) at ${width} px: ${how}`] : [];
  });
