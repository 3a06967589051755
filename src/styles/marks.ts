import { type TemplateResult, html } from 'lit';

/** The campaign's mark, on a grid of 24: a band comes in, meets a line of 45 degrees and goes back. */
export const MARK = 'M1 5.5 4.5 2H16l7 7v6l-7 7H1l3.5-3.5L1 15h12l3-3-3-3H4.5z';
/** The half of the mark that goes back, which is lit. */
export const MARK_LIT = 'M1 5.5 4.5 2H16l7 7v3h-7l-3-3H4.5z';

/** The mark, cut at half height. */
export const markInTwo: TemplateResult = html`<svg class="picture flip" viewBox="0 0 24 24" aria-hidden="true">
  <path d=${MARK} />
  <path class="s" d=${MARK_LIT} />
</svg>`;
