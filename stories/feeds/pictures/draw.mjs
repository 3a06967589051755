/**
 * `node stories/feeds/pictures/draw.mjs`: draws the pictures of the example feeds anew, in flat planes like the drawings of the
 * topics: a deep ground, pale shapes, and one marigold part, which is what to notice.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { BROWSER_ARGS, findBrowser } from '../../../scripts/browser.mjs';

const PALE = '#eef5f4';
const SIGNAL = '#ffb43b';

/** Shapes in painting order: `[colour, SVG path]`. */
const PICTURES = {
  // Lanes that come in, meet a line of 45 degrees and go back.
  'games.png': {
    size: [960, 640],
    shapes: [
      ['#0b3a4d', 'M0 0H960V640H0z'],
      ['#134d63', 'M0 40H640L920 320 640 600H0z'],
      ...[70, 170, 270].map((y, lane) => [
        lane === 1 ? SIGNAL : PALE,
        `M0 ${y}H${630 - lane * 41}L${880 - lane * 141} 320 ${630 - lane * 41} ${640 - y}H0V${600 - y}H${613 - lane * 41}L${823 - lane * 141} 320 ${613 - lane * 41} ${y + 40}H0z`,
      ]),
    ],
  },
  'medicines.webp': {
    size: [800, 1000],
    shapes: [
      ['#0b4f46', 'M0 0H800V1000H0z'],
      ['#126055', 'M180 90H620L670 140V860L620 910H180L130 860V140z'],
      ...[250, 500, 750].flatMap((y) =>
        [280, 520]
          .filter((x) => x !== 520 || y !== 500)
          .flatMap((x) => [
            [PALE, `M${x - 85} ${y}a85 85 0 1 0 170 0a85 85 0 1 0 -170 0z`],
            ['#126055', `M${x - 55} ${y - 6}h110v12h-110z`],
          ]),
      ),
      [SIGNAL, 'M520 400 620 500 520 600 420 500z'],
    ],
  },
  // A parcel under a true seal.
  'film.webp': {
    size: [960, 540],
    shapes: [
      ['#2c2f77', 'M0 0H960V540H0z'],
      ['#3b3f90', 'M230 150 480 60 730 150V400L480 490 230 400z'],
      [PALE, 'M230 150 480 60 730 150 480 240z'],
      ['#c9cbe6', 'M230 150 480 240V490L230 400z'],
      [SIGNAL, 'm605 220 34 34h48v48l34 34-34 34v48h-48l-34 34-34-34h-48v-48l-34-34 34-34v-48h48z'],
      ['#2c2f77', 'm548 334 22-22 26 26 50-50 22 22-72 72z'],
    ],
  },
};

const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_ARGS });
const page = await browser.newPage();
for (const [name, picture] of Object.entries(PICTURES)) {
  const address = await page.evaluate(
    ([{ size, shapes }, type]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: size[0], height: size[1] });
      const context = canvas.getContext('2d');
      for (const [colour, path] of shapes) {
        context.fillStyle = colour;
        context.fill(new Path2D(path));
      }
      return canvas.toDataURL(type, 0.9);
    },
    [picture, `image/${name.split('.')[1]}`],
  );
  const bytes = Buffer.from(address.split(',')[1], 'base64');
  // The browser's own PNG is three times as large.
  const smaller = name.endsWith('.png') ? PNG.sync.write(PNG.sync.read(bytes), { colorType: 2, filterType: 0, deflateStrategy: 0 }) : bytes;
  writeFileSync(join(import.meta.dirname, name), smaller);
}
await browser.close();
