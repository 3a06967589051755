import { css } from 'lit';

/*
 * The choice. What comes after the press has its styles in pledged-part.styles.ts.
 *
 * A radio is the whole box of its promise, so that the box shows focus and
 * choice without :has(), which our oldest Firefox lacks; the dot is drawn
 * beside the words. A choice changes no word's size: nothing below may move.
 */
export const styles = css`
  .panel {
    position: relative;
    max-inline-size: 30em;
    padding: var(--_pad);
  }
  fieldset {
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .option {
    position: relative;
    display: grid;
    min-block-size: 3em;
    margin-block-start: 0.5em;
    padding: 0.75em 0.875em;
    padding-inline-start: 3em;
    line-height: var(--_lead);
    cursor: pointer;
  }
  legend + .option {
    margin-block-start: 0.9em;
  }
  input {
    appearance: none;
    position: absolute;
    inset: 0;
    background: var(--_bg);
    border: 1px solid var(--_edge);
    border-radius: var(--tbc-radius-control, 0.125em);
    cursor: inherit;
  }
  .words {
    position: relative;
    align-self: center;
  }
  .words::before {
    content: '';
    position: absolute;
    inset-block-start: 0.075em;
    inset-inline-start: -2.125em;
    box-sizing: border-box;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2px solid var(--_edge);
    border-radius: 50%;
  }
  :checked {
    border: 3px solid var(--_action);
  }
  :checked + .words::before {
    border-color: var(--_action);
    background: radial-gradient(var(--_action) 42%, transparent 48%);
  }
  .go {
    gap: 0;
    padding: 0;
    font-size: 1.0625em;
    text-align: start;
  }
  .go svg {
    align-self: stretch;
    box-sizing: border-box;
    inline-size: 3.5em;
    padding-inline: 1.075em;
    background: var(--_signal);
    color: var(--_on-signal);
  }
  .go span {
    padding: 0.75em 1em;
  }
  @container (max-width: 20em) {
    .go {
      font-size: 1em;
    }
    .go span {
      padding-inline: 0.75em;
    }
  }
  @container (max-width: 12em) {
    .go svg {
      display: none;
    }
    .go span {
      padding-inline: 0.5em;
    }
  }
  [role='status']:empty {
    position: absolute;
  }
  @media (forced-colors: active) {
    .option {
      border: 1px solid;
    }
    .option:has(:checked) {
      outline: 2px solid Highlight;
    }
    input {
      appearance: auto;
      inset-block: 0.9em auto;
      inset-inline: 0.875em auto;
      inline-size: 1.25em;
      block-size: 1.25em;
    }
    .words::before {
      display: none;
    }
    .go svg {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
