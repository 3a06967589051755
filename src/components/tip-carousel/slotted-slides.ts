import { attributeOf, callNative } from '../../internal/natives.js';

/** Names what was lent, on the slide itself: a copy of the page's (a page builder, Turbo) then knows it too. */
const LENT = 'data-tbc-lent';

/**
 * Lends a page's own child what a slide needs for a screen reader, only where
 * its author set nothing; what was lent before and is not wanted now is taken
 * back.
 */
export function lend(slide: Element, attributes: Readonly<Record<string, string>> = {}): void {
  const before = (attributeOf(slide, LENT) ?? '').split(' ');
  const wanted = Object.keys(attributes).filter((name) => before.includes(name) || attributeOf(slide, name) == null);
  for (const name of [...before, LENT]) if (name && !wanted.includes(name)) callNative(slide, 'removeAttribute', name);
  for (const name of wanted) callNative(slide, 'setAttribute', name, attributes[name]!);
  if (wanted.length) callNative(slide, 'setAttribute', LENT, wanted.join(' '));
}
