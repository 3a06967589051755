import { callNative } from '../../internal/natives.js';
import { MARK, MARK_LIT } from '../../styles/marks.js';
import { fit } from './lines.js';

/** In pixels: a square, as most networks show it. */
const SIZE = 1080;
const MARGIN = 96;
const FOLD = 200;
/** Room for the promise, between the wordmark and the lower edge. */
const ROOM = { width: SIZE - 2 * MARGIN, height: 520 };

/**
 * The picture of a pledge, drawn on the device in the language, the direction
 * and the colours that the element shows: nothing is asked of a server, and
 * what was promised goes nowhere.
 */
export async function drawKeepsake(root: ShadowRoot, title: string, promise: string): Promise<Blob> {
  const canvas = callNative(root.ownerDocument, 'createElement', 'canvas') as HTMLCanvasElement;
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext('2d')!;
  const panel = root.querySelector<HTMLElement>('.panel')!;
  const thanks = getComputedStyle(root.querySelector('.thanks')!);
  const signal = getComputedStyle(panel, '::after').backgroundColor;
  const { direction, fontFamily } = thanks;
  const isRtl = direction === 'rtl';
  const isArabic = panel.matches(':lang(ar)');
  const start = isRtl ? SIZE - MARGIN : MARGIN;
  /** From a distance from the start edge. */
  const at = (distance: number): number => (isRtl ? SIZE - distance : distance);

  pen.direction = isRtl ? 'rtl' : 'ltr';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = thanks.backgroundColor;
  pen.fillRect(0, 0, SIZE, SIZE);

  const mark = (distance: number, top: number, size: number, lower: string, upper: string): void => {
    pen.save();
    pen.translate(at(distance), top);
    pen.scale(((isRtl ? -1 : 1) * size) / 24, size / 24);
    pen.fillStyle = lower;
    pen.fill(new Path2D(MARK));
    pen.fillStyle = upper;
    pen.fill(new Path2D(MARK_LIT));
    pen.restore();
  };
  pen.globalAlpha = 0.07;
  mark(SIZE * 0.28, -SIZE * 0.02, SIZE * 1.16, thanks.color, 'transparent');
  pen.globalAlpha = 1;

  // The corner turns back: what is behind it is white, as most pages are.
  const corner = (color: string, ...points: readonly (readonly [number, number])[]): void => {
    pen.fillStyle = color;
    pen.beginPath();
    for (const [distance, top] of points) pen.lineTo(at(distance), top);
    pen.fill();
  };
  corner('#fff', [SIZE - FOLD, 0], [SIZE, 0], [SIZE, FOLD]);
  corner(signal, [SIZE - FOLD, 0], [SIZE, FOLD], [SIZE - FOLD, FOLD]);

  const font = (size: number): void => {
    pen.font = `700 ${size}px ${fontFamily}`;
  };
  mark(MARGIN, MARGIN, 104, thanks.color, signal);
  pen.fillStyle = thanks.color;
  font(44);
  // The name is Latin in every language.
  pen.textAlign = isRtl ? 'right' : 'left';
  pen.fillText('Turn Back', at(MARGIN + 136), MARGIN + 44);
  pen.fillText('Crime', at(MARGIN + 136), MARGIN + 94);

  pen.textAlign = 'start';
  const { size, lines } = fit(pen, font, promise, { ...ROOM, leading: isArabic ? 1.45 : 1.16 });
  const height = size * (isArabic ? 1.45 : 1.16);
  let line = SIZE - MARGIN - (lines.length - 1) * height;
  font(48);
  pen.fillStyle = thanks.color;
  pen.globalAlpha = 0.8;
  pen.fillText(title, start, line - height - 24);
  pen.globalAlpha = 1;
  font(size);
  for (const words of lines) {
    pen.fillText(words, start, line);
    line += height;
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((picture) => (picture ? resolve(picture) : reject(new Error('The picture is too large for this device.'))), 'image/png');
  });
}
