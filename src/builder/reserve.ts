/** A measured element: its column's width and its own height, in pixels at a font size of 16 pixels. */
export interface Sample {
  width: number;
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

/** What a piece, and a limit of it, has to save on an average, in em, to earn its place in the snippet. */
const WORTH_PIECE = 0.3;
const WORTH_LIMIT = 0.12;

const up = (value: number): number => Math.ceil(value * 10) / 10;
const em = (value: number): string => `${Math.round(value * 10) / 10}em`;

/**
 * What has to be free at each width, in em: the height there, at the width before (between the two it may still be that
 * high), and at the one where a visitor's wider letters would break alike, if the layout is the same.
 */
function wanted(samples: readonly Sample[]): Sample[] {
  let layout: Sample[] = [];
  let before: Sample | undefined;
  return [...samples]
    .sort((one, other) => one.width - other.width)
    .map(({ width, height }) => {
      const sample = { width: width / EM, height: height / EM };
      if (before && sample.height > before.height + RISE) layout = [];
      layout.push(sample);
      const narrower = layout.filter((each) => each.width <= sample.width / WIDER).at(-1) ?? layout[0]!;
      const highest = Math.max(sample.height, narrower.height, before?.height ?? 0);
      before = sample;
      return { width: sample.width, height: highest };
    });
}

/** The falling line over some points that wastes least: the edge of their upper hull above their middle. */
function lineOver(points: readonly Sample[]): Pick<Piece, 'start' | 'fall'> {
  const slope = (left: Sample, right: Sample): number => (right.height - left.height) / (right.width - left.width);
  const hull: Sample[] = [];
  for (const point of points) {
    while (hull.length > 1 && slope(hull.at(-2)!, hull.at(-1)!) <= slope(hull.at(-1)!, point)) hull.pop();
    hull.push(point);
  }
  const middle = points.reduce((sum, { width }) => sum + width, 0) / points.length;
  const right = hull.findIndex(({ width }, index) => index > 0 && width >= middle);
  // Rounded so that it falls less and starts higher.
  const fall = right > 0 ? Math.max(0, Math.floor(-slope(hull[right - 1]!, hull[right]!) * 1000) / 1000) : 0;
  return { start: up(Math.max(...points.map(({ width, height }) => height + fall * width))), fall };
}

/** How much pieces keep free for nothing, over all points. */
const waste = (pieces: readonly Piece[], points: readonly Sample[]): number =>
  points.reduce((sum, { width, height }) => {
    const heights = pieces.map(({ start, fall, from, to }) => (width > from && width <= to ? start - fall * width : 0));
    return sum + Math.max(...heights) - height;
  }, 0);

/** The cheapest way to cut points into pieces. */
function piecesOver(points: readonly Sample[]): Piece[] {
  let best: { cost: number; pieces: Piece[] }[] = [{ cost: 0, pieces: [] }];
  points.forEach(({ width }, last) => {
    const ways = best.map(({ cost, pieces }, first) => {
      const own = points.slice(first, last + 1);
      const piece = { ...lineOver(own), from: points[first - 1]?.width ?? -Infinity, to: width };
      return { cost: cost + waste([piece], own) + WORTH_PIECE * points.length, pieces: [...pieces, piece] };
    });
    best = [...best, ways.reduce((least, way) => (way.cost < least.cost ? way : least))];
  });
  return best.at(-1)?.pieces ?? [];
}

/** Takes away the limits that save little: most pieces lie below the others there anyway. */
function withFewerLimits(pieces: readonly Piece[], points: readonly Sample[]): readonly Piece[] {
  const limits: Partial<Piece>[] = [{ to: Infinity }, { from: -Infinity }];
  let kept = pieces;
  for (const limit of limits) {
    pieces.forEach((_, index) => {
      const fewer = kept.map((piece, place) => (place === index ? { ...piece, ...limit } : piece));
      if (waste(fewer, points) <= waste(kept, points) + WORTH_LIMIT * points.length) kept = fewer;
    });
  }
  return kept;
}

const call = (name: 'min' | 'max', terms: readonly string[]): string =>
  terms.length > 1 ? `${name}(${terms.join(',')})` : (terms[0] ?? '');

/** A limit is a line so steep that it is high up to its width, and 0 a quarter of an em beyond it; or the other way round. */
function css({ start, fall, from, to }: Piece): string {
  const terms = [fall > 0 ? `${em(start)} - ${Math.round(fall * 1000) / 10}cqi` : em(start)];
  if (from > -Infinity) terms.push(`99900cqi - ${em(999 * (from - 0.25))}`);
  if (to < Infinity) terms.push(`${em(999 * (to + 0.25))} - 99900cqi`);
  return call('min', terms);
}

/**
 * A CSS length, by the width of the column (`cqi`), that is never below a measured height and hardly above it: the
 * maximum of a few straight lines, some of them from or up to a width only.
 */
export function reserveFor(samples: readonly Sample[]): string {
  const points = wanted(samples);
  return call('max', withFewerLimits(piecesOver(points), points).map(css));
}
