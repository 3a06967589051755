import { css } from 'lit';

export const styles = css`
  .story,
  .line {
    position: relative;
  }
  .story {
    --_fold: var(--tbc-fold, 2em);
    --_pad: var(--tbc-panel-pad, 1.5em);
    display: flex;
    flex-direction: column;
  }
  .story .media {
    order: -1;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    min-block-size: 12.5em;
  }
  .media::after {
    background: rgb(255 255 255 / 38%);
  }
  .media .picture {
    inline-size: 7em;
    max-inline-size: calc(100% - 3em);
    margin: 1.5em var(--_pad) auto;
  }
  .counted .picture {
    inline-size: 4.25em;
    margin-block: 1.25em 0;
  }
  img {
    flex: 1 0 auto;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 24em;
    object-fit: cover;
  }
  img:not([width]) {
    aspect-ratio: 3 / 2;
  }
  .figure {
    padding: 0.75em var(--_pad) 1.25em;
    line-height: 1.4;
    color: var(--_text-soft);
  }
  .figure b {
    display: block;
    font-size: 3.25em;
    line-height: var(--_leading);
    letter-spacing: -0.03em;
    color: var(--_on-deep);
  }
  .figure .long {
    font-size: 2.25em;
  }
  .body {
    flex: 1;
  }
  .story .body {
    padding: 1.25em var(--_pad) var(--_pad);
  }
  .story.deep .body {
    padding-block-start: 2.5em;
  }
  .body .heading {
    margin-block-end: 0.4em;
    font-size: 1.1875em;
    line-height: var(--_lead);
  }
  .story.deep .heading {
    font-size: 1.375em;
  }
  .cover {
    color: inherit;
    text-decoration-color: var(--_edge);
  }
  .cover::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .plain,
  .body ::slotted(*) {
    position: relative;
  }
  .cover::after,
  .plain,
  .body ::slotted(*) {
    z-index: 1;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin-block-start: auto;
  }
  /* A name in another direction that needs two lines stands at the page's edge with both. */
  .meta bdi {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .story time,
  .story [part='source'] {
    flex-basis: 100%;
  }
  :lang(ar) .figure b {
    letter-spacing: 0;
  }
  @container (max-width: 30em) {
    .story .meta {
      margin-block-start: 0;
    }
  }
  @container (min-width: 40em) {
    .base > .story,
    .of-1 .story {
      flex-direction: row;
    }
    .base > .story .heading,
    .of-1 .story .heading {
      font-size: 1.5em;
    }
    .base > .story .media,
    .of-1 .media {
      flex: 0 0 38%;
    }
  }
`;
