import { html } from 'lit';
import type { FeedItem } from '../../content/types.js';
import type { FeedSource } from '../../controllers/feed-source.js';
import { showItems } from '../../controllers/show-items.js';
import { directionOfText, shorten } from '../../feed/plain-text.js';
import type { MessageCatalog } from '../../localization/messages.js';
import { markInTwo } from '../../styles/marks.js';
import { bars, renderFeedMessage, stateStyles } from '../feed-message.js';
import { announceFollow } from '../link.js';
import type { TbcElement } from '../tbc-element.js';
import type { ShownTip } from './tips.js';

export { FeedReader } from '../../controllers/feed-reader.js';
export const styles = [stateStyles];

/** Tips of a feed that are shown, the first ones: nobody goes through more. */
const MOST_TIPS = 12;

/** Characters of a title and a text: a slide is as high as the longest of its tips. */
const MOST_TITLE = 120;
const MOST_TEXT = 500;

/** The tips of a feed, in the feed's own language. */
export const tipsOf = (carousel: TbcElement, items: readonly FeedItem[]): ShownTip[] =>
  showItems(carousel, items, MOST_TIPS, ({ title, text, url, language }) => {
    const follow = (event: Event): void => announceFollow(carousel, event);
    const inItsLanguage = (words: unknown, text: string): unknown =>
      html`<span lang=${language ?? ''} dir=${(language && directionOfText(text, language)) || 'auto'}>${words}</span>`;
    const heading = shorten(title || text, MOST_TITLE);
    const shown = title ? shorten(text, MOST_TEXT) : '';
    return {
      title: inItsLanguage(
        url ? html`<a part="action" href=${url} rel="noopener noreferrer" @click=${follow}>${heading}</a>` : heading,
        heading,
      ),
      text: inItsLanguage(shown, shown),
    };
  });

/** In place of the tips: what keeps their place free, or why there are none; the ways to report stay. */
export function renderWithoutTips(carousel: TbcElement, feed: FeedSource, catalog: MessageCatalog | undefined, report: unknown): unknown {
  if (feed.state?.status === 'reading') {
    return html`<div part="panel" class="panel carousel" aria-busy="true">
      <div part="media" class="media deep fold">${markInTwo}</div>
      <div class="track"><div class="slide">${bars}</div></div>
      ${report}
    </div>`;
  }
  const canReport = carousel.reportHref ?? carousel.querySelector(':scope > [slot=report]');
  return html`${renderFeedMessage(carousel, feed, catalog)}
    <div part="panel" class="panel state" ?hidden=${!canReport}>${report}</div>`;
}
