import { getNative } from './natives.js';

/**
 * Whether the page has put something into the unnamed slot of an element. Where the page names no built-in topic and no
 * source, such children are the content; else they are the fallback.
 */
export function hasOwnContent({ childNodes }: HTMLElement): boolean {
  for (const node of childNodes) {
    if (getNative(node as Element, 'slot') === '') return true;
    if (getNative(node, 'nodeType') === 3 && getNative(node, 'nodeValue')!.trim()) return true;
  }
  return false;
}

/** The elements that the page has put into the unnamed slot of an element. */
export const ownChildren = ({ children }: HTMLElement): readonly Element[] => [...children].filter((child) => !getNative(child, 'slot'));

/** The words that stand in an element without a tag of their own. */
export const ownText = ({ childNodes }: HTMLElement): string =>
  [...childNodes].map((node) => (getNative(node, 'nodeType') === 3 ? getNative(node, 'nodeValue') : '')).join('');
