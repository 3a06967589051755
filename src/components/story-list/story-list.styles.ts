import { css } from 'lit';

export const styles = css`
  .stories {
    --_columns: 3;
    display: grid;
    grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
    align-items: stretch;
    gap: 2em 1.5em;
    padding: 0;
    list-style: none;
  }
  .of-2,
  .of-4 {
    --_columns: 2;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  /* The panels of a row are as high as the highest, so that the headings below them stand on one line. */
  @supports (grid-template-rows: subgrid) {
    .grid:not(.of-1) > li,
    .grid:not(.of-1) .story {
      display: grid;
      grid-row: span 2;
      grid-template-rows: subgrid;
      gap: 0;
    }
    .grid .deep .body {
      grid-row: span 2;
    }
  }
  /* On paper nothing scrolls. */
  @media screen {
    .stories.row {
      grid: auto / auto-flow min(17em, 86%);
      overflow: auto hidden;
      scroll-snap-type: x proximity;
    }
  }
  li,
  .row ::slotted(*) {
    scroll-snap-align: start;
  }
  .list {
    gap: 0;
    padding-inline: var(--_pad);
    background: var(--_surface);
  }
  .line {
    display: grid;
    grid-template-columns: 7em minmax(0, 1fr) 9em;
    gap: 1.5em;
    padding-block: 1.25em;
    border-block-start: 1px solid var(--_rule);
  }
  li:first-child .line {
    border-color: transparent;
  }
  .line .body {
    gap: 0.25em;
  }
  .line .body > div {
    max-inline-size: 38em;
  }
  .line .meta {
    order: -1;
    margin: 0;
  }
  .line bdi:not([part='source']) {
    font-weight: 700;
    color: var(--_link);
  }
  time b {
    display: block;
    font-size: 1.357em;
    line-height: 1.3;
    color: var(--_text);
  }
  .day {
    font-size: 1.857em;
  }
  .line .figure {
    grid-column-end: -1;
    padding: 0;
    font-size: var(--_small);
  }
  .line .figure b {
    font-size: 2.2857em;
    color: var(--_link);
  }
  .foot > * {
    margin-block-start: 1.5em;
  }
  /* Links need a ground that we know. */
  .foot slot {
    padding-inline: var(--_pad);
    background: var(--_surface);
  }
  .more {
    color: var(--_text);
    background: var(--_surface);
    border-color: currentColor;
  }
  @container (max-width: 52em) {
    .stories {
      --_columns: 2;
    }
    .line {
      grid-template-columns: 7em minmax(0, 1fr);
    }
  }
  @container (max-width: 30em) {
    .stories {
      --_columns: 1;
    }
    .line {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75em;
    }
    .line time b {
      display: inline;
      font-size: 1em;
    }
  }
  .list,
  .of-1 {
    --_columns: 1;
  }
  @media (forced-colors: active) {
    /* Our own cards have edges of their own; the page's may have none. A list is ruled, from edge to edge. */
    div.stories {
      border: 1px solid;
    }
    .list {
      padding-inline: 0;
      border-block-end: 1px solid;
    }
    div.stories {
      padding: 1em;
    }
  }
`;
