import { css } from 'lit';

export const styles = css`
  .numbers {
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
    font-size: 0.9375em;
  }
  .numbers b {
    font-size: 1.75em;
    line-height: 1.2;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }
  .count {
    min-block-size: 3.3em;
    --_track: var(--tbc-color-surface-strong, #dfe9e8);
  }
  .goal {
    min-block-size: 4.85em;
  }
  .dark .count {
    --_track: var(--tbc-color-surface-strong, #1b3640);
  }
  @supports (color: light-dark(red, red)) {
    .count {
      --_track: var(--tbc-color-surface-strong, light-dark(#dfe9e8, #1b3640));
    }
  }
  .count progress {
    --_point: calc(100% - 0.375em);
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 0.75em;
    margin-block: 0.4em;
    background: var(--_track);
    border: 1px solid var(--_edge);
    border-radius: 0;
    overflow: clip;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: var(--_link);
    clip-path: polygon(0 0, var(--_point) 0, 100% 50%, var(--_point) 100%, 0 100%);
  }
  progress::-moz-progress-bar {
    background: var(--_link);
    clip-path: polygon(0 0, var(--_point) 0, 100% 50%, var(--_point) 100%, 0 100%);
  }
  [dir='rtl'] progress::-webkit-progress-value {
    clip-path: polygon(100% 0, 0.375em 0, 0 50%, 0.375em 100%, 100% 100%);
  }
  [dir='rtl'] progress::-moz-progress-bar {
    clip-path: polygon(100% 0, 0.375em 0, 0 50%, 0.375em 100%, 100% 100%);
  }
  .base .full::-webkit-progress-value {
    clip-path: none;
  }
  .base .full::-moz-progress-bar {
    clip-path: none;
  }
  @media (forced-colors: active) {
    .count progress {
      --_link: Highlight;
      forced-color-adjust: none;
      background: Canvas;
      border-color: CanvasText;
    }
  }
`;
