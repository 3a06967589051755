/** Sizes of a text in pixels: the largest at which it fits, and no smaller one than can be read. */
const LARGEST = 92;
const SMALLEST = 40;

interface Room {
  width: number;
  height: number;
  /** The height of a line, in sizes of its font. */
  leading: number;
}

/** Whether a line is no longer than its room. */
type Fits = (line: string) => boolean;

/** The largest size at which a text fits, and its lines. */
export function fit(
  pen: Pick<CanvasRenderingContext2D, 'measureText'>,
  font: (size: number) => void,
  text: string,
  { width, height, leading }: Room,
): { size: number; lines: readonly string[] } {
  const fits: Fits = (line) => pen.measureText(line).width <= width;
  for (let size = LARGEST; ; size -= 4) {
    font(size);
    const isLast = size <= SMALLEST;
    const lines = linesOf(text, fits, isLast);
    if (isLast || (lines.length * size * leading <= height && lines.every(fits))) return { size, lines };
  }
}

/** Breaks a text at spaces; where it has none, between its words; and, as the last resort, between letters. */
export function linesOf(text: string, fits: Fits, mayBreakWords: boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const add = (piece: string, space: string): void => {
    const longer = line ? line + space + piece : piece;
    if (line && !fits(longer)) {
      lines.push(line);
      line = piece;
    } else line = longer;
  };
  for (const word of text.trim().split(/\s+/)) {
    if (fits(word)) add(word, ' ');
    else {
      wordsIn(word).forEach((part, index) => {
        const space = index ? '' : ' ';
        if (fits(part) || !mayBreakWords) add(part, space);
        else lettersIn(part).forEach((letter, place) => add(letter, place ? '' : space));
      });
    }
  }
  lines.push(line);
  return lines;
}

/** Chinese, Japanese, Thai and others have no space between words: each with the signs that may not stand apart from it. */
function wordsIn(text: string): readonly string[] {
  const words: string[] = [];
  let isOpen = false;
  for (const segment of segmentsOf(text, 'word')) {
    const isMark = /^\p{P}+$/u.test(segment);
    const opens = isMark && /^[\p{Ps}\p{Pi}]/u.test(segment);
    const isJoined = words.length > 0 && (isOpen || (isMark && !opens));
    if (isJoined) words.push(words.pop()! + segment);
    else words.push(segment);
    isOpen = opens;
  }
  return words;
}

/** Letters with their marks, and whole emoji. */
const lettersIn = (text: string): readonly string[] => segmentsOf(text, 'grapheme');

/** Firefox before 125 can't tell words and emoji: there a line ends before a letter, which is never within an emoji. */
function segmentsOf(text: string, granularity: 'word' | 'grapheme'): readonly string[] {
  if (!(Intl as Partial<typeof Intl>).Segmenter) return text.split(/(?=\p{L})/u);
  return [...new Intl.Segmenter(undefined, { granularity }).segment(text)].map(({ segment }) => segment);
}
