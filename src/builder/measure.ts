import type { Language } from '../localization/language.js';
import { build } from './dom.js';
import type { Sample } from './reserve.js';
import { type Attributes, elementMarkup } from './snippet.js';

const COLUMN_WIDTHS = Array.from({ length: 281 }, (_, index) => 160 + 4 * index);

const LONGEST_WAIT = 5000;

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** When an element has rendered, and read its feed; or can't, or takes too long to wait for. */
async function settled(element: Element): Promise<void> {
  const end = performance.now() + LONGEST_WAIT;
  await new Promise((resolve) => {
    for (const name of ['tbc-ready', 'tbc-error']) element.addEventListener(name, resolve, { once: true });
    setTimeout(resolve, LONGEST_WAIT);
  });
  while (element.shadowRoot?.querySelector('[aria-busy=true]') && performance.now() < end) await nextFrame();
}

const canRead = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * How high an element becomes in columns of many widths: the greatest height in any of the languages. It is measured in
 * the page, but out of sight. Without dates and memory, which would hide it, and without a counter. The built-in stories
 * stand for those of a feed that this page can't read.
 */
export async function measure(
  tag: string,
  { starts: _starts, ends: _ends, remember: _remember, endpoint: _endpoint, src, ...attributes }: Attributes,
  languages: readonly Language[],
): Promise<Sample[]> {
  const room = document.createElement('div');
  room.className = 'measuring-room';
  room.inert = true;
  const measured = typeof src === 'string' && (await canRead(src)) ? { ...attributes, src } : attributes;
  const columns = languages.map((language) => build(elementMarkup({ tag, attributes: measured, address: '', language })) as HTMLElement);
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
  const samples = COLUMN_WIDTHS.map((width) => {
    room.style.inlineSize = `${width / 16}em`;
    return { width, height: Math.max(...columns.map((element) => element.getBoundingClientRect().height)) / scale };
  });
  room.remove();
  return samples;
}
