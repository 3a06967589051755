/** The page of all pictures, and the sheets: a row for each state and theme, our picture and the board's beside each other. */
import { boardBeside, selectorOf } from './boards.mjs';
import { changeMark, placeOf } from './heights.mjs';
import { THEMES, WIDTHS, elementOf, fileOf, isTaken, nameOf, stateOf } from './looks.mjs';
import { isHole, slackText } from './measure.mjs';

const STYLES = `
  body { margin: 1em; font: 13px/1.4 sans-serif; color: #0b2530; background: #fff; } section { inline-size: max-content; padding: 1em; background: #fff; }
  table { border-collapse: collapse; } th, td { padding: 4px; border: 1px solid #c2cfd1; text-align: start; vertical-align: top; }
  tbody { border-block-start: 3px solid #0b2530; } tbody th { inline-size: 9em; }
  img { display: block; inline-size: 100%; max-block-size: 800px; object-fit: cover; object-position: top; }
  .w320 { inline-size: 200px; } .w600 { inline-size: 300px; } .w1200 { inline-size: 480px; } p { margin: 0 0 4px; }
  .board { background: #eef1f6; } .changed { outline: 4px solid #c2185b; outline-offset: -4px; } .changed b, .hole { color: #c2185b; }
`;

const picture = (file) => `<a href="${file}"><img src="${file}" alt=""></a>`;

/** Our picture, with what was measured: the height, how much of it is new, and the slack. */
function ours({ measured, changes }, state, look) {
  const [name, place] = [nameOf(state), placeOf(look)];
  const { height, slack } = measured.find((each) => each.name === name && each.place === place);
  const change = changes.find((each) => each.name === name && each.place === place);
  const mark = change ? `, <b>${changeMark(change)}</b>` : '';
  const free = slack === undefined ? '' : `, <span class="${isHole(slack) ? 'hole' : ''}">slack ${slackText(slack)}</span>`;
  return `<td class="w${look.width}${change ? ' changed' : ''}"><p>${height} px${mark}${free}</p>${picture(fileOf(state, look))}</td>`;
}

function boardOf({ boards }, state, look) {
  const selector = selectorOf(elementOf(state), stateOf(state), look.language);
  return selector && boardBeside(boards, { ...look, selector });
}

const board = (shot, width) => `<td class="board w${width}">${shot ? `<p>board, ${shot.width} px wide</p>${picture(shot.file)}` : ''}</td>`;

/** `columns` is `{width, hasBoard}` for each width. */
function row(run, columns, state, language, theme) {
  const cells = columns.map(({ width, hasBoard }) => {
    const look = { language, theme, width };
    const own = isTaken(theme, width, language) ? ours(run, state, look) : '<td></td>';
    return own + (hasBoard ? board(boardOf(run, state, look), width) : '');
  });
  return `<tr><th>${stateOf(state)}<br>${theme}</th>${cells.join('')}</tr>`;
}

/** All states of an element in a language. `run` is `{measured, changes, boards}`. */
export function section(run, all, element, language) {
  const states = all.filter((state) => elementOf(state) === element);
  const columns = WIDTHS.map((width) => ({
    width,
    hasBoard: states.some((state) => boardOf(run, state, { language, theme: 'light', width })),
  }));
  const head = columns.map(({ width, hasBoard }) => `<th>${width} px</th>${hasBoard ? '<th class="board">board</th>' : ''}`);
  const themes = THEMES.filter((theme) => WIDTHS.some((width) => isTaken(theme, width, language)));
  const bodies = states.map((state) => `<tbody>${themes.map((theme) => row(run, columns, state, language, theme)).join('')}</tbody>`);
  return `<section id="${element}-${language}"><h2>${element}, ${language}</h2>
    <table><thead><tr><th></th>${head.join('')}</tr></thead>${bodies.join('')}</table></section>`;
}

export const pageOf = (sections) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>States</title><style>${STYLES}</style>${sections.join('')}</html>`;
