import { type TemplateResult, html } from 'lit';

/** The campaign's mark, cut at half height: a band comes in, meets a line of 45 degrees and goes back, and what goes back is lit. */
export const markInTwo: TemplateResult = html`<svg class="picture flip" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M1 5.5 4.5 2H16l7 7v6l-7 7H1l3.5-3.5L1 15h12l3-3-3-3H4.5z" />
  <path class="s" d="M1 5.5 4.5 2H16l7 7v3h-7l-3-3H4.5z" />
</svg>`;
