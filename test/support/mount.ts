import type { FeedSource } from '../../src/controllers/feed-source.js';
import './console.js';

import { nextFrame, waitUntil as openWaitUntil } from '@open-wc/testing';

export { expect, nextFrame, oneEvent } from '@open-wc/testing';

/** Waits until a condition holds, nearly as long as a test may last: three engines share a busy machine. */
export const waitUntil: typeof openWaitUntil = (condition, message, options) =>
  openWaitUntil(condition, message, { timeout: 8000, interval: 10, ...options });

export interface MountOptions {
  /** `lang` of the element's parent. */
  lang?: string;
  /** Width of the element's parent in pixels. */
  width?: number;
}

interface Updating extends Element {
  readonly updateComplete: Promise<boolean>;
}

/** Puts an element into the page and waits until it has rendered. The parent goes away after the test. */
export async function mount<E extends Element>(element: E, { lang = 'en', width = 700 }: MountOptions = {}): Promise<E> {
  const parent = document.createElement('div');
  parent.lang = lang;
  parent.dir = /^(ar|he)/.test(lang) ? 'rtl' : 'ltr';
  parent.style.inlineSize = `${width}px`;
  parent.dataset.mounted = '';
  parent.append(element);
  document.body.append(parent);
  await settled(element);
  return element;
}

/** Whether an element has not read its feed yet. */
function isReading(element: Element & { src?: string; feed?: FeedSource }): boolean {
  const { isConnected, shadowRoot, src, feed } = element;
  if (!feed || !src || !isConnected || element.querySelector(':scope > :not([slot])')) return false;
  return !feed.state || feed.state.status === 'reading' || !!shadowRoot!.querySelector('[aria-busy=true]');
}

/** Waits until an element has no update before it, and has read its feed. */
export async function settled(element: Element): Promise<void> {
  while (!(await (element as Updating).updateComplete) || isReading(element)) await nextFrame();
}

/** Mounts markup that holds one element. */
export function mountHtml<E extends Element = HTMLElement>(markup: string, options?: MountOptions): Promise<E> {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  return mount(document.importNode(body.firstElementChild as E, true), options);
}

/** The first element with this `part`; throws where there is none. */
export function part<E extends HTMLElement = HTMLElement>(element: Element, name: string): E {
  const [found] = parts<E>(element, name);
  if (!found) throw new Error(`<${element.localName}> has no part ${name}`);
  return found;
}

export const parts = <E extends HTMLElement = HTMLElement>(element: Element, name: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(`[part~=${name}]`),
];

/** The words that are in the element's own markup, without the white space of templates. */
export const words = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

afterEach(() => {
  for (const parent of document.querySelectorAll('[data-mounted]')) parent.remove();
});
