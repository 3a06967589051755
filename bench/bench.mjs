/**
 * How fast ours is against hand-written elements and bare Lit, in the same
 * run, in a real browser: medians of alternating rounds (`--quick`: one).
 * Ratios are what to read: times change with the machine. Nothing here fails
 * by time; a binding figure that misses is marked.
 */
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';
import { serve } from '../scripts/server.mjs';
import { printFeeds } from './support/feeds.mjs';
import { visit } from './support/load.mjs';
import { memoryOf, timesOf } from './support/mount.mjs';
import { pasteSnippets } from './support/snippet.mjs';
import { hasBaseline, hasBuild, hostPage, subjectPages, subjects } from './support/subjects.mjs';
import { median, number, table } from './support/table.mjs';

const ROUNDS = process.argv.includes('--quick') ? 1 : 5;
/** The middle ones are few enough that ours lays out every element; of the most, only those near the viewport (CROWD in tbc-element.ts). */
const COUNTS = { banner: [1, 90, 1000], carousel: [1, 90, 300] };
/** The figures that are binding: all others are only reported. */
const BINDING = { shift: 0, left: { nodes: 0, listeners: 0, heap: 15 }, growth: 1.1, mount: 1.5 };
const SLOW = { slowNetwork: true, slowProcessor: true };
const LOADS = { 'slow: 4x CPU, Slow 4G': SLOW, 'fast: unthrottled': {} };
/** The printed snippet as it is where the box "Starts sooner" is cleared, and all else as it was. */
const WITHOUT_LINES = 'slow, no preload lines';

if (!hasBuild) {
  console.error('There is no dist/cdn/embed.js to measure: run `npm run build` first.');
  process.exit(1);
}
if (!hasBaseline) console.log('The baseline ../shared/bench is not here: ours is measured alone, with nothing to compare it with.');

const started = Date.now();
const server = await serve({ pages: await subjectPages() });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_ARGS });
const results = subjects.map(() => ({ painted: {}, shift: {}, tasks: [], rounds: [] }));

try {
  try {
    await pasteSnippets(browser, server, subjects);
  } catch (error) {
    console.log(`The embed builder's snippet can't be made, so pages carry a plain tag and element instead: ${error.message}`);
  }
  for (const [index, { script, pasted, pastedAlone, markup }] of subjects.entries()) {
    server.pages[`/widget/${index}`] = hostPage({ slot: pasted });
    server.pages[`/alone/${index}`] = hostPage({ slot: pastedAlone ?? pasted });
    server.pages[`/many/${index}`] = hostPage({ slot: markup, tail: script });
  }
  for (let round = 0; round < ROUNDS; round++) {
    // The first subject on a cold machine is slower, so the order changes with each round.
    for (let turn = 0; turn < subjects.length; turn++) {
      const index = (turn + round) % subjects.length;
      const subject = subjects[index];
      const result = results[index];
      const address = `${server.origin}/widget/${index}`;
      for (const [name, load] of Object.entries(LOADS)) {
        const { painted } = await visit(browser, address, { tag: subject.tag, ...load });
        (result.painted[name] ??= []).push(painted);
      }
      const alone = await visit(browser, `${server.origin}/alone/${index}`, { tag: subject.tag, ...SLOW });
      (result.painted[WITHOUT_LINES] ??= []).push(alone.painted);
      if (subject.isOurs) result.tasks.push(await visit(browser, address, { tag: subject.tag, slowProcessor: true, traced: /\/cdn\// }));
      result.rounds.push(await timesOf(browser, `${server.origin}/many/${index}`, subject, COUNTS[subject.kind]));
    }
  }
  // The figures below don't change from round to round.
  for (const [index, subject] of subjects.entries()) {
    const { tag, kind } = subject;
    for (const width of [320, 1200]) {
      results[index].shift[width] = (await visit(browser, `${server.origin}/widget/${index}`, { tag, width, slowNetwork: true })).shift;
    }
    Object.assign(results[index], await memoryOf(browser, `${server.origin}/many/${index}`, subject, COUNTS[kind].at(-1)));
  }
  await printFeeds(browser, ROUNDS);
} finally {
  await browser.close();
  await server.close();
}

const kinds = Object.keys(COUNTS);
const over = (isOurs, value, limit) => (isOurs && value > limit ? ' OVER' : '');

/** A table of one kind: a row a subject; each column gives a figure, which is compared with that of the first subject. */
function compare(title, kind, columns) {
  const rows = subjects.map((subject, index) => ({ subject, result: results[index] })).filter(({ subject }) => subject.kind === kind);
  table(
    title,
    [kind, ...columns.map(({ name }) => name)],
    rows.map(({ subject, result }) => [
      subject.name,
      ...columns.map(({ figure, digits = 0, limit, ratioLimit, ratio = true, binds = ({ isOurs }) => isOurs }) => {
        const value = figure(result);
        const relation = value / figure(rows[0].result);
        const isCompared = ratio && hasBaseline;
        const mark = over(binds(subject), value, limit ?? Infinity) || over(subject.isOurs && isCompared, relation, ratioLimit ?? Infinity);
        return `${number(value, digits)}${isCompared ? ` (${number(relation, 2)}x)` : ''}${mark}`;
      }),
    ]),
  );
}

const ofRounds = (pick) => (result) => median(result.rounds.map(pick));

console.log(`\nMedians of ${ROUNDS} alternating round${ROUNDS > 1 ? 's' : ''}; in brackets against the first row. HTTP/1.1 on this machine, files in brotli, cold cache.
Tasks and mounts are processor time of the page's main thread.
Binding, and marked OVER where it misses: layout shift ${BINDING.shift} with the printed snippet; nothing left after removal (0 nodes, 0 listeners,
JS heap within ${BINDING.left.heap} B an instance, which is what the method can tell); growth at most ${BINDING.growth}; mount of 1,000 banners at most ${BINDING.mount}x hand-written.`);
table(
  'Longest task at load, 4x CPU, ms',
  ['', 'with our script', 'any'],
  subjects.flatMap(({ kind, name, isOurs }, index) => {
    const longest = (key) => number(median(results[index].tasks.map((tasks) => tasks[key])), 1);
    return isOurs ? [[`${kind} ${name}`, longest('ownTask'), longest('anyTask')]] : [];
  }),
);
for (const kind of kinds) {
  const [, middle, most] = COUNTS[kind];
  compare(`Load of one ${kind}: painted, ms after navigation`, kind, [
    ...[...Object.keys(LOADS), WITHOUT_LINES].map((name) => ({ name, figure: ({ painted }) => median(painted[name]) })),
  ]);
  compare(
    'Layout shift above the content, on a slow network',
    kind,
    [320, 1200].map((width) => ({
      name: `${width} px`,
      figure: ({ shift }) => shift[width],
      digits: 4,
      ratio: false,
      limit: BINDING.shift,
      binds: ({ isPrinted }) => isPrinted,
    })),
  );
  compare('Mount: main-thread time, ms', kind, [
    ...COUNTS[kind].map((count) => ({
      name: number(count),
      figure: ofRounds(({ mounts }) => mounts[count].cpu),
      digits: count === 1 ? 1 : 0,
      ratioLimit: kind === 'banner' && count === most ? BINDING.mount : undefined,
    })),
    { name: 'of it style', figure: ofRounds(({ mounts }) => mounts[most].style) },
    { name: 'layout', figure: ofRounds(({ mounts }) => mounts[most].layout) },
    { name: 'the rest', figure: ofRounds(({ mounts }) => mounts[most].cpu - mounts[most].style - mounts[most].layout) },
    {
      name: `growth ${number(most)} : ${middle}`,
      figure: (result) =>
        ofRounds(({ mounts }) => mounts[most].cpu)(result) / most / (ofRounds(({ mounts }) => mounts[middle].cpu)(result) / middle),
      digits: 2,
      ratio: false,
      limit: BINDING.growth,
    },
  ]);
  compare(`One instance of ${number(most)}, and the language switch of all`, kind, [
    { name: 'JS heap B', figure: ({ alive }) => alive.heap },
    { name: 'DOM heap B', figure: ({ alive }) => alive.domHeap },
    { name: 'nodes', figure: ({ alive }) => alive.nodes, digits: 1 },
    { name: 'listeners', figure: ({ alive }) => alive.listeners, digits: 1 },
    { name: 'switch, ms', figure: ofRounds(({ language }) => language.cpu) },
  ]);
  compare(`Left after the removal of ${number(most)}`, kind, [
    { name: 'nodes', figure: ({ left }) => left.nodes, ratio: false, limit: BINDING.left.nodes },
    { name: 'listeners', figure: ({ left }) => left.listeners, ratio: false, limit: BINDING.left.listeners },
    { name: 'JS heap B an instance', figure: ({ left }) => left.heap, digits: 1, ratio: false, limit: BINDING.left.heap },
    { name: 'DOM heap B an instance', figure: ({ left }) => left.domHeap, digits: 1, ratio: false },
  ]);
}
console.log(`\n${number((Date.now() - started) / 1000)} s`);
