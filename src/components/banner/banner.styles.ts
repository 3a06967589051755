import { css } from 'lit';

export const styles = css`
  .panel {
    --_fold: var(--tbc-fold, 2em);
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 8fr);
  }
  .panel.deep {
    background: var(--_topic);
  }
  .media {
    position: relative;
    display: grid;
    place-items: center;
    overflow: clip;
    padding: 1.5em;
  }
  .picture {
    inline-size: 100%;
    max-inline-size: 13.5em;
  }
  .super {
    position: absolute;
    inset-inline-start: 12%;
    block-size: 118%;
    opacity: 0.07;
  }
  .body {
    align-items: start;
    padding: var(--_pad);
  }
  .brand {
    gap: 0.6em;
    font-weight: 700;
    color: inherit;
  }
  .brand svg {
    inline-size: 1.3em !important;
    color: inherit;
  }
  .brand ::slotted(*) {
    max-block-size: 3em;
    margin-inline-end: 1.5em;
  }
  .deep a,
  .deep .report {
    font-weight: 700;
  }
  .actions {
    margin-block-start: 0.5em;
  }
  .actions:not(:last-child) {
    margin-block-end: 0.5em;
  }
  .foot {
    align-self: stretch;
    align-items: end;
    margin-block: auto -0.75em;
  }
  .card .foot {
    padding-block-start: 0.25em;
    border-block-start: 1px solid var(--_rule);
  }
  .close {
    margin-inline: auto -0.75em;
  }
  .base .close {
    border-color: transparent;
  }
  /* The mark in the ground spans the whole panel, below its words. */
  .hero {
    --_fold: var(--tbc-fold, 4em);
    overflow: clip;
    grid-template-columns: minmax(0, 7fr) minmax(0, 4fr);
    min-block-size: 24em;
  }
  .hero .media {
    position: static;
    order: 1;
    background: none;
  }
  .hero .super {
    inset-inline-start: 54%;
    z-index: -1;
  }
  .hero .body {
    gap: 1.25em;
    padding: clamp(2.25em, 6.25cqi, 3.25em);
    padding-block-end: 2em;
    padding-inline-end: 1.25em;
  }
  .hero .heading {
    font-size: calc(clamp(1.625em, 5.8cqi, 3em) * var(--_scale));
    line-height: var(--_leading);
    letter-spacing: -0.02em;
  }
  .hero .text {
    font-size: 1.125em;
    color: var(--_text-soft);
  }
  /* In the panel's corner; it keeps its own ground there, for the page's picture may be light. */
  .base .hero .close {
    position: absolute;
    border-color: currentColor;
    inset-block-end: 0.5em;
    inset-inline-end: 1.25em;
    z-index: 1;
    background: var(--_topic);
  }
  .bar {
    --_fold: 0em;
    grid-template-columns: 4.5em minmax(0, 1fr);
  }
  .bar .media {
    padding: 0.875em;
    background: rgb(0 0 0 / 18%);
  }
  .bar .body {
    flex-flow: wrap;
    align-items: center;
    gap: 0 1.25em;
    padding: 0.5em 1.25em;
  }
  .bar .heading {
    font-size: 1.0625em;
    line-height: var(--_lead);
    letter-spacing: 0;
  }
  .bar .super,
  .bar .builtin {
    display: none;
  }
  .bar .actions {
    margin: 0;
  }
  .bar .foot {
    flex: 1 0 auto;
    max-inline-size: 100%;
    align-items: center;
    margin: 0;
  }
  @container (max-width: 52em) {
    .hero {
      --_fold: var(--tbc-fold, 3em);
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      min-block-size: 19em;
    }
    .hero .text {
      font-size: 1em;
    }
  }
  @container (max-width: 30em) {
    .card,
    .hero {
      grid-template: 10em 1fr / minmax(0, 1fr);
    }
    .card .media,
    .hero .media {
      order: 0;
      place-items: center start;
    }
    .card .picture,
    .hero .picture {
      inline-size: 7em;
    }
    .super {
      inset-inline-start: 24%;
    }
    .hero .super {
      inset-block-start: -1em;
      inset-inline-start: 45%;
      block-size: 12em;
    }
    .hero .body {
      gap: 1em;
      padding: 0 var(--_pad) var(--_pad);
    }
    .base .hero .close {
      position: static;
      border-color: transparent;
    }
    .actions {
      align-self: stretch;
    }
    .actions .button {
      flex: 1 0 100%;
      justify-content: space-between;
      text-wrap: balance;
    }
    .bar {
      grid-template-columns: 3em minmax(0, 1fr);
    }
    .bar .media {
      padding: 0.5em;
    }
    .bar .body {
      padding-inline: 0.6em 2.9em;
    }
    /* The arrow stands after the last word. */
    .bar .plain {
      display: block;
      align-content: center;
      line-height: var(--_lead);
    }
    .bar .plain .icon {
      display: inline-block;
      margin-inline-start: 0.4em;
      vertical-align: -0.25em;
    }
    .bar .close {
      position: absolute;
      inset-block-start: 0.25em;
      inset-inline-end: 0.25em;
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    .hero .media {
      border: 0 !important;
    }
  }
  @media print {
    .panel {
      grid-template: none / auto 1fr;
      min-block-size: 0;
    }
  }
`;
