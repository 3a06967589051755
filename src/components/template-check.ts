import { html, render } from 'lit';

/** The kinds of binding that our templates have; a listener's name has a sign like a boolean attribute's. */
const probe = (value: string) => html`<slot name=${value} @focus=${() => undefined}>${value}</slot>`;

let answer: boolean | undefined;

/**
 * Whether templates reach this page as they are written. A page's default
 * Trusted Types policy, or a script that stands before `innerHTML`, may clean
 * them: Lit then leaves values out without a word, and what is rendered is an
 * empty box. The page is asked once.
 */
export function arriveWhole(): boolean {
  if (answer === undefined) {
    const box = new DocumentFragment();
    render(probe('v'), box);
    answer = box.querySelector<HTMLElement>('slot[name=v]')?.textContent === 'v';
  }
  return answer;
}
