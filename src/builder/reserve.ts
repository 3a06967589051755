/** A measured element: its column's width and its own height, in pixels at a font size of 16 pixels. */
export interface Sample {
  width: number;
  height: number;
}

/** Columns of some widths, all in em, and the height that has to be free in them. */
interface Range {
  from: number;
  to: number;
  height: number;
}

/** A height that falls evenly while the column gets wider, `start - fall * width`, for columns of some widths; all in em. */
interface Piece {
  start: number;
  fall: number;
  from: number;
  to: number;
}

const EM = 16;

/** Letters of the visitor's font may be this much wider than those measured, so a text may break as it does in a narrower column. */
const WIDER = 1.05;

/** A wider column makes an element lower, unless its layout changes: then it rises by more than this many em. */
const RISE = 2;

/** The weights of space that is kept free in vain, by the column's width: most visitors hold a phone, and few columns are narrower. */
const WEIGHTS = [
  { from: 0, to: 280 / EM, weight: 0.3 },
  { from: 280 / EM, to: 430 / EM, weight: 6 },
  { from: 430 / EM, to: Infinity, weight: 1 },
];

/** The space that a piece, or one of its limits, has to save on average, in em, to be worth its text in the snippet. */
const WORTH_PIECE = 0.1;
const WORTH_LIMIT = 0.04;

/** A limit errs by this much, in em, on the side of too much height. */
const SLACK = 0.25;

const up = (value: number): number => Math.ceil(value * 10) / 10;

/**
 * The height to keep free at each width: the height there, at the width before (between the two it may still be that high), and
 * at the one where a visitor's wider letters would break alike, if the layout is the same. Widths of one height are one range.
 */
function wanted(samples: readonly Sample[]): Range[] {
  const ranges: Range[] = [];
  let layout: Sample[] = [];
  let before: Sample | undefined;
  for (const sample of [...samples].sort((one, other) => one.width - other.width)) {
    const width = sample.width / EM;
    const height = sample.height / EM;
    if (before && height > before.height + RISE) layout = [];
    layout.push({ width, height });
    const narrower = layout.filter((each) => each.width <= width / WIDER).at(-1) ?? layout[0]!;
    const highest = Math.max(height, narrower.height, before?.height ?? 0);
    const last = ranges.at(-1);
    if (last?.height === highest) last.to = width;
    else ranges.push({ from: last?.to ?? width, to: width, height: highest });
    before = { width, height };
  }
  return ranges;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function weightOf(range: Range): number {
  const parts = WEIGHTS.map(({ from, to, weight }) => weight * Math.max(0, Math.min(range.to, to) - Math.max(range.from, from)));
  return sum(parts);
}

const middleOf = ({ from, to }: Range): number => (from + to) / 2;
/** How much pieces keep free for nothing. */
function waste(pieces: readonly Piece[], ranges: readonly Range[]): number {
  const wasteIn = (range: Range): number => {
    const middle = middleOf(range);
    const heights = pieces.map(({ start, fall, from, to }) => (middle > from && middle <= to ? start - fall * middle : 0));
    return (Math.max(...heights) - range.height) * weightOf(range);
  };
  return sum(ranges.map(wasteIn));
}

/** The line over some ranges that wastes least: level, or along an edge of the upper hull of their ends. */
function lineOver(ranges: readonly Range[]): { waste: number; start: number; fall: number } {
  const slope = (left: Range, right: Range): number => (right.height - left.height) / (right.to - left.to);
  const hull: Range[] = [];
  for (const range of ranges) {
    while (hull.length > 1 && slope(hull.at(-2)!, hull.at(-1)!) <= slope(hull.at(-1)!, range)) hull.pop();
    hull.push(range);
  }
  const weight = sum(ranges.map(weightOf));
  const moment = sum(ranges.map((range) => weightOf(range) * middleOf(range)));
  const needed = sum(ranges.map((range) => weightOf(range) * range.height));
  // Rounded so that it falls less and starts higher.
  const falls = hull.slice(1).map((right, index) => Math.max(0, Math.floor(-slope(hull[index]!, right) * 1000) / 1000));
  const lines = [0, ...falls].map((fall) => {
    const start = up(Math.max(...hull.map(({ to, height }) => height + fall * to)));
    return { start, fall, waste: start * weight - fall * moment - needed };
  });
  return lines.reduce((least, line) => (line.waste < least.waste ? line : least));
}

/** The cheapest way to cut ranges into pieces, each of which costs its waste and this price. */
function piecesOver(ranges: readonly Range[], price: number): Piece[] {
  let best: { cost: number; pieces: Piece[] }[] = [{ cost: 0, pieces: [] }];
  ranges.forEach(({ to }, last) => {
    const ways = best.map(({ cost, pieces }, first) => {
      const line = lineOver(ranges.slice(first, last + 1));
      const from = first ? ranges[first]!.from : -Infinity;
      return { cost: cost + line.waste + price, pieces: [...pieces, { ...line, from, to }] };
    });
    best = [...best, ways.reduce((least, way) => (way.cost < least.cost ? way : least))];
  });
  return best.at(-1)?.pieces ?? [];
}

/** Takes away the limits that save less than this price: most pieces lie below the others there anyway. */
function withFewerLimits(pieces: readonly Piece[], ranges: readonly Range[], price: number): readonly Piece[] {
  const limits: Partial<Piece>[] = [{ to: Infinity }, { from: -Infinity }];
  let kept = pieces;
  for (const limit of limits) {
    pieces.forEach((_, index) => {
      const fewer = kept.map((piece, place) => (place === index ? { ...piece, ...limit } : piece));
      if (waste(fewer, ranges) <= waste(kept, ranges) + price) kept = fewer;
    });
  }
  return kept;
}

const call = (name: 'min' | 'max', terms: readonly string[]): string =>
  terms.length > 1 ? `${name}(${terms.join(',')})` : (terms[0] ?? '');

const em = (value: number): string => `${Math.round(value * 10) / 10}em`;
const thousand = (value: number): string => `${Math.round(value * 1000)}em`;

/** A limit is a line so steep that it is high up to its width, and 0 just beyond it; or the other way round. */
function css({ start, fall, from, to }: Piece): string {
  const terms = [fall > 0 ? `${em(start)} - ${Math.round(fall * 1000) / 10}cqi` : em(start)];
  if (from > -Infinity) terms.push(`1e5cqi - ${thousand(from - SLACK)}`);
  if (to < Infinity) terms.push(`${thousand(to + SLACK)} - 1e5cqi`);
  return call('min', terms);
}

/**
 * A CSS length, by the width of the column (`cqi`), that is never below a measured height and hardly above it: the
 * maximum of a few straight lines, some of them from or up to a width only.
 */
export function reserveFor(samples: readonly Sample[]): string {
  const ranges = wanted(samples);
  const total = sum(ranges.map(weightOf));
  return call('max', withFewerLimits(piecesOver(ranges, WORTH_PIECE * total), ranges, WORTH_LIMIT * total).map(css));
}
