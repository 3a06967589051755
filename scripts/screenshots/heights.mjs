/**
 * The heights of the elements, `stories/heights.json`: by state, and by language and width, as they were when somebody last
 * accepted them. Only light: themes don't change heights.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../../stories/heights.json');

export const readHeights = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** "de 320" */
export const placeOf = ({ language, width }) => `${language} ${width}`;

/** The former heights of these elements, without those of others: a run may be of one element. */
export const ofElements = (heights, elements) =>
  Object.fromEntries(Object.entries(heights).filter(([name]) => elements.includes(name.split(': ')[0])));

/** The heights that changed: `{name, place, before, now}`; `before` is undefined for a new state, `now` for one that is gone. */
export function changedHeights(accepted, measured) {
  const names = Object.keys({ ...accepted, ...measured }).sort();
  return names.flatMap((name) => {
    const [before, now] = [accepted[name] ?? {}, measured[name] ?? {}];
    return Object.keys({ ...before, ...now })
      .filter((place) => before[place] !== now[place])
      .map((place) => ({ name, place, before: before[place], now: now[place] }));
  });
}

/** "pledge-button: pledged, de 320: 412 -> 520 px" */
export const changeLine = ({ name, place, before, now }) => `${name}, ${place}: ${before ?? 'none'} -> ${now ?? 'none'} px`;

/** The mark on a cell: "+12 px", or "new". */
export function changeMark({ before, now }) {
  if (before === undefined) return 'new';
  return `${now > before ? '+' : '−'}${Math.abs(now - before)} px`;
}

/** As the file has it: one line a state, sorted. */
export function heightsText(heights) {
  const lines = Object.keys(heights)
    .sort()
    .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(heights[name])}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Makes what was measured of these elements what is expected from now on; the heights of others stay. */
export function acceptHeights(measured, elements) {
  const others = Object.entries(readHeights()).filter(([name]) => !elements.includes(name.split(': ')[0]));
  writeFileSync(file, heightsText({ ...Object.fromEntries(others), ...measured }));
}
