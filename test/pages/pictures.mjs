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
    const wrappers = [...main.querySelectorAll(where)].map((element) => element.shadowRoot.querySelector('[part~=base]'));
    return { ...box(main), boxes: wrappers.map(box) };
  }, selector);
  return { boxes, file: await page.screenshot({ clip, animations: 'disabled' }), clip };
}

/** How two pictures differ, element by element: empty text where no pixel does. */
export function differences(one, other) {
  if (one.file.equals(other.file) && isDeepStrictEqual(one.boxes, other.boxes)) return one.boxes.map(() => '');
  const [a, b] = [PNG.sync.read(one.file), PNG.sync.read(other.file)];
  return one.boxes.map((box, index) => {
    const twin = other.boxes[index];
    if (!isDeepStrictEqual(box, twin)) return `${JSON.stringify(box)}, not ${JSON.stringify(twin)}`;
    const [x, y] = [Math.floor(box.x - one.clip.x), Math.floor(box.y - one.clip.y)];
    const [width, height] = [Math.ceil(box.x - one.clip.x + box.width) - x, Math.ceil(box.y - one.clip.y + box.height) - y];
    const [from, to] = [a, b].map((whole) => {
      const part = new PNG({ width, height });
      PNG.bitblt(whole, part, x, y, width, height, 0, 0);
      return part.data;
    });
    const pixels = pixelmatch(from, to, null, width, height, { threshold: 0, includeAA: true });
    return pixels ? `${pixels} of ${width * height} pixels differ` : '';
  });
}
