/** The page's own content of an element, item by item: slides, promises, the words of a banner. */
import { getNative } from './natives.js';
import { hasWords, isElement, isText, isUnseen, nameOf, shows, unnamed } from './children.js';

/** Elements that stand within a line of text. */
const INLINE =
  /^(a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|font|i|img|ins|kbd|mark|q|ruby|s|samp|small|span|strong|sub|sup|svg|time|u|var|wbr)$/;

/** The items: an element each, or bare text with the markup in it. */
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
  unnamed(element).filter((node): node is Element => isElement(node) && !shows(node));

/** The words of an item as they are seen, with its line breaks. */
export const wordsOf = (nodes: readonly Node[]): string => nodes.map(textOf).join('').trim();

function textOf(node: Node): string {
  const left = [node];
  let text = '';
  for (let next = left.pop(); next; next = left.pop()) {
    if (isText(next)) text += getNative(next, 'nodeValue') ?? '';
    else if (isElement(next) && nameOf(next) === 'br') text += '\n';
    else if (isElement(next) && !isUnseen(next)) for (const child of [...getNative(next, 'childNodes')].reverse()) left.push(child);
  }
  return text;
}
