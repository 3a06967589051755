import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter as tree, html, parse, parseFragment } from 'parse5';
import type { Direction } from '../localization/language.js';

/** What an element sees of the page around it. */
export interface Surroundings {
  /** Of the nearest ancestor that names one, or its own. */
  language: string;
  direction: Direction;
  children: readonly Child[];
}

/** A child as the elements look at it: the members of a DOM node that they use. */
export interface Child {
  nodeType: number;
  nodeValue?: string;
  /** Of an element; empty where it names none. */
  slot?: string;
  textContent: string;
}

/** One of our elements in the text of a page. */
export interface Place extends Surroundings {
  tag: string;
  attributes: readonly (readonly [name: string, value: string])[];
  /** Where its start tag ends. */
  offset: number;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Inherited = Pick<Surroundings, 'language' | 'direction'>;

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value;

const hasDeclarativeRoot = (element: Element): boolean => element.childNodes.some(isDeclarativeRoot);

const isDeclarativeRoot = (node: Node): node is DefaultTreeAdapterTypes.Template =>
  node.nodeName === 'template' && attribute(node, 'shadowrootmode') !== undefined;

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function childOf(node: Node): Child {
  const textContent = textOf(node);
  if (tree.isElementNode(node)) return { nodeType: 1, slot: attribute(node, 'slot') ?? '', textContent };
  return tree.isTextNode(node) ? { nodeType: 3, nodeValue: node.value, textContent } : { nodeType: 8, textContent };
}

/**
 * The elements of these names in a page or a piece of one, in the order of its
 * text. One that has a declarative root already is left as it is; what is in a
 * `<template>` is not on the page.
 */
export function findPlaces(text: string, tags: ReadonlyMap<string, unknown>, around: Inherited): Place[] {
  const places: Place[] = [];
  const visit = (node: Node, inherited: Inherited): void => {
    if (!('childNodes' in node)) return;
    let here = inherited;
    if (tree.isElementNode(node)) {
      const direction = attribute(node, 'dir')?.toLowerCase();
      here = {
        language: attribute(node, 'lang') ?? inherited.language,
        direction: direction === 'ltr' || direction === 'rtl' ? direction : inherited.direction,
      };
      const offset = node.sourceCodeLocation?.startTag?.endOffset;
      if (tags.has(node.tagName) && node.namespaceURI === html.NS.HTML && offset !== undefined && !hasDeclarativeRoot(node)) {
        const attributes = node.attrs.map(({ name, value }) => [name, value] as const);
        places.push({ ...here, tag: node.tagName, attributes, children: node.childNodes.map(childOf), offset });
      }
    }
    for (const child of node.childNodes) visit(isDeclarativeRoot(child) ? child.content : child, here);
  };
  const read: (text: string, options: { sourceCodeLocationInfo: true; scriptingEnabled: false }) => DefaultTreeAdapterMap['parentNode'] =
    /<(!doctype|html|body)\b/i.test(text) ? parse : parseFragment;
  visit(read(text, { sourceCodeLocationInfo: true, scriptingEnabled: false }), around);
  return places.sort((a, b) => a.offset - b.offset);
}
