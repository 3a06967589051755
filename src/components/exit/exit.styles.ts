import { css } from 'lit';

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
  .panel {
    padding: var(--_pad);
    background: var(--_strong);
  }
  .beside {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0.5em 1.5em;
  }
  .compact .panel {
    padding: 0;
    background: none;
  }
  .compact .beside {
    display: block;
  }
  /* At once: no change of colour that takes time. */
  .base .button {
    --_action: var(--_text);
    --_on-action: var(--_strong);
    transition: none;
  }
  .status {
    font-weight: 700;
  }
  .dots {
    letter-spacing: 0.25em;
  }
  @container (max-width: 30em) {
    .beside {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
  }
  @media print {
    .panel {
      display: none;
    }
  }
`;
