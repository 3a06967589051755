import { isDeepStrictEqual } from 'node:util';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** A picture of `main`, which holds the elements that a selector finds, and where in it the wrapper of each stands. */
export async function pictureOf(page, selector) {
  const height = await page.evaluate(() => Math.ceil(document.querySelector('main').getBoundingClientRect().bottom));
  // All in view: pictures far from the view are not drawn (`content-visibility`).
  await page.setViewportSize({ ...page.viewportSize(), height });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const { boxes, ...clip } = await page.evaluate((where) => {
    const box = (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    const main = document.querySelector('main');
    const { x: left, y: top, ...size } = box(main);
    const wrappers = [...main.querySelectorAll(where)].map((element) => box(element.shadowRoot.querySelector('[part~=base]')));
    return { x: left, y: top, ...size, boxes: wrappers.map((found) => ({ ...found, x: found.x - left, y: found.y - top })) };
  }, selector);
  // Not page.screenshot(), which takes twice as long to make the file smaller.
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { clip: { ...clip, scale: 1 }, optimizeForSpeed: true });
  return { boxes, file: Buffer.from(data, 'base64') };
}

/** How two pictures differ, element by element: empty text where no pixel does. */
export function differences(one, other) {
  if (one.file.equals(other.file) && isDeepStrictEqual(one.boxes, other.boxes)) return one.boxes.map(() => '');
  const [a, b] = [PNG.sync.read(one.file), PNG.sync.read(other.file)];
  return one.boxes.map((box, index) => {
    const twin = other.boxes[index];
    if (!isDeepStrictEqual(box, twin)) return `${JSON.stringify(box)}, not ${JSON.stringify(twin)}`;
    if (!box.width) return '';
    const [x, y] = [Math.floor(box.x), Math.floor(box.y)];
    const [width, height] = [Math.ceil(box.x + box.width) - x, Math.ceil(box.y + box.height) - y];
    const [from, to] = [a, b].map((whole) => {
      const part = new PNG({ width, height });
      PNG.bitblt(whole, part, x, y, width, height, 0, 0);
      return part.data;
    });
    const pixels = pixelmatch(from, to, null, width, height, { threshold: 0, includeAA: true });
    return pixels ? `${pixels} of ${width * height} pixels differ` : '';
  });
}
