import { css } from 'lit';

/* The stories of a feed: their place is kept free while they come, and their texts may be in other languages. */
export const feedStyles = css`
  /* A text in another direction stands at the list's edge, under its place and beside its date. */
  [dir='rtl'] li [dir='ltr'],
  [dir='ltr'] li [dir='rtl'] {
    text-align: end;
  }
  [dir='rtl'] li [dir='ltr'] {
    line-height: 1.5;
  }
  .fed .story .body {
    min-block-size: 18.5em;
  }
  .fed .line {
    min-block-size: 8em;
  }
  [aria-busy] .media {
    background: var(--_rule);
    opacity: 0.6;
  }
  /* For the button below. */
  [aria-busy] {
    margin-block-end: 4.5em;
  }
  @container (max-width: 30em) {
    .fed .story .body {
      min-block-size: 21.5em;
    }
  }
`;
