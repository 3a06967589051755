import { isDeepStrictEqual } from 'node:util';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** So high is a piece of a picture at most: of more, a browser leaves parts undrawn. */
const PIECE = 6000;

/** Where `main` stands, and in it the wrapper of each element that a selector finds. */
function measure(selector) {
  const box = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const main = document.querySelector('main');
  const clip = box(main);
  const wrappers = [...main.querySelectorAll(selector)].map((element) => box(element.shadowRoot.querySelector('[part~=base]')));
  return { clip, boxes: wrappers.map((found) => ({ ...found, x: found.x - clip.x, y: found.y - clip.y })) };
}

/** Nothing on the page can change what `main` says here. */
function styleMain(styles) {
  const { style } = document.querySelector('main');
  for (const [name, value] of Object.entries(styles)) style.setProperty(name, value, 'important');
}

const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/**
 * A picture of `main`, piece by piece from the top, and where in it the wrapper of each element stands.
 * Each piece is drawn anew: where a browser redraws only a part of a page, it rounds blended colours otherwise.
 */
export async function pictureOf(page, selector) {
  const { clip, boxes } = await page.evaluate(measure, selector);
  const session = await page.context().newCDPSession(page);
  const pieces = [];
  for (let top = 0; top < clip.height; top += PIECE) {
    await page.evaluate(styleMain, { visibility: 'hidden', 'margin-top': `${-top}px` });
    if (!top) await page.setViewportSize({ ...page.viewportSize(), height: Math.min(Math.ceil(clip.y + clip.height), PIECE) });
    await page.evaluate(drawn);
    await page.evaluate(styleMain, { visibility: 'inherit' });
    await page.evaluate(drawn);
    const height = Math.min(PIECE, Math.ceil(clip.height) - top);
    // Not page.screenshot(), which takes twice as long to make the file smaller.
    const { data } = await session.send('Page.captureScreenshot', { clip: { ...clip, height, scale: 1 }, optimizeForSpeed: true });
    pieces.push(Buffer.from(data, 'base64'));
  }
  await page.evaluate(styleMain, { 'margin-top': '0px' });
  return { boxes, pieces };
}

const isSame = (one, other) => isDeepStrictEqual(one.boxes, other.boxes) && isDeepStrictEqual(one.pieces, other.pieces);

function whole({ pieces }) {
  const parts = pieces.map((piece) => PNG.sync.read(piece));
  const picture = new PNG({ width: parts[0].width, height: parts.reduce((sum, { height }) => sum + height, 0) });
  picture.data = Buffer.concat(parts.map(({ data }) => data));
  return picture;
}

/** How two pictures differ, element by element: empty text where no pixel does. */
export function differences(one, other) {
  if (isSame(one, other)) return one.boxes.map(() => '');
  const [a, b] = [one, other].map(whole);
  return one.boxes.map((box, index) => {
    const twin = other.boxes[index];
    if (!isDeepStrictEqual(box, twin)) return `${JSON.stringify(box)}, not ${JSON.stringify(twin)}`;
    if (!box.width) return '';
    const [x, y] = [Math.floor(box.x), Math.floor(box.y)];
    const [width, height] = [Math.ceil(box.x + box.width) - x, Math.ceil(box.y + box.height) - y];
    const [from, to] = [a, b].map((picture) => {
      const part = new PNG({ width, height });
      PNG.bitblt(picture, part, x, y, width, height, 0, 0);
      return part.data;
    });
    const pixels = pixelmatch(from, to, null, width, height, { threshold: 0, includeAA: true });
    return pixels ? `${pixels} of ${width * height} pixels differ` : '';
  });
}
