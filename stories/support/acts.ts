import { expect, userEvent, waitFor } from 'storybook/test';
import type { TbcElement } from '../../src/components/tbc-element.js';

/** Long, for busy machines. */
const PATIENCE = { timeout: 20_000 };

/** Waits until an assertion holds. */
export const eventually = (assertion: () => void): Promise<void> => waitFor(assertion, PATIENCE);

/** Waits until something is so. */
export const until = (condition: () => boolean, what: string): Promise<void> => eventually(() => void expect(condition(), what).toBe(true));

export const elementsIn = (canvas: HTMLElement): TbcElement[] =>
  [...canvas.querySelectorAll<TbcElement>('*')].filter((element) => element.localName.startsWith('tbc-'));

const isShown = ({ shadowRoot }: Element): boolean =>
  !!shadowRoot?.querySelector('[part~=base]') && !shadowRoot.querySelector('[aria-busy=true]');

/** Waits until all elements of a story show what they have to show. */
export async function settle(canvas: HTMLElement): Promise<void> {
  for (const element of elementsIn(canvas)) {
    await until(() => isShown(element), `${element.localName} is shown`);
    while (!(await element.updateComplete));
  }
}

/** The acts of a play function on the one element of its story, part by part, as its words are in any language. */
export function actsOn(element: TbcElement) {
  const parts = (name: string): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>(`[part~=${name}]`)];
  const part = (name: string): HTMLElement => {
    const [found] = parts(name);
    if (!found) throw new Error(`<${element.localName}> has no part ${name}`);
    return found;
  };
  return {
    element,
    part,
    parts,
    press: (name: string) => userEvent.click(part(name)),
    /** Waits until a part is there, or as many of it. */
    comes: (name: string, count = 1) => until(() => parts(name).length >= count, `${name} is there`),
    /** Waits until it has a state, as in `:state(pledged)`. */
    comesTo: (state: string) => until(() => element.matches(`:state(${state})`), state),
    /** Waits until it tells the visitor something. */
    says: () => until(() => !!part('message').textContent!.trim(), 'a message'),
  };
}

export type Acts = ReturnType<typeof actsOn>;
