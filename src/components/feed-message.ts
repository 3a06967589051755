/** The message in place of a feed that has nothing to show; loaded with the code that shows feeds. */
import { type TemplateResult, html, nothing } from 'lit';
import type { FeedSource } from '../controllers/feed-source.js';
import type { FeedErrorReason } from '../feed/feed.js';
import { type MessageCatalog, messagesFrom } from '../localization/messages.js';
import type { TbcElement } from './tbc-element.js';

/** A sentence and, unless the feed is just empty, a button that reads it again. */
export function renderFeedMessage(
  element: TbcElement,
  feed: FeedSource,
  catalog: MessageCatalog | undefined,
): TemplateResult | typeof nothing {
  const { state } = feed;
  if (state?.status !== 'failed') return nothing;
  const msg = messagesFrom(catalog);
  return html`<div class="body">
    <p part="message" role="status">
      ${
        state.isRetrying
          ? msg('Loading…', { id: 'feed.loading', desc: 'While a list is loaded, for screen readers' })
          : sentenceOf(state.reason, catalog)
      }
    </p>
    ${
      state.reason === 'empty'
        ? nothing
        : html`<div class="row controls">
            <button part="retry" class="button" type="button" @click=${() => retry(element, feed)}>
              ${msg('Try again', { id: 'feed.retry', desc: 'Button: loads the list again' })}
            </button>
          </div>`
    }
  </div>`;
}

function sentenceOf(reason: FeedErrorReason, catalog: MessageCatalog | undefined): string {
  const msg = messagesFrom(catalog);
  if (reason === 'empty') return msg('There is nothing here yet.', { id: 'feed.empty', desc: 'In place of a list without items' });
  if (reason === 'offline') {
    return msg('You seem to be offline.', {
      id: 'feed.offline',
      desc: 'In place of a list that could not be loaded, when the device has no network',
    });
  }
  return msg('This could not be loaded right now.', { id: 'feed.failed', desc: 'In place of a list that could not be loaded' });
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
