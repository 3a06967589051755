import { css } from 'lit';

/* After an act of the visitor the element is as high as its words, also where the page keeps the height of the choice free. */
export const released = css`
  :host {
    min-block-size: 0 !important;
  }
`;

/*
 * The states after the press. The corner turns back once: from no corner to
 * one of `--tbc-fold`, as the clip and its flap grow together.
 */
export const styles = css`
  .made {
    --_fold: var(--tbc-fold, 2.5em);
    padding-block-start: 0;
  }
  .thanks {
    position: relative;
    overflow: clip;
    display: grid;
    grid-template-columns: 3em 1fr;
    gap: 1em;
    align-items: start;
    margin-inline: calc(-1 * var(--_pad));
    padding: var(--_pad);
    padding-inline-end: 2.75em;
  }
  .thanks .heading {
    margin-block-end: 0.35em;
  }
  /* Only a script puts the focus there, for screen readers; nothing can be done with it. */
  .thanks .heading:focus {
    outline: none;
    box-shadow: none;
  }
  .thanks .picture {
    inline-size: 3em;
    margin-block-start: 0.125em;
  }
  .super {
    position: absolute;
    inset-block-start: -60%;
    inset-inline-end: -12%;
    block-size: 220%;
    opacity: 0.07;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    overflow: clip;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .tile {
    display: grid;
    grid-template-columns: 2.5em 1fr;
    font-size: 0.9375em;
    line-height: 1.45;
    background: var(--_tint);
    color: var(--_ink);
  }
  .tile svg {
    inline-size: 100%;
    block-size: 100%;
    padding: 0.75em 0.6em;
    background: var(--_ink);
    color: var(--_bg);
  }
  .tile span {
    padding: 0.7em 1em;
  }
  /* While a pledge waits nobody knows the count, and its place would be a hole. */
  .made .wait ~ .count {
    min-block-size: 0;
  }
  .problem {
    --_ink: var(--tbc-color-problem, #862a19);
    --_tint: var(--tbc-color-problem-bg, #fbebe6);
  }
  .dark .problem {
    --_ink: var(--tbc-color-problem, #ffb9a6);
    --_tint: var(--tbc-color-problem-bg, #43201a);
  }
  .wait {
    --_ink: var(--tbc-color-wait, #584000);
    --_tint: var(--tbc-color-wait-bg, #fff2d6);
  }
  .done {
    --_ink: var(--tbc-color-done, #115433);
    --_tint: var(--tbc-color-done-bg, #e4f2e9);
  }
  .dark .wait {
    --_ink: var(--tbc-color-wait, #ffd68a);
    --_tint: var(--tbc-color-wait-bg, #3a2e12);
  }
  .dark .done {
    --_ink: var(--tbc-color-done, #9bdcb6);
    --_tint: var(--tbc-color-done-bg, #12342a);
  }
  @supports (color: light-dark(red, red)) {
    .problem {
      --_ink: var(--tbc-color-problem, light-dark(#862a19, #ffb9a6));
      --_tint: var(--tbc-color-problem-bg, light-dark(#fbebe6, #43201a));
    }
    .wait {
      --_ink: var(--tbc-color-wait, light-dark(#584000, #ffd68a));
      --_tint: var(--tbc-color-wait-bg, light-dark(#fff2d6, #3a2e12));
    }
    .done {
      --_ink: var(--tbc-color-done, light-dark(#115433, #9bdcb6));
      --_tint: var(--tbc-color-done-bg, light-dark(#e4f2e9, #12342a));
    }
  }
  .share .wide {
    flex: 1 0 100%;
  }
  .share label {
    display: grid;
    gap: 0.25em;
  }
  .share input {
    appearance: none;
    position: static;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    font: inherit;
    color: inherit;
    cursor: text;
  }
  .base .go[aria-disabled] {
    background: var(--_action);
    cursor: default;
  }
  .quiet {
    min-block-size: 2.75em;
    margin-block: -0.35em;
    padding: 0;
    font: inherit;
    color: var(--_link);
    text-align: start;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .quiet:hover {
    color: var(--_link-hover);
  }
  @media (prefers-reduced-motion: no-preference) {
    .turning {
      animation: turn var(--tbc-duration-turn, 280ms) var(--tbc-ease-turn, cubic-bezier(0.2, 0, 0, 1));
    }
    [dir='rtl'] .turning {
      animation-name: turn-back;
    }
    .turning::after {
      animation: flap var(--tbc-duration-turn, 280ms) var(--tbc-ease-turn, cubic-bezier(0.2, 0, 0, 1));
    }
  }
  @keyframes turn {
    from {
      clip-path: polygon(0 0, 100% 0, 100% 0, 100% 100%, 0 100%);
    }
  }
  @keyframes turn-back {
    from {
      clip-path: polygon(0 0, 100% 0, 100% 100%, 0 100%, 0 0);
    }
  }
  @keyframes flap {
    from {
      inline-size: 0;
      block-size: 0;
    }
  }
  @media (forced-colors: active) {
    .quiet {
      color: LinkText;
    }
    .tile {
      outline: 1px solid;
    }
  }
`;
