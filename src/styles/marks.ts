import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit';

/** The campaign's mark: a band that comes in, meets a line of 45 degrees, and goes back. 24 grid. */
export const mark = svg`<path d="M1 5.5 4.5 2H16l7 7v6l-7 7H1l3.5-3.5L1 15h12l3-3-3-3H4.5z"/>`;

/** The mark in two colours, cut at half height: what goes back is lit. */
export const markInTwo = svg`${mark}<path class="s" d="M1 5.5 4.5 2H16l7 7v3h-7l-3-3H4.5z"/>`;

/** A control icon on the 24 grid; `icon flip` for one that has a direction. Decorative: its button has the label. */
export const icon = (path: SVGTemplateResult, classes = 'icon'): TemplateResult =>
  html`<svg class=${classes} viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`;
