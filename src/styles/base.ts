import { css } from 'lit';

/*
 * What every element shares: the reset, focus, pictures, the turned-back
 * corner, buttons and links.
 *
 * The reset sits on the wrapper, because a rule of the page for `*` beats
 * `:host`. Two inherited properties stay the page's: a closed menu hides its
 * content by `visibility`, and a faded-out panel by `pointer-events`.
 * `display` of the host is not defended either: a page may hide an element by
 * its own class, and the wrapper is a block whatever the host is.
 */
export const base = css`
  :host {
    display: flex;
    flex-direction: column;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .base {
    all: initial;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    flex: 1 0 auto;
    display: flex;
    flex-direction: column;
    container-type: inline-size;
    contain-intrinsic-inline-size: 20em;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    line-height: 1.5;
    color: var(--_text);
    overflow-wrap: anywhere;
  }
  .base * {
    box-sizing: border-box;
  }
  .base > * {
    flex: 1 0 auto;
  }
  p,
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  svg {
    display: block;
    flex: none;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.1875em;
    box-shadow: 0 0 0 0.1875em var(--_focus-gap);
  }
  a {
    color: var(--_link);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    color: var(--_link-hover);
    text-decoration-thickness: 0.15em;
  }
  .deep {
    --_focus: #fff;
    --_link: var(--_on-deep);
    --_link-hover: var(--_on-deep);
    --_text-soft: var(--_on-deep-soft);
    background: var(--_topic);
    color: var(--_on-deep);
  }
  .deep a {
    font-weight: 700;
  }
  .button {
    appearance: none;
    font: inherit;
    font-weight: 700;
    line-height: 1.25;
    text-align: start;
    text-decoration: none;
    display: inline-flex;
    align-items: center;
    gap: 0.7em;
    min-block-size: 3em;
    padding: 0.5em 1.25em;
    color: var(--_on-action);
    background: var(--_action);
    border: 2px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .button:hover {
    color: var(--_on-action);
    background: var(--_action-hover);
  }
  .button:active {
    background: var(--_action-active);
  }
  .deep .button {
    color: var(--_on-signal);
    background: var(--_signal);
  }
  .deep .button:hover {
    background: var(--_signal-hover);
  }
  .square {
    justify-content: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    min-block-size: 0;
    padding: 0;
  }
  .base .line {
    color: inherit;
    background: none;
    border-color: currentColor;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.25;
    stroke-miterlimit: 10;
  }
  [dir='rtl'] .flip {
    transform: scaleX(-1);
  }
  .heading {
    font-weight: 700;
    font-size: 1.625em;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .fold {
    position: relative;
    clip-path: polygon(
      0 0,
      calc(100% - var(--_fold)) 0,
      100% var(--_fold),
      100% 100%,
      0 100%
    );
  }
  [dir='rtl'] .fold {
    clip-path: polygon(
      var(--_fold) 0,
      100% 0,
      100% 100%,
      0 100%,
      0 var(--_fold)
    );
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
  .picture {
    color: #eef5f4;
  }
  .l,
  .pl {
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
    stroke-miterlimit: 10;
  }
  .pl,
  .d {
    fill: var(--_topic);
  }
  .p {
    fill: currentColor;
    fill-opacity: 0.15;
  }
  .s {
    fill: var(--_signal);
  }
  .k {
    fill: currentColor;
  }
  .dl {
    fill: none;
    stroke: var(--_topic);
    stroke-width: 3;
    stroke-miterlimit: 10;
  }
  .base:lang(ar) {
    line-height: 1.8;
  }
  :lang(ar) .heading {
    line-height: 1.5;
    letter-spacing: 0;
  }
  :lang(ar) .button {
    line-height: 1.6;
  }
  @container (max-width: 30em) {
    .heading {
      font-size: 1.375em;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    a,
    .button {
      transition:
        color var(--_quick),
        background-color var(--_quick);
    }
  }
  @media (forced-colors: active) {
    .deep,
    .panel {
      border: 1px solid CanvasText;
    }
    .button,
    .base .line {
      border-color: ButtonText;
    }
    .fold,
    [dir='rtl'] .fold {
      clip-path: none;
    }
    .fold::after {
      display: none;
    }
    .picture {
      color: CanvasText;
    }
    .p {
      fill-opacity: 0;
    }
    .s {
      fill: Highlight;
      forced-color-adjust: none;
    }
    .d,
    .pl {
      fill: Canvas;
    }
    .dl {
      stroke: Canvas;
    }
  }
  @media print {
    .base {
      --_topic: #fff;
      --_surface: #fff;
      --_on-deep: #0b2530;
      --_on-deep-soft: #0b2530;
      --_link: #0b2530;
      --_text: #0b2530;
      --_text-soft: #0b2530;
      break-inside: avoid;
    }
    .panel {
      border: 1px solid;
      clip-path: none !important;
    }
    .picture {
      color: #0b2530;
      inline-size: 6em;
      block-size: 6em;
    }
    .fold::after,
    button {
      display: none;
    }
  }
`;
