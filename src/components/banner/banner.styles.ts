import { css } from 'lit';

export const styles = css`
  .panel {
    --_fold: var(--tbc-fold, 2em);
    display: grid;
    background: var(--_surface);
  }
  .panel.deep {
    background: var(--_topic);
  }
  .media {
    grid-area: media;
    position: relative;
    display: grid;
    place-items: center;
    overflow: clip;
    content-visibility: auto;
    contain-intrinsic-size: auto 9em;
  }
  .super {
    position: absolute;
    inset-block-start: -8%;
    inset-inline-start: 12%;
    block-size: 116%;
    aspect-ratio: 1;
    fill: #fff;
    opacity: 0.07;
  }
  .picture {
    position: relative;
    inline-size: 62%;
    max-inline-size: 14em;
    aspect-ratio: 1;
  }
  .media ::slotted(*) {
    position: relative;
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .body {
    grid-area: body;
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 0.75em;
    padding: 1.75em 2em;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 0.6em;
    font-size: 0.875em;
    font-weight: 700;
    line-height: 1.3;
  }
  .brand svg {
    inline-size: 1.3em;
    block-size: 1.3em;
  }
  .brand ::slotted(*) {
    display: block;
    max-block-size: 3em;
    inline-size: auto;
    margin-inline-end: 1.5em;
  }
  .text {
    max-inline-size: 38em;
    hyphens: auto;
  }
  .heading ::slotted(*),
  .text ::slotted(*) {
    margin: 0;
    font: inherit;
    color: inherit;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    align-items: center;
    padding-block-start: 0.5em;
  }
  .plain {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
  }
  .genuine {
    grid-area: genuine;
    font-size: 0.875em;
    padding-block-end: 0.75em;
    color: var(--_text-soft);
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 3.2em;
    line-height: 1.4;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  [open] > summary .icon {
    transform: rotate(90deg);
  }
  .genuine li {
    max-inline-size: 38em;
    padding-block-end: 0.5em;
  }
  .close {
    grid-area: close;
    align-self: end;
    margin-block-end: 0.5em;
    margin-inline-end: 0.75em;
  }
  .base .close {
    border-color: transparent;
  }
  .card {
    grid-template: 'media body body' 1fr 'media genuine close' / minmax(0, 5fr) minmax(0, 8fr) auto;
  }
  .card .genuine {
    margin-inline: 2em;
    border-block-start: 1px solid var(--_rule);
  }
  .card .media {
    padding: 1.5em;
  }
  .card .media .picture {
    inline-size: 100%;
  }
  .card .heading {
    padding-inline-end: 1em;
  }
  .hero {
    grid-template: 'body body media' 1fr 'genuine close media' / minmax(0, 7fr) auto minmax(0, 4fr);
  }
  .hero .media {
    min-block-size: 24em;
  }
  .hero .super {
    inset-block-start: -12%;
    inset-inline-start: -6%;
    block-size: 124%;
  }
  .hero .picture {
    inline-size: 13.5em;
    max-inline-size: 90%;
  }
  .hero .body {
    gap: 1.25em;
    padding: 3.25em;
    padding-block-end: 1.25em;
    padding-inline-end: 0;
  }
  .hero .brand {
    font-size: 0.9375em;
  }
  .hero .heading {
    font-size: 3em;
    line-height: 1.08;
    letter-spacing: -0.02em;
  }
  .hero .text {
    font-size: 1.125em;
    color: var(--_on-deep-soft);
    max-inline-size: 32em;
  }
  .hero .genuine {
    margin-inline-start: 3.715em;
  }
  .bar {
    grid-template: 'media body close' 1fr 'media genuine genuine' / 4.5em minmax(0, 1fr) auto;
    min-block-size: 3em;
  }
  .bar .media {
    background: rgb(0 0 0 / 18%);
  }
  .bar .picture {
    inline-size: 2.75em;
  }
  .bar .super {
    display: none;
  }
  .bar .body {
    flex-flow: row wrap;
    align-items: center;
    gap: 0.25em 1.25em;
    padding: 0.75em 1.25em;
  }
  .bar .heading {
    font-size: 1.0625em;
    line-height: 1.35;
    letter-spacing: 0;
  }
  .bar .actions {
    padding: 0;
  }
  .bar .plain {
    gap: 0.4em;
    min-block-size: 1.75em;
  }
  .bar .genuine {
    padding-inline: 1.43em;
    padding-block-end: 0;
    margin-block-start: -0.75em;
  }
  .bar .close {
    align-self: start;
    margin-block: 0.25em;
    margin-inline-end: 0.5em;
  }
  :lang(ar) .hero .heading {
    font-size: 2.625em;
    line-height: 1.4;
    letter-spacing: 0;
  }
  :lang(ar) .bar .heading {
    line-height: 1.6;
  }
  :lang(ar) :is(.brand, .genuine) {
    font-size: 0.9375em;
    line-height: 1.6;
  }
  @container (max-width: 52em) {
    .hero {
      --_fold: var(--tbc-fold, 3em);
      grid-template-columns: minmax(0, 3fr) auto minmax(0, 2fr);
    }
    .hero .body {
      padding-block: 2.25em 1em;
      padding-inline-start: 2.25em;
    }
    .hero .heading {
      font-size: 2.125em;
      line-height: 1.14;
    }
    :lang(ar) .hero .heading {
      font-size: 2em;
    }
    .hero .text {
      font-size: 1em;
    }
    .hero .media {
      min-block-size: 19em;
    }
    .hero .picture {
      inline-size: 10.5em;
    }
    .hero .genuine {
      margin-inline-start: 2.57em;
    }
  }
  @container (max-width: 30em) {
    .card,
    .hero {
      grid-template: 'media media' 'body body' 1fr 'genuine close' / minmax(0, 1fr) auto;
    }
    .card .media {
      block-size: 9em;
      padding: 1.25em;
      padding-inline-start: 0.5em;
      place-items: center start;
    }
    .card .media .picture {
      inline-size: 6.5em;
    }
    .card .super {
      inset-inline-start: 34%;
    }
    .card .body {
      padding: 1.25em;
    }
    .card .genuine {
      margin-inline: 1.43em;
    }
    .card .heading {
      padding-inline-end: 0;
    }
    .hero {
      --_fold: var(--tbc-fold, 2.5em);
    }
    .hero .media {
      min-block-size: 0;
      block-size: 10em;
      padding-inline-start: 0.5em;
      place-items: center start;
    }
    .hero .picture {
      inline-size: 7.5em;
    }
    .hero .super {
      inset-inline-start: 20%;
    }
    .hero .body {
      gap: 1em;
      padding: 0.5em 1.25em 1.25em;
    }
    .hero .heading {
      font-size: 1.75em;
      line-height: 1.18;
    }
    :lang(ar) .hero .heading {
      font-size: 1.625em;
    }
    .hero .genuine {
      margin-inline-start: 1.43em;
    }
    .actions {
      align-self: stretch;
    }
    .button:not(.close) {
      flex: 1 0 100%;
      justify-content: space-between;
    }
    .bar {
      grid-template-columns: 3.5em minmax(0, 1fr) auto;
    }
    .bar .media {
      place-items: start center;
      padding-block-start: 0.9em;
    }
    .bar .picture {
      inline-size: 2.25em;
    }
    .bar .body {
      padding-inline-end: 0.25em;
    }
  }
  @container (min-width: 52.01em) {
    .hero {
      --_fold: var(--tbc-fold, 4em);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    summary .icon {
      transition: transform var(--_turn) cubic-bezier(0.2, 0, 0, 1);
    }
  }
  @media (forced-colors: active) {
    .super {
      display: none;
    }
  }
  @media print {
    .super {
      display: none;
    }
    .hero .media,
    .card .media {
      min-block-size: 0;
      block-size: auto;
    }
  }
`;
