/** In place of a feed's items: why there are none. Loaded with the code that shows feeds. */
import { type CSSResult, type TemplateResult, css, html, nothing } from 'lit';
import type { FeedSource } from '../controllers/feed-source.js';
import { type MessageCatalog, messagesFrom } from '../localization/messages.js';
import type { TbcElement } from './tbc-element.js';

/** In place of the items: why there are none, or bars where they are still to come. */
export const stateStyles: CSSResult = css`
  .state {
    padding: var(--_pad);
  }
  .bars {
    inline-size: min(18em, 100%);
  }
  .state .heading {
    margin-block-end: 0.25em;
    font-size: 1.1875em;
    line-height: 1.3;
  }
`;

/** Bars that stand for the lines to come. */
export const bars: TemplateResult = html`<svg class="bars flip" viewBox="0 0 288 44" aria-hidden="true">
  <path class="p" d="M0 0h192v16H0zM0 28h288v16H0z" />
</svg>`;

/**
 * Why there are no items, and a button that reads the feed again. For an empty feed there is nothing to say: a page that wants
 * to say something writes it into the tag.
 */
export function renderFeedMessage(
  element: TbcElement,
  feed: FeedSource,
  catalog: MessageCatalog | undefined,
): TemplateResult | typeof nothing {
  const { state } = feed;
  if (state?.status !== 'failed' || state.reason === 'empty') return nothing;
  const msg = messagesFrom(catalog);
  return html`<div part="panel" class="panel body state">
    <div part="message" role="status">
      <p class="heading">
        ${
          state.isRetrying
            ? msg('Loading…', { id: 'feed.loading', desc: 'While a list is loaded, for screen readers' })
            : state.reason === 'offline'
              ? msg('You seem to be offline.', {
                  id: 'feed.offline',
                  desc: 'In place of a list that could not be loaded, when the device has no network',
                })
              : msg('This could not be loaded.', { id: 'feed.failed', desc: 'In place of a list that could not be loaded' })
        }
      </p>
      <p>${msg('Please try again in a moment.', { id: 'feed.later', desc: 'Below the sentence that a list could not be loaded' })}</p>
    </div>
    <div class="row">
      <button part="retry" class="button" type="button" @click=${() => retry(element, feed)}>
        ${msg('Try again', { id: 'feed.retry', desc: 'Button: loads the list again' })}
      </button>
    </div>
  </div>`;
}

/** Whoever pressed the button keeps the focus: on it while nothing better came, and then on the first item. */
async function retry(element: TbcElement, feed: FeedSource): Promise<void> {
  await feed.reader!.retry();
  if (feed.state?.status !== 'shown') return;
  await element.updateComplete;
  const first = element.shadowRoot!.querySelector<HTMLElement>('[part~=heading] a, [part~=heading]');
  if (first?.localName !== 'a') first?.setAttribute('tabindex', '-1');
  first?.focus();
}
