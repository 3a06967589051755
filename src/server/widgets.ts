import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter as tree, html, parse, parseFragment } from 'parse5';
import { type Direction, asTag, defaultLanguage } from '../localization/language.js';

/** The part of the page around an element that the element sees. */
export interface RenderContext {
  /** Of the nearest ancestor that names one, or its own. */
  language: string;
  direction: Direction;
  children: readonly Child[];
}

/**
 * A child as the elements look at it: the members of a DOM node that they use. They are on the prototype, as a browser's
 * are (src/internal/natives.ts).
 */
export class Child {
  readonly #node: Node;

  constructor(node: Node) {
    this.#node = node;
  }

  get nodeType(): number {
    if (tree.isElementNode(this.#node)) return 1;
    return tree.isTextNode(this.#node) ? 3 : 8;
  }

  get nodeValue(): string | null {
    return tree.isTextNode(this.#node) ? this.#node.value : null;
  }

  /** Of an element; empty where it names none. */
  get slot(): string | undefined {
    return tree.isElementNode(this.#node) ? (attribute(this.#node, 'slot') ?? '') : undefined;
  }

  get localName(): string | undefined {
    return tree.isElementNode(this.#node) ? this.#node.tagName : undefined;
  }

  get childNodes(): readonly Child[] {
    return 'childNodes' in this.#node ? shownChildren(this.#node) : [];
  }

  getAttribute(name: string): string | null {
    return (tree.isElementNode(this.#node) ? attribute(this.#node, name) : undefined) ?? null;
  }
}

/** One of our elements in the text of a page. */
export interface WidgetInPage extends RenderContext {
  tag: string;
  attributes: readonly (readonly [name: string, value: string])[];
  /** Where its start tag ends. */
  offset: number;
}

/** Elements that the style sheets of browsers hide, as they hide everything with the attribute `hidden`. */
const UNSEEN = ['noscript', 'script', 'style', 'template', 'title'];

/** A hidden child of a named slot takes the place of the built-in content all the same. */
const isUnseen = (node: Node): boolean =>
  tree.isElementNode(node) &&
  (UNSEEN.includes(node.tagName) || attribute(node, 'hidden') !== undefined) &&
  attribute(node, 'slot') === undefined;

const shownChildren = ({ childNodes }: DefaultTreeAdapterMap['parentNode']): readonly Child[] =>
  childNodes.filter((node) => !isUnseen(node)).map((node) => new Child(node));

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Inherited = Pick<RenderContext, 'language' | 'direction'>;

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value;

const hasDeclarativeRoot = (element: Element): boolean => element.childNodes.some(isDeclarativeRoot);

const isDeclarativeRoot = (node: Node): node is DefaultTreeAdapterTypes.Template =>
  node.nodeName === 'template' && attribute(node, 'shadowrootmode') !== undefined;

/**
 * The elements of these names in a page or a piece of one, in the order of its
 * text. One that has a declarative root already is left as it is; what is in a
 * `<template>` is not on the page.
 */
export function findWidgets(text: string, tags: ReadonlyMap<string, unknown>, around: Inherited): WidgetInPage[] {
  const widgets: WidgetInPage[] = [];
  const page = read(text);
  const left: [Node, Inherited][] = [[page, { ...around, language: languageOfPage(page) || asTag(around.language) }]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, inherited] = next;
    if (!('childNodes' in node)) continue;
    const here = tree.isElementNode(node) ? inheritedBelow(node, inherited) : inherited;
    const widget = tree.isElementNode(node) && tags.has(node.tagName) ? widgetOf(node, here) : undefined;
    if (widget) widgets.push(widget);
    for (const child of node.childNodes) left.push([isDeclarativeRoot(child) ? child.content : child, here]);
  }
  return widgets.sort((a, b) => a.offset - b.offset);
}

function read(text: string): DefaultTreeAdapterMap['parentNode'] {
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false };
  return /<(!doctype|html|body)\b/i.test(text) ? parse(text, options) : parseFragment(text, options);
}

/** The language in the head of a page, for where no `lang` is. */
function languageOfPage(page: DefaultTreeAdapterMap['parentNode']): string {
  const childrenOf = (node: Node | undefined): readonly Node[] => (node && 'childNodes' in node ? node.childNodes : []);
  const named = (nodes: readonly Node[], name: string): Node | undefined => nodes.find(({ nodeName }) => nodeName === name);
  const pragma = childrenOf(named(childrenOf(named(page.childNodes, 'html')), 'head'))
    .filter((node) => tree.isElementNode(node))
    .find((element) => element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'content-language');
  return defaultLanguage(pragma && attribute(pragma, 'content'));
}

function inheritedBelow(element: Element, { language, direction }: Inherited): Inherited {
  const dir = attribute(element, 'dir')?.toLowerCase();
  const own = attribute(element, 'lang');
  return {
    language: own === undefined ? language : asTag(own),
    direction: dir === 'ltr' || dir === 'rtl' ? dir : direction,
  };
}

/** `undefined` for an element that is none of ours after all, or is rendered already. */
function widgetOf(element: Element, here: Inherited): WidgetInPage | undefined {
  const offset = element.sourceCodeLocation?.startTag?.endOffset;
  if (element.namespaceURI !== html.NS.HTML || offset === undefined || hasDeclarativeRoot(element)) return undefined;
  const attributes = element.attrs.map(({ name, value }) => [name, value] as const);
  return { ...here, tag: element.tagName, attributes, children: shownChildren(element), offset };
}
