import { callNative } from '../../internal/natives.js';
import { MARK, MARK_LIT } from '../../styles/marks.js';

/** In pixels: a square, as most networks show it. */
const SIZE = 1080;
const MARGIN = 96;
const FOLD = 200;
/** Sizes of the promise, the largest that fits. */
const LARGEST = 92;
const SMALLEST = 40;
/** Room for the promise, between the wordmark and the lower edge. */
const TEXT_HEIGHT = 520;

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
  const { size, lines } = fit(pen, font, promise, isArabic ? 1.45 : 1.16);
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

/** The largest size at which a text fits, and its lines. */
function fit(
  pen: CanvasRenderingContext2D,
  font: (size: number) => void,
  text: string,
  leading: number,
): { size: number; lines: readonly string[] } {
  for (let size = LARGEST; ; size -= 4) {
    font(size);
    const lines = wrap(pen, text, SIZE - 2 * MARGIN);
    const fits = lines.length * size * leading <= TEXT_HEIGHT && lines.every((line) => pen.measureText(line).width <= SIZE - 2 * MARGIN);
    if (fits || size <= SMALLEST) return { size, lines };
  }
}

function wrap(pen: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\t]+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines;
}
