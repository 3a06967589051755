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
    gap: 0.75em;
    padding: 1.75em 2em;
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
  .foot {
    align-self: stretch;
    align-items: end;
    margin-block: auto -0.75em;
  }
  .card .foot {
    border-block-start: 1px solid var(--_rule);
  }
  .close {
    margin-inline: auto -0.75em;
  }
  .base .close {
    border-color: transparent;
  }
  summary {
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  /* 44 px in small text. */
  summary.plain {
    min-block-size: 3.15em;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  [open] .icon {
    transform: rotate(90deg);
  }
  .genuine {
    flex: 1 1 8em;
  }
  .genuine[open] {
    flex-basis: 100%;
  }
  .genuine p {
    padding: 0.5em 1.2em 1em;
    white-space: pre-line;
  }
  .hero {
    --_fold: var(--tbc-fold, 4em);
    grid-template-columns: minmax(0, 7fr) minmax(0, 4fr);
    min-block-size: 24em;
  }
  .hero .media {
    order: 1;
  }
  .hero .super {
    inset-inline-start: -6%;
  }
  .hero .body {
    gap: 1.25em;
    padding-block: 3.25em 1.25em;
    padding-inline: 3.25em 1.25em;
  }
  .hero .heading {
    font-size: calc(3em * var(--_scale));
    line-height: var(--_leading);
    letter-spacing: -0.02em;
  }
  .hero .text {
    font-size: 1.125em;
    color: var(--_text-soft);
  }
  /* In the panel's corner; it keeps its own ground there, for the page's picture may be light. */
  .hero .close {
    position: absolute;
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
    line-height: 1.35;
    letter-spacing: 0;
  }
  .bar .super,
  .bar .builtin {
    display: none;
  }
  .bar .foot {
    flex: 1 0 auto;
    max-inline-size: 100%;
    align-items: center;
    margin: 0;
  }
  /* Far from the same rule for .genuine, with which the build would join it: our oldest Firefox drops a list that holds :has(). */
  .bar .foot:has([open]) {
    flex-basis: 100%;
  }
  @container (max-width: 52em) {
    .hero {
      --_fold: var(--tbc-fold, 3em);
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      min-block-size: 19em;
    }
    .hero .body {
      padding-block-start: 2.25em;
      padding-inline-start: 2.25em;
    }
    .hero .heading {
      font-size: calc(2.125em * var(--_scale));
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
    .card .super,
    .hero .super {
      inset-inline-start: 24%;
    }
    .card .body,
    .hero .body {
      padding: 1.25em;
    }
    .hero .body {
      gap: 1em;
      padding-block-start: 0;
    }
    .hero .heading {
      font-size: calc(1.75em * var(--_scale));
    }
    .hero .close {
      position: static;
    }
    .actions {
      align-self: stretch;
    }
    .actions .button {
      flex: 1 0 100%;
      justify-content: space-between;
    }
    .bar {
      grid-template-columns: 3.5em minmax(0, 1fr);
    }
    .bar .media {
      align-items: start;
      padding: 0.75em;
    }
    .bar .body {
      padding-inline: 0.65em 0.75em;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    summary .icon {
      transition: transform var(--tbc-duration-turn, 280ms) cubic-bezier(0.2, 0, 0, 1);
    }
  }
  @media print {
    .panel {
      grid-template: none / auto 1fr;
      min-block-size: 0;
    }
  }
`;
