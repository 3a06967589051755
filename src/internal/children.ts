import { attributeOf, getNative } from './natives.js';

/** What has text in it that nobody sees. */
const UNSEEN = /^(noscript|script|style|template|title)$/;

/** What has a box of its own without a word in it; so may an element that a page has defined itself. */
const BOXES = /^(audio|canvas|embed|hr|iframe|img|input|meter|object|progress|select|svg|textarea|video)$|-/;

/** What stands within a line of text. */
const INLINE =
  /^(a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|font|i|img|ins|kbd|mark|q|ruby|s|samp|small|span|strong|sub|sup|svg|time|u|var|wbr)$/;

const isElement = (node: Node): node is Element => getNative(node, 'nodeType') === 1;
const isText = (node: Node): boolean => getNative(node, 'nodeType') === 3;
const nameOf = (element: Element): string => getNative(element, 'localName');

/** Editors put characters without a shape where nothing stands. */
const hasWords = (node: Node): boolean => isText(node) && /[^\s\p{Cf}]/u.test(getNative(node, 'nodeValue')!);

/** A server knows no style sheets. */
const isUnseen = (element: Element): boolean =>
  UNSEEN.test(nameOf(element)) || attributeOf(element, 'hidden') != null || globalThis.getComputedStyle?.(element).display === 'none';

/** The nodes in one, itself first, without what is hidden. A page may be nested deeper than functions can call themselves. */
function* seenIn(node: Node): Generator<Node> {
  const left = [node];
  for (let next = left.pop(); next; next = left.pop()) {
    if (isElement(next) && isUnseen(next)) continue;
    yield next;
    for (const child of [...getNative(next, 'childNodes')].reverse()) left.push(child);
  }
}

/** Whether there is something to see: words, or a box that needs none. */
function shows(node: Node): boolean {
  for (const each of seenIn(node)) if (hasWords(each) || (isElement(each) && BOXES.test(nameOf(each)))) return true;
  return false;
}

/** What the page has put into the unnamed slot of an element. */
const unnamed = ({ childNodes }: HTMLElement): Node[] =>
  [...childNodes].filter((node) => (isElement(node) ? !getNative(node, 'slot') : isText(node)));

/**
 * Whether the page has put something that shows into the unnamed slot of an element. Where the page names no built-in topic
 * and no source, such children are the content; else they are the fallback.
 */
export const hasOwnContent = (element: HTMLElement): boolean => unnamed(element).some(shows);

/** What the page has put into the unnamed slot of an element, item by item: an element each, or bare text with the markup in it. */
export function ownItems(element: HTMLElement): (readonly Node[])[] {
  const items: Node[][] = [];
  let line: Node[] = [];
  const end = (): void => {
    items.push(...(line.some(hasWords) ? [line] : line.map((node) => [node])));
    line = [];
  };
  for (const node of unnamed(element)) {
    if (!isElement(node) || INLINE.test(nameOf(node))) line.push(node);
    else {
      end();
      items.push([node]);
    }
  }
  end();
  return items.filter((nodes) => nodes.some(shows));
}

/** The items that are an element each. */
export const ownChildren = (element: HTMLElement): readonly Element[] =>
  ownItems(element).flatMap(([node, ...more]) => (node && !more.length && isElement(node) ? [node] : []));

/** Elements in the unnamed slot that show nothing: editors leave empty paragraphs. */
export const emptyChildren = (element: HTMLElement): readonly Element[] =>
  unnamed(element).filter((node) => isElement(node) && !shows(node)) as Element[];

/** The words of an item as they are seen, with its line breaks. */
export const wordsOf = (nodes: readonly Node[]): string =>
  nodes
    .flatMap((node) => [...seenIn(node)])
    .map((node) => (isText(node) ? getNative(node, 'nodeValue') : isElement(node) && nameOf(node) === 'br' ? '\n' : ''))
    .join('')
    .trim();
