import type { Markup } from './snippet.js';

/** An element with its attributes and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | true>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    // A strict policy refuses style attributes, but not what a script of the page itself sets.
    if (key === 'style') element.style.cssText = value as string;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** The nodes that a snippet's HTML stands for. */
export const build = (markup: Markup): Node | string =>
  typeof markup === 'string' ? markup : make(markup.name as 'div', markup.attributes, ...markup.children.map(build));
