import { callNative } from '../../internal/natives.js';
import { MARK, MARK_LIT } from '../../styles/marks.js';
import { fit } from './lines.js';

/** The side of the picture in pixels: a square, as most networks show it. */
const SIZE = 1080;
const MARGIN = 96;
const FOLD = 200;
/** Room for the promise, between the wordmark and the lower edge. */
const ROOM = { width: SIZE - 2 * MARGIN, height: 520 };

/** The canvas with its pen, and how the element looks. */
interface Sheet {
  canvas: HTMLCanvasElement;
  pen: CanvasRenderingContext2D;
  isRtl: boolean;
  /** The line height of the promise, as a multiple of its font size: Arabic letters reach further up and down. */
  leading: number;
  fontFamily: string;
  background: string;
  /** The colour of words. */
  ink: string;
  /** The colour of the turned-back corner. */
  signal: string;
}

/**
 * The picture of a pledge, drawn on the device in the language, the direction
 * and the colours that the element shows: nothing is asked of a server, and
 * what was promised goes nowhere.
 */
export async function drawKeepsake(root: ShadowRoot, title: string, promise: string): Promise<Blob> {
  const sheet = sheetFor(root);
  drawBackground(sheet);
  drawCampaignName(sheet);
  drawPromise(sheet, title, promise);
  return new Promise((resolve, reject) => {
    sheet.canvas.toBlob(
      (picture) => (picture ? resolve(picture) : reject(new Error('The picture is too large for this device.'))),
      'image/png',
    );
  });
}

function sheetFor(root: ShadowRoot): Sheet {
  const canvas = callNative(root.ownerDocument, 'createElement', 'canvas') as HTMLCanvasElement;
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext('2d')!;
  const panel = root.querySelector<HTMLElement>('.panel')!;
  const thanks = getComputedStyle(root.querySelector('.thanks')!);
  const isRtl = thanks.direction === 'rtl';
  pen.direction = isRtl ? 'rtl' : 'ltr';
  pen.textBaseline = 'alphabetic';
  return {
    canvas,
    pen,
    isRtl,
    leading: panel.matches(':lang(ar)') ? 1.45 : 1.16,
    fontFamily: thanks.fontFamily,
    background: thanks.backgroundColor,
    ink: thanks.color,
    signal: getComputedStyle(panel, '::after').backgroundColor,
  };
}

/** The place at a distance from the start edge. */
const at = ({ isRtl }: Sheet, distance: number): number => (isRtl ? SIZE - distance : distance);

function setFont({ pen, fontFamily }: Sheet, size: number): void {
  pen.font = `700 ${size}px ${fontFamily}`;
}

/** The panel with a large faint mark, and its corner, which turns back: what is behind it is white, as most pages are. */
function drawBackground(sheet: Sheet): void {
  const { pen, background, ink, signal } = sheet;
  pen.fillStyle = background;
  pen.fillRect(0, 0, SIZE, SIZE);
  pen.globalAlpha = 0.07;
  drawMark(sheet, { distance: SIZE * 0.28, top: -SIZE * 0.02, size: SIZE * 1.16, lower: ink, upper: 'transparent' });
  pen.globalAlpha = 1;
  drawTriangle(sheet, '#fff', [SIZE - FOLD, 0], [SIZE, 0], [SIZE, FOLD]);
  drawTriangle(sheet, signal, [SIZE - FOLD, 0], [SIZE, FOLD], [SIZE - FOLD, FOLD]);
}

function drawMark(
  sheet: Sheet,
  { distance, top, size, lower, upper }: { distance: number; top: number; size: number; lower: string; upper: string },
): void {
  const { pen, isRtl } = sheet;
  pen.save();
  pen.translate(at(sheet, distance), top);
  pen.scale(((isRtl ? -1 : 1) * size) / 24, size / 24);
  pen.fillStyle = lower;
  pen.fill(new Path2D(MARK));
  pen.fillStyle = upper;
  pen.fill(new Path2D(MARK_LIT));
  pen.restore();
}

function drawTriangle(sheet: Sheet, color: string, ...points: readonly (readonly [distance: number, top: number])[]): void {
  const { pen } = sheet;
  pen.fillStyle = color;
  pen.beginPath();
  for (const [distance, top] of points) pen.lineTo(at(sheet, distance), top);
  pen.fill();
}

/** The name beside its mark: it is Latin in every language. */
function drawCampaignName(sheet: Sheet): void {
  const { pen, isRtl, ink, signal } = sheet;
  drawMark(sheet, { distance: MARGIN, top: MARGIN, size: 104, lower: ink, upper: signal });
  pen.fillStyle = ink;
  setFont(sheet, 44);
  pen.textAlign = isRtl ? 'right' : 'left';
  pen.fillText('Turn Back', at(sheet, MARGIN + 136), MARGIN + 44);
  pen.fillText('Crime', at(sheet, MARGIN + 136), MARGIN + 94);
}

/** The promise stands on the lower edge, and its title above it. */
function drawPromise(sheet: Sheet, title: string, promise: string): void {
  const { pen, ink, leading } = sheet;
  const start = at(sheet, MARGIN);
  pen.textAlign = 'start';
  const { size, lines } = fit(pen, (each) => setFont(sheet, each), promise, { ...ROOM, leading });
  let baseline = SIZE - MARGIN - (lines.length - 1) * size * leading;
  setFont(sheet, 48);
  pen.fillStyle = ink;
  pen.globalAlpha = 0.8;
  pen.fillText(title, start, baseline - size * leading - 24);
  pen.globalAlpha = 1;
  setFont(sheet, size);
  for (const words of lines) {
    pen.fillText(words, start, baseline);
    baseline += size * leading;
  }
}
