import { html, render } from 'lit';

/** Each kind of binding that our templates have. */
const probe = (value: string) =>
  html`<svg class=${value} ?hidden=${true} @focus=${() => undefined}><path part="p" class=${value} /></svg
    ><slot name=${value}>${value}</slot>`;

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
    answer = !!box.querySelector('svg.v[hidden] > path.v[part=p]') && box.querySelector('slot[name=v]')?.textContent === 'v';
  }
  return answer;
}
