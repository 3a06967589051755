import { css } from 'lit';

/*
 * The styles that every element shares: the reset, focus, pictures, the turned-back
 * corner, buttons and links.
 *
 * The reset sits on the wrapper, because a rule of the page for `*` beats
 * `:host`. Two inherited properties stay the page's: a closed menu hides its
 * content by `visibility`, and a faded-out panel by `pointer-events`.
 * `display` of the host is not defended either: a page may hide an element by
 * its own class, and the wrapper is a block whatever the host is.
 *
 * One list of fonts serves Latin and Arabic: a browser takes each letter from
 * the first family that has it.
 */
export const base = css`
  :host {
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .base {
    --_small: 0.875em;
    --_scale: 1;
    --_leading: 1.08;
    --_lead: 1.3;
    --_pad: var(--tbc-panel-pad, clamp(min(1.5em, 12cqi), 4cqi, 2em));
    all: initial;
    place-self: stretch;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    container-type: inline-size;
    contain-intrinsic-inline-size: 20em;
    -webkit-text-size-adjust: 100%;
    font-family: var(--tbc-font-family, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', Ubuntu, Arial, sans-serif);
    line-height: 1.5;
    color: var(--_text);
    overflow-wrap: anywhere;
  }
  /* After the reset, which would undo it. */
  :host,
  .base,
  .body {
    display: flex;
    flex-direction: column;
  }
  .crowded {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 17em;
  }
  .base,
  .panel {
    flex: 1 0 auto;
  }
  .base * {
    box-sizing: border-box;
    margin: 0;
  }
  .panel {
    background: var(--_surface);
  }
  /* The pieces of a panel, one above the other. */
  .body {
    gap: 1em;
  }
  .deep {
    --_focus: var(--_ink, #fff);
    --_link: var(--_on-deep);
    --_link-hover: var(--_on-deep);
    --_text-soft: var(--_on-deep-soft);
    --_action: var(--_signal);
    --_action-hover: var(--_signal-hover);
    --_action-active: var(--_signal);
    --_on-action: var(--_on-signal);
    background: var(--_topic);
    color: var(--_on-deep);
  }
  .fold {
    position: relative;
    clip-path: polygon(0 0, calc(100% - var(--_fold)) 0, 100% var(--_fold), 100% 100%, 0 100%);
  }
  /* No stronger than the rule above, so that print and forced colours take both back. */
  :where([dir='rtl']) .fold {
    clip-path: polygon(var(--_fold) 0, 100% 0, 100% 100%, 0 100%, 0 var(--_fold));
  }
  .fold::after {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: var(--_fold);
    block-size: var(--_fold);
    background: var(--_signal);
  }
  .heading {
    font-weight: 700;
    font-size: 1.625em;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .text {
    max-inline-size: 38em;
    hyphens: auto;
    text-wrap: pretty;
  }
  .small {
    font-size: var(--_small);
    color: var(--_text-soft);
  }
  ::slotted(*) {
    margin: 0;
    font: inherit;
    color: inherit;
  }
  .deep ::slotted(*) {
    color-scheme: dark;
  }
  .media ::slotted(*) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  a,
  .report {
    color: var(--_link);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover,
  .report::slotted(a:hover) {
    color: var(--_link-hover);
  }
  .row,
  .report::slotted(a) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
  }
  .plain,
  .report::slotted(a) {
    flex-wrap: nowrap;
    gap: 0.4em;
    min-block-size: 2.75em;
  }
  :focus-visible {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.1875em;
    box-shadow: 0 0 0 0.1875em var(--_focus-gap);
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.7em;
    min-block-size: 3em;
    padding: 0.5em 1.25em;
    font: inherit;
    font-weight: 700;
    line-height: var(--_lead);
    color: var(--_on-action);
    background: var(--_action);
    border: 2px solid transparent;
    border-radius: var(--tbc-radius-control, 0.125em);
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    color: var(--_on-action);
    background: var(--_action-hover);
  }
  .button:active {
    background: var(--_action-active);
  }
  .base .square {
    flex: none;
    justify-content: center;
    inline-size: 2.75em;
    min-block-size: 2.75em;
    padding: 0;
    color: inherit;
    background: none;
    border-color: currentColor;
  }
  svg {
    display: block;
    flex: none;
    fill: currentColor;
  }
  .icon {
    inline-size: 1.25em;
    fill: none;
  }
  .icon,
  .l,
  .pl,
  .dl {
    stroke: currentColor;
    stroke-width: 2.25;
    stroke-miterlimit: 10;
  }
  .l,
  .pl,
  .dl {
    fill: none;
    stroke-width: 3;
  }
  [dir='rtl'] .flip {
    transform: scaleX(-1);
  }
  .picture {
    position: relative;
    color: var(--_ink, #eef5f4);
  }
  .p {
    fill: currentColor;
    fill-opacity: 0.15;
  }
  .pl,
  .d {
    fill: var(--_topic);
  }
  .dl {
    stroke: var(--_topic);
  }
  .s {
    fill: var(--_signal);
  }
  .base:lang(ar) {
    --_small: 0.9375em;
    --_scale: 0.9;
    --_leading: 1.4;
    --_lead: 1.5;
    line-height: 1.8;
  }
  :lang(ar) .heading {
    line-height: 1.5;
    letter-spacing: 0;
  }
  @container (max-width: 30em) {
    .heading {
      font-size: 1.375em;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    a,
    .button {
      transition-duration: var(--tbc-duration-quick, 120ms);
      transition-property: color, background-color;
    }
  }
  @media (forced-colors: active) {
    .picture {
      --_topic: Canvas;
      --_signal: Highlight;
      color: CanvasText !important;
      forced-color-adjust: none;
    }
  }
  @media print {
    .base * {
      --_topic: #fff;
      background: none !important;
      color: #000 !important;
    }
    .panel {
      break-inside: avoid;
    }
    .media .picture {
      inline-size: 6em !important;
    }
    button {
      display: none !important;
    }
  }
  @media print, (forced-colors: active) {
    .base .deep,
    .panel,
    .button {
      border: 1px solid;
      clip-path: none;
    }
    .fold::after,
    .super {
      display: none;
    }
  }
`;
