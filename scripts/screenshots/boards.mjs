/**
 * The mock-up of the visual identity, `stories/board/board.html`, beside our states: which part of it belongs to which, and
 * the pictures of these parts.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { THEMES, WIDTHS, isTaken, mediaOf } from './looks.mjs';

const file = join(import.meta.dirname, '../../stories/board/board.html');

const pledge = (number) => `#pledge .states > :nth-child(${number}) .pledge`;

/**
 * By element and state: the selector of its part in the board, and in the board's Arabic section where that has one. A selector
 * may find the part in several widths. Of the pledge button, the board's 3 (hover and focus), 10 (no choice and no count) and
 * 12 (the campaign is over) are no states of ours; a row of stories and a card without a drawing are not on the board.
 */
export const BOARD = {
  banner: {
    ready: { en: '#banner .card' },
    'ready, as a hero': { en: '#banner .hero', ar: '#ar .hero' },
    'ready, as a bar': { en: '#banner .bar', ar: '#ar .bar' },
    'advice open': { en: '#banner .w600 .card' },
  },
  'tip-carousel': {
    ready: { en: '#tips .tips:not(.list)', ar: '#ar .tips' },
    'ready, as a list': { en: '#tips .tips.list' },
    'the next tip': { en: '#tips .w600 .tips', ar: '#ar .tips' },
    'stopped, once the keyboard enters': { en: '#tips .w600 .tips' },
  },
  'story-list': {
    ready: { en: '#stories .stories' },
    'ready, as a list': { en: '#feed .feed' },
  },
  'story-card': {
    ready: { en: '#stories .story.t-fake-medicines', ar: '#ar .story' },
  },
  'pledge-button': {
    idle: { en: pledge(1), ar: '#ar .pledge' },
    choosing: { en: pledge(1), ar: '#ar .pledge' },
    'pressed without a choice': { en: pledge(2) },
    sending: { en: pledge(4) },
    pledged: { en: pledge(5) },
    'pledged on another day': { en: pledge(11) },
    'waiting, offline': { en: pledge(6) },
    'failed, refused by the service': { en: pledge(7) },
    'goal reached': { en: pledge(8) },
    'taken back': { en: pledge(9) },
  },
};

/** The selector of a state in a language. There is no German board: the English one stands in. */
export function selectorOf(element, state, language) {
  const selectors = BOARD[element]?.[state];
  return language === 'de' ? selectors?.en : selectors?.[language];
}

/** Names of states in the table that the Storybook of these elements does not have. */
export const unknownStates = (elements, names) =>
  elements
    .flatMap((element) => Object.keys(BOARD[element] ?? {}).map((state) => `${element}: ${state}`))
    .filter((name) => !names.includes(name));

/** The parts that a selector finds in an open board: never none. */
export async function partsOf(page, selector) {
  const parts = await page.locator(selector).all();
  if (!parts.length)
    throw new Error(`stories/board/board.html has nothing for the selector "${selector}" (scripts/screenshots/boards.mjs).`);
  return parts;
}

/** Photographs, into a folder, the parts of these elements in every theme and width: `{selector, theme, width, file}`. */
export async function shootBoards(page, elements, folder) {
  const selectors = new Set(elements.flatMap((element) => Object.values(BOARD[element] ?? {}).flatMap(Object.values)));
  const shots = [];
  await page.goto(pathToFileURL(file).href);
  for (const theme of THEMES) {
    await page.emulateMedia(mediaOf(theme));
    for (const viewportWidth of WIDTHS.filter((width) => isTaken(theme, width, 'en'))) {
      await page.setViewportSize({ width: viewportWidth, height: 900 });
      for (const selector of selectors) {
        for (const part of await partsOf(page, selector)) {
          const name = `board-${shots.length + 1}.png`;
          const { width } = await part.boundingBox();
          await part.screenshot({ path: join(folder, name), animations: 'disabled' });
          shots.push({ selector, theme, width: Math.round(width), file: name });
        }
      }
    }
  }
  return shots;
}

const nearest = (widths, wanted) => widths.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0];

/** The picture that stands beside ours: of those to which no other width of ours is nearer, the nearest one. */
export function boardBeside(shots, { selector, theme, width }) {
  const fitting = shots.filter((shot) => shot.selector === selector && shot.theme === theme && nearest(WIDTHS, shot.width) === width);
  const best = nearest(
    fitting.map((shot) => shot.width),
    width,
  );
  return fitting.find((shot) => shot.width === best);
}
