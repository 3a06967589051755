import { warnAbout } from '../internal/warn.js';

/**
 * The shown form of an element's items: of the first ones, at most `most`. Where the data of one makes `show` throw, that item
 * alone is left out, the next takes its place, and the console says once which one and why. Where all of them throw, the
 * fault isn't theirs: the element can't be shown, and its fallback stays.
 */
export function showItems<Item extends { title: unknown }, Shown>(
  element: { readonly localName: string },
  items: readonly Item[],
  most: number,
  show: (item: Item) => Shown,
): Shown[] {
  const shown: Shown[] = [];
  let fault: unknown;
  for (const [index, item] of items.entries()) {
    if (shown.length >= most) break;
    try {
      shown.push(show(item));
    } catch (error) {
      fault = error;
      warnAbout(element, `left out item ${index + 1} (${JSON.stringify(item.title)}), for it can't be shown: ${String(error)}`);
    }
  }
  if (fault && !shown.length) throw new Error('None of its items can be shown.', { cause: fault });
  return shown;
}
