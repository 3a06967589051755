/** The results that `npm run screenshots` draws from its measurements: changed heights, slack, the board's picture beside ours. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, findTestBrowser } from '../../scripts/browser.mjs';
import { boardBeside, partsOf, selectorOf, unknownStates } from '../../scripts/screenshots/boards.mjs';
import { changeLine, changeMark, changedHeights, heightsText, ofElements } from '../../scripts/screenshots/heights.mjs';
import { largestSlacks, measure } from '../../scripts/screenshots/measure.mjs';
import { section } from '../../scripts/screenshots/sheet.mjs';

const browser = await chromium.launch({ executablePath: await findTestBrowser(), args: BROWSER_ARGS });
after(() => browser.close());

const story = (element, state) => ({ id: `${element}--${state}`, importPath: `./stories/${element}.stories.ts`, name: `States: ${state}` });

test('a height that is another is named, with what is new and what is gone', () => {
  const accepted = { 'banner: ready': { 'en 320': 412, 'de 320': 430 }, 'banner: gone': { 'en 320': 9 } };
  const measured = { 'banner: ready': { 'en 320': 412, 'de 320': 520 }, 'banner: new': { 'en 320': 7 } };
  const changes = changedHeights(accepted, measured);
  assert.deepEqual(changes.map(changeLine), [
    'banner: gone, en 320: 9 -> none px',
    'banner: new, en 320: none -> 7 px',
    'banner: ready, de 320: 430 -> 520 px',
  ]);
  assert.deepEqual(changedHeights(accepted, accepted), []);
});

test('a mark says by how much', () => {
  assert.equal(changeMark({ before: 400, now: 412 }), '+12 px');
  assert.equal(changeMark({ before: 412, now: 400 }), '−12 px');
  assert.equal(changeMark({ now: 400 }), 'new');
});

test('a run of one element looks at no other, also where a name begins with its own', () => {
  assert.deepEqual(Object.keys(ofElements({ 'story: ready': {}, 'story-card: ready': {} }, ['story'])), ['story: ready']);
});

test('the file has a line for each state, sorted', () => {
  const text = heightsText({ 'b: one': { 'en 320': 2 }, 'a: one': { 'en 320': 1 } });
  assert.equal(text, '{\n  "a: one": {"en 320":1},\n  "b: one": {"en 320":2}\n}\n');
  assert.deepEqual(JSON.parse(text), { 'a: one': { 'en 320': 1 }, 'b: one': { 'en 320': 2 } });
});

/** The cells of a sheet of one state whose heights are all 400 px. */
function cellsOf(changes) {
  const places = [320, 600, 1200].map((width) => `de ${width}`);
  const measured = places.map((place) => ({ name: 'banner: ready', place, height: 400, slack: place === 'de 600' ? 65 : 64 }));
  return section({ measured, changes, boards: [] }, [story('banner', 'ready')], 'banner', 'de')
    .split('<td')
    .slice(1);
}

test('a sheet marks the cells whose height is another, in each theme, and only these', () => {
  const cells = cellsOf([{ name: 'banner: ready', place: 'de 320', before: 388, now: 400 }]);
  assert.equal(cells.length, 6);
  for (const cell of cells) assert.equal(/ class="[^"]*changed"/.test(cell), cell.includes('-320.png'), cell);
  for (const cell of cells) assert.equal(cell.includes('<b>+12 px</b>'), cell.includes('-320.png'), cell);
});

test('a sheet marks more than 4em of slack', () => {
  for (const cell of cellsOf([])) assert.equal(cell.includes('class="hole"'), cell.includes('-600.png'), cell);
});

test('of each state the largest slack is told, the largest first', () => {
  const measured = [
    { name: 'a', place: 'en 320', slack: 3 },
    { name: 'b', place: 'en 320', slack: 7 },
    { name: 'a', place: 'en 600', slack: 9 },
    { name: 'empty', place: 'en 600', slack: undefined },
  ];
  assert.deepEqual(largestSlacks(measured), [measured[2], measured[1]]);
});

test('the board stands beside the width that is nearest to its own', () => {
  const shot = (width, file, theme = 'light') => ({ selector: '.hero', theme, width, file });
  const shots = [shot(288, 'a'), shot(540, 'b'), shot(320, 'c'), shot(600, 'd', 'dark'), shot(1000, 'e')];
  const beside = (width, theme = 'light') => boardBeside(shots, { selector: '.hero', theme, width })?.file;
  assert.deepEqual([beside(320), beside(600), beside(1200)], ['c', 'b', 'e']);
  assert.deepEqual([beside(320, 'dark'), beside(600, 'dark')], [undefined, 'd']);
  assert.equal(boardBeside(shots, { selector: '.bar', theme: 'light', width: 320 }), undefined);
});

test('Arabic has the Arabic board, or none; German has the English one', () => {
  assert.equal(selectorOf('banner', 'ready, as a hero', 'ar'), '#ar .hero');
  assert.equal(selectorOf('banner', 'ready', 'ar'), undefined);
  assert.equal(selectorOf('banner', 'ready', 'de'), '#banner .card');
  assert.equal(selectorOf('banner', 'closed', 'en'), undefined);
});

test('a selector that finds nothing, and a state that is none, are named', async (t) => {
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.setContent('<p class="bar">One</p><p class="bar">Two</p>');
  assert.equal((await partsOf(page, '.bar')).length, 2);
  await assert.rejects(partsOf(page, '#pledge .gone'), /"#pledge \.gone"/);
  assert.ok(unknownStates(['banner'], ['banner: ready']).includes('banner: advice open'));
  assert.deepEqual(unknownStates(['story-card'], ['story-card: ready']), []);
});

/** The height and slack of an element whose shadow tree has this panel, 300 px high with 20 px of padding, in a story. */
async function measureElement(t, panel, slotted = '') {
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.setContent(`<div id="storybook-root"><tbc-sample style="display: block">${slotted}<template shadowrootmode="open"><style>
    [part=panel] { box-sizing: border-box; block-size: 300px; padding: 20px; } :is(p, button, svg, ::slotted(p)) { display: block; box-sizing: border-box;
    margin: 0; block-size: 50px; line-height: 50px; }</style>${panel}</template></tbc-sample></div>`);
  return page.evaluate(measure);
}

for (const [what, panel, slotted, slack] of [
  ['a text', '<div part="panel"><p>Text</p></div>', '', 210],
  ['a control below it', '<div part="panel"><p>Text</p><button></button></div>', '', 160],
  ['a picture below it', '<div part="panel"><p>Text</p><svg></svg></div>', '', 160],
  ['the words of the page in a slot', '<div part="panel"><p>Text</p><slot></slot></div>', '<p>Words</p>', 160],
  ['an empty box', '<div part="panel"><p>Text</p><div style="block-size: 90px"></div></div>', '', 210],
  ['a text that nobody sees', '<div part="panel"><p>Text</p><p style="visibility: hidden">Hidden</p></div>', '', 210],
  ['a mark in the ground', '<div part="panel"><p>Text</p><svg style="position: absolute; inset-block-start: 200px"></svg></div>', '', 210],
  ['a panel that is empty', '<div part="panel"></div>', '', undefined],
  [
    'a full and a hollow panel',
    '<div part="panel"><p style="block-size: 260px; line-height: 500px">Text</p></div><div part="panel"><p>Text</p></div>',
    '',
    210,
  ],
]) {
  test(`slack with ${what}`, async (t) => {
    const measured = await measureElement(t, panel, slotted);
    assert.equal(measured.height, 300 * panel.split('part="panel"').slice(1).length);
    // The letters of a line are lower than the line.
    if (slack === undefined) assert.equal(measured.slack, undefined);
    else assert.ok(Math.abs(measured.slack - slack) < 25, `${measured.slack} px`);
  });
}
