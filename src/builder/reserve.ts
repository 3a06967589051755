/** A measured element: its column's width and its own height, in pixels at a font size of 16 pixels. */
export interface Sample {
  width: number;
  height: number;
}

/** A height that falls evenly while the column gets wider: `start - fall * width`, in em. */
interface Piece {
  start: number;
  fall: number;
  /** The width up to which it counts. */
  end: number;
}

const EM = 16;

/** Letters of the visitor's font may be this much wider than those measured, so a text may break as it does in a narrower column. */
const WIDER = 1.06;

/** A wider column makes an element lower, unless its layout changes: then it rises by more than this many em. */
const RISE = 2;

/** A piece, and an end of it, has to save this many em on an average to earn its place in the snippet. */
const WORTH = 0.3;

const up = (value: number): number => Math.ceil(value * 10) / 10;
const em = (value: number): string => `${Math.round(value * 10) / 10}em`;

/** Samples in em, cut into runs before each rise. */
function runsOf(samples: readonly Sample[]): Sample[][] {
  const runs: Sample[][] = [];
  let before = -Infinity;
  for (const { width, height } of [...samples].sort((one, other) => one.width - other.width)) {
    const sample = { width: width / EM, height: height / EM };
    if (!runs.length || sample.height > before + RISE) runs.push([]);
    runs.at(-1)?.push(sample);
    before = sample.height;
  }
  return runs;
}

/**
 * What has to be free at each width: the height at that width, at the one before (between two samples it is still that
 * high), at the one where a visitor's wider letters would break alike, and at every wider column, because pieces only fall.
 */
function wanted(run: readonly Sample[]): Sample[] {
  return run.map(({ width }, index) => {
    const narrower = run.filter((sample) => sample.width <= width / WIDER).at(-1) ?? run[0];
    return { width, height: Math.max(narrower?.height ?? 0, run[index - 1]?.height ?? 0, ...run.slice(index).map(({ height }) => height)) };
  });
}

/** The straight line over some points that wastes least: the edge of their upper hull above their middle. */
function pieceOver(points: readonly Sample[]): Piece {
  const hull: Sample[] = [];
  const slope = (left: Sample, right: Sample): number => (right.height - left.height) / (right.width - left.width);
  for (const point of points) {
    for (let last = hull.at(-1), other = hull.at(-2); last && other && slope(other, last) <= slope(last, point); ) {
      hull.pop();
      [last, other] = [hull.at(-1), hull.at(-2)];
    }
    hull.push(point);
  }
  const middle = points.reduce((sum, { width }) => sum + width, 0) / points.length;
  const right = Math.max(
    1,
    hull.findIndex(({ width }) => width >= middle),
  );
  const [from, to] = [hull[right - 1], hull[right]];
  // Rounded so that it falls less and starts higher.
  const fall = from && to ? Math.floor(-slope(from, to) * 1000) / 1000 : 0;
  const start = up(Math.max(...points.map(({ width, height }) => height + fall * width)));
  return { start, fall, end: points.at(-1)?.width ?? 0 };
}

const heightAt = ({ start, fall, end }: Piece, width: number): number => (width > end ? 0 : start - fall * width);

/** How much pieces keep free for nothing, over all points. */
const waste = (pieces: readonly Piece[], points: readonly Sample[]): number =>
  points.reduce((sum, { width, height }) => sum + Math.max(...pieces.map((piece) => heightAt(piece, width))) - height, 0);

/** The cheapest way to cut points into pieces, narrow columns first; a piece that may as well go on has no end. */
function piecesOver(points: readonly Sample[]): Piece[] {
  const price = WORTH * points.length;
  let best: { cost: number; pieces: Piece[] }[] = [{ cost: 0, pieces: [] }];
  points.forEach((_, last) => {
    const ways = best.map(({ cost, pieces }, first) => {
      const own = points.slice(first, last + 1);
      const piece = pieceOver(own);
      return { cost: cost + waste([piece], own) + price, pieces: [...pieces, piece] };
    });
    best = [...best, ways.reduce((least, way) => (way.cost < least.cost ? way : least))];
  });
  const pieces = best.at(-1)?.pieces ?? [];
  for (const piece of [...pieces].reverse()) {
    const { end } = piece;
    const least = waste(pieces, points);
    piece.end = Infinity;
    if (waste(pieces, points) > least + price) piece.end = end;
  }
  return pieces;
}

/** A length so steep that it is no limit up to one width, and nothing a quarter of an em beyond it; or the other way round. */
const until = (width: number): string => `${em(999 * (width + 0.25))} - 99900cqi`;
const from = (width: number): string => `99900cqi - ${em(999 * (width - 0.25))}`;

const maximum = (terms: readonly string[]): string => (terms.length > 1 ? `max(${terms.join(',')})` : (terms[0] ?? ''));

/** The terms of a maximum that no sample of a run stands out of. */
const termsOver = (run: readonly Sample[]): string[] =>
  piecesOver(wanted(run))
    .reverse()
    .map(({ start, fall, end }) => {
      const line = fall > 0 ? `${em(start)} - ${Math.round(fall * 1000) / 10}cqi` : em(start);
      return end < Infinity ? `min(${line},${until(end)})` : line;
    });

/**
 * A CSS length, by the width of the column (`cqi`), that is never below a measured height and hardly above it: the
 * maximum of a few straight lines, some of them up to a width only. Where a wide layout is higher than a narrow one, its
 * lines count from that width on.
 */
export function reserveFor(samples: readonly Sample[]): string {
  const runs = runsOf(samples);
  return maximum(
    runs.flatMap((run, index) => {
      const narrower = runs[index - 1]?.at(-1);
      return narrower ? `min(${maximum(termsOver(run))},${from(narrower.width)})` : termsOver(run);
    }),
  );
}
