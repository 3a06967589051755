/**
 * A browser's translator puts `<font>` elements in the place of text nodes.
 * Lit writes a changed text into the node that it made, which is then gone
 * from the page, so the old words would stay. Before each rendering a text
 * node takes the place of each outermost `<font>`, with the words shown there:
 * a text that doesn't change stays translated, and the translator comes back
 * to one that does.
 */
export function restoreTexts(root: HTMLElement | DocumentFragment): void {
  // None of our templates has such an element.
  for (const font of root.querySelectorAll<HTMLElement>('font:not(font font)')) font.replaceWith(new Text(font.textContent ?? ''));
}
