import { css } from 'lit';

export const styles = css`
  .carousel {
    display: grid;
    /* The room that the longest tip needs stays free at the panel's end, and the buttons never move. */
    grid-template: 'media controls' 'media track' 1fr / 9em minmax(0, 1fr);
    gap: 1em 2em;
    padding: var(--_pad);
    padding-inline-end: 0;
  }
  .media {
    --_fold: var(--tbc-fold, 2em);
    grid-area: media;
    align-self: start;
    display: grid;
    place-items: center;
    aspect-ratio: 1;
  }
  .media::after {
    background: rgb(255 255 255 / 38%);
  }
  .picture {
    inline-size: 62%;
  }
  .track {
    grid-area: track;
    display: flex;
    overflow: auto hidden;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
    overscroll-behavior-x: contain;
    outline-offset: -0.1875em;
  }
  .track::-webkit-scrollbar {
    display: none;
  }
  .slide,
  .track ::slotted(*) {
    flex: none;
    /* A page's own rule for p or li must not make a slide narrower than the track. */
    inline-size: 100% !important;
    max-inline-size: none !important;
    box-sizing: border-box;
    padding-inline-end: var(--_pad);
    scroll-snap-align: start;
    scroll-snap-stop: always;
  }
  .heading {
    margin-block: 0.25em 0.4em;
  }
  .controls {
    grid-area: controls;
    align-self: end;
    gap: 0.5em;
    padding-inline-end: var(--_pad);
  }
  .dots {
    flex: 0 1 auto;
    order: -1;
    block-size: 0.25em;
    margin-inline-end: auto;
    stroke: var(--_edge);
    stroke-opacity: 0.45;
    stroke-width: 2;
    stroke-dasharray: 12 3;
  }
  .dots .on {
    stroke: var(--_link);
    stroke-opacity: 1;
  }
  .report {
    grid-column: 2;
  }
  .list ~ .report {
    padding: 0 var(--_pad) 1em;
  }
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 0 2em;
    padding: 0.5em var(--_pad) 1.5em;
  }
  .list li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 1em;
    align-content: start;
    padding-block: 1.5em 0.75em;
  }
  .list .heading {
    font-size: 1.0625em;
    line-height: 1.4;
    letter-spacing: 0;
    margin-block-start: 0;
  }
  .list .text {
    grid-column: 2;
  }
  .number {
    font-weight: 700;
    font-size: 2.25em;
    line-height: 0.95;
    color: var(--_link);
  }
  .list ::slotted(*) {
    padding-block: 1.5em 0.75em;
  }
  /* Out of the row, and not without a box: nobody sees the page's empty paragraphs, and who fills one later finds it. */
  .panel ::slotted([data-tbc-empty]) {
    position: absolute !important;
    inset: 0 !important;
    visibility: hidden !important;
  }
  /* Bare text with markup in it is one tip, and no slide. */
  .text-alone {
    display: block;
  }
  @container (max-width: 36em) {
    .carousel {
      grid-template: 'media controls' 'track track' 1fr / 5.5em minmax(0, 1fr);
      column-gap: 1em;
    }
    .controls {
      justify-content: end;
      gap: 0.5em 0.25em;
    }
    .dots {
      flex: 0 0 100%;
    }
    .report {
      grid-column: 1 / -1;
    }
  }
  @container (max-width: 16em) {
    .carousel {
      grid-template: 'media' 'controls' 'track' 1fr / minmax(0, 1fr);
    }
    .media {
      inline-size: min(5.5em, 100%);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .track {
      scroll-behavior: smooth;
    }
  }
  @media (forced-colors: active) {
    .dots {
      stroke: CanvasText;
    }
    .dots .on {
      stroke: Highlight;
    }
  }
  @media print {
    .track {
      display: block;
      overflow: visible;
    }
    .slide {
      padding-block-end: 1em;
      break-inside: avoid;
    }
    .controls {
      display: none;
    }
  }
`;
