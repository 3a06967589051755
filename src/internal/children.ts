/** The page's own nodes between the tags of an element, and whether a visitor sees something of them. */
import { getNative } from './natives.js';

/** Elements that show something without a word in them; so may an element that a page has defined itself. */
const BOXES = /^(audio|canvas|iframe|img|input|object|svg|video)$|-/;

export const isElement = (node: Node): node is Element => getNative(node, 'nodeType') === 1;
export const isText = (node: Node): boolean => getNative(node, 'nodeType') === 3;
export const nameOf = (element: Element): string => getNative(element, 'localName');

/** Editors put characters without a shape where nothing stands. */
export const hasWords = (node: Node): boolean => isText(node) && /[^\s\p{Cf}]/u.test(getNative(node, 'nodeValue')!);

/**
 * Scripts and the like are among these by the browser's own styles, but for Chromium's `<noscript>`. A server has no styles:
 * there src/server/widgets.ts leaves all of them out.
 */
export const isUnseen = (element: Element): boolean =>
  nameOf(element) === 'noscript' || globalThis.getComputedStyle?.(element).display === 'none';

/** Whether there is something to see: words, or a box that needs none. */
export function shows(node: Node): boolean {
  // A page may be nested deeper than functions can call themselves: the list grows while it is read.
  const left = [node];
  for (const each of left) {
    if (hasWords(each)) return true;
    if (!isElement(each) || isUnseen(each)) continue;
    if (BOXES.test(nameOf(each))) return true;
    for (const child of getNative(each, 'childNodes')) left.push(child);
  }
  return false;
}

/** The nodes in the unnamed slot of an element, and comments. */
export const unnamed = ({ childNodes }: HTMLElement): Node[] => [...childNodes].filter((node) => !getNative(node as Element, 'slot'));

/**
 * Whether the page has put something that shows into the unnamed slot of an element. Where the page names no built-in topic
 * and no source, such children are the content; else they are the fallback.
 */
export const hasOwnContent = (element: HTMLElement): boolean => unnamed(element).some(shows);

/**
 * Whether a child is more likely a part of the page, which a missing end tag has put into an element: always for `main`; for
 * others only where the element shows no such child, for a slide may well have a heading and a footer.
 */
export const isOfThePage = (child: Element): boolean =>
  nameOf(child) === 'main' || (/^(footer|h1|header|nav|tbc-.*)$/.test(nameOf(child)) && getNative(child, 'assignedSlot')?.hidden !== false);
