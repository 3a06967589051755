import { css } from 'lit';

/* The button is a door: an ink block from edge to edge of the panel, which is easy to hit in haste. */
export const styles = css`
  .base {
    --_strong: var(--tbc-color-surface-strong, #dfe9e8);
  }
  .base.dark {
    --_strong: var(--tbc-color-surface-strong, #1b3640);
  }
  @supports (color: light-dark(red, red)) {
    .base.base {
      --_strong: var(--tbc-color-surface-strong, light-dark(#dfe9e8, #1b3640));
    }
  }
  /* At once: no change of colour that takes time. */
  .base .button {
    --_action: var(--_text);
    --_on-action: var(--_strong);
    transition: none;
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(12em, auto) minmax(0, 1fr);
    background: var(--_strong);
  }
  .beside .button {
    flex-direction: column;
    align-items: start;
    justify-content: space-between;
    min-inline-size: 0;
    max-inline-size: 16em;
    padding: calc(var(--_pad) - 2px);
  }
  .beside .icon {
    inline-size: 1.75em;
  }
  .beside .words {
    justify-content: center;
    padding: var(--_pad);
  }
  .progress {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }
  .keys {
    display: flex;
    gap: 0.25em;
  }
  .words .keys .icon {
    inline-size: 1.5em;
    stroke-width: 1.5;
  }
  .pressed {
    fill: currentColor;
    fill-rule: evenodd;
  }
  .status {
    font-weight: 700;
    color: var(--_text);
  }
  /* There all the time, so that screen readers know of it; it takes no room. */
  .status:empty {
    position: absolute;
  }
  @container (max-width: 30em) {
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
    .beside .button {
      flex-direction: row;
      align-items: center;
      justify-content: start;
      max-inline-size: none;
      padding-block: 1em;
    }
    .progress {
      flex-wrap: wrap;
    }
  }
  /* A phone has no Shift key. */
  @media (hover: none) and (pointer: coarse) {
    .progress:not(:has(.pressed)) > :not(.status) {
      display: none;
    }
  }
  @media print {
    .base .button,
    .base .text,
    .base .progress {
      display: none;
    }
  }
`;
