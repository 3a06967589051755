import type { Language } from '../localization/language.js';
import { build } from './dom.js';
import type { Sample } from './reserve.js';
import { type Attributes, elementMarkup } from './snippet.js';

const WIDTHS = Array.from({ length: 281 }, (_, index) => 160 + 4 * index);

/** When an element has rendered, or can't, or takes too long to wait for. */
const settled = (element: Element): Promise<unknown> =>
  new Promise((resolve) => {
    for (const name of ['tbc-ready', 'tbc-error']) element.addEventListener(name, resolve, { once: true });
    setTimeout(resolve, 5000);
  });

/**
 * How high an element becomes in columns of many widths: the greatest height in any of the languages. It is measured in
 * the page, but out of sight. Without dates and memory, which would hide it; and without a feed and a counter, which may
 * live where this page can't reach them: the built-in stories stand for the feed's.
 */
export async function measure(
  tag: string,
  { starts: _starts, ends: _ends, remember: _remember, src: _src, endpoint: _endpoint, ...attributes }: Attributes,
  languages: readonly Language[],
): Promise<Sample[]> {
  const room = document.createElement('div');
  room.className = 'measuring-room';
  room.inert = true;
  const columns = languages.map((language) => build(elementMarkup({ tag, attributes, address: '', language })) as HTMLElement);
  const ready = columns.map(settled);
  for (const element of columns) {
    const column = document.createElement('div');
    column.append(element);
    room.append(column);
  }
  document.body.append(room);
  await Promise.all(ready);
  // The elements speak in the reader's own font size, and so does the room.
  const scale = parseFloat(getComputedStyle(room).fontSize) / 16;
  const samples = WIDTHS.map((width) => {
    room.style.inlineSize = `${width / 16}em`;
    return { width, height: Math.max(...columns.map((element) => element.getBoundingClientRect().height)) / scale };
  });
  room.remove();
  return samples;
}
