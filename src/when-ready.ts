/** Waiting for the elements of a page, mostly in tests (docs/frameworks/tests.md). */
import { ELEMENTS } from './generated/elements.js';
import { isElement, nameOf } from './internal/children.js';
import { callNative, getNative } from './internal/natives.js';

type Root = Document | DocumentFragment | Element;

/** An element of ours once it is registered; before, and in a browser that is too old, it has none of these members. */
interface Updating extends Element {
  readonly updateComplete?: Promise<boolean>;
  readonly isUpdatePending?: boolean;
}

const TAGS: readonly string[] = ELEMENTS.map((name) => `tbc-${name}`);

/**
 * Waits until every element of this library in a root is registered, has its texts and has rendered; open shadow roots
 * are looked into too. Elements that come while others are waited for are waited for as well. Where there is none, the
 * promise resolves at once. The promise never rejects, and waits for as long as the code of an element on the page takes to
 * come: a time limit is for whoever waits to set. A feed that is still being read is not waited for.
 */
export async function whenReady(root: Root = document): Promise<void> {
  const settled = new Set<Element>();
  const coming = (): Element[] => elementsIn(root).filter((element) => !settled.has(element));
  for (let elements = coming(); elements.length; elements = coming()) {
    await Promise.allSettled(elements.map(hasRendered));
    for (const element of elements) settled.add(element);
  }
}

async function hasRendered(element: Updating): Promise<void> {
  await customElements.whenDefined(element.localName);
  // An element that is in no page renders only once it is in one.
  if (!element.isConnected) return;
  // Properties that were set before the element was registered may ask for other texts after the first update.
  do await element.updateComplete;
  while (element.isUpdatePending);
}

/** Our elements in a root, and in the open shadow roots below it; of a root that is an element, that element too. */
function elementsIn(root: Root): Element[] {
  const found: Element[] = [];
  const left: Root[] = [root];
  for (let next = left.pop(); next; next = left.pop()) {
    const inside: Iterable<Element> = callNative(next, 'querySelectorAll', '*');
    for (const element of isElement(next) ? [next, ...inside] : inside) {
      if (TAGS.includes(nameOf(element)) && getNative(element, 'isConnected')) found.push(element);
      const shadow = getNative(element, 'shadowRoot');
      if (shadow) left.push(shadow);
    }
  }
  return found;
}
