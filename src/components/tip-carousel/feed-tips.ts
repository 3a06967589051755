import { type TemplateResult, html, nothing } from 'lit';
import { type FeedHost, followFeed } from '../../controllers/feed-controller.js';
import { shorten } from '../../feed/plain-text.js';
import { markInTwo } from '../../styles/marks.js';
import { warnAbout } from '../../internal/warn.js';
import { TbcErrorEvent, emit } from '../events.js';
import type { TbcElement } from '../tbc-element.js';
import { announceFollow } from '../link.js';

/** Characters of a title and a text: a slide is as high as the longest of its tips. */
const MOST_TITLE = 120;
const MOST_TEXT = 500;

/** What is shown of a tip: words, or a template with them. */
export interface ShownTip {
  title: unknown;
  text: unknown;
}

/** Fills a carousel with the tips of its feed, in the feed's own language. */
export const followTips = (carousel: TbcElement & FeedHost<ShownTip>): void =>
  followFeed(carousel, {
    report(message, reason) {
      warnAbout(carousel, message);
      if (reason) emit(carousel, () => new TbcErrorEvent(reason));
    },
    show({ title, text, url, language }) {
      const follow = (event: Event): void => announceFollow(carousel, event);
      const inItsLanguage = (words: unknown): unknown => html`<span lang=${language ?? ''} dir="auto">${words}</span>`;
      const heading = shorten(title || text, MOST_TITLE);
      return {
        title: inItsLanguage(url ? html`<a part="action" href=${url} rel="noopener noreferrer" @click=${follow}>${heading}</a>` : heading),
        text: inItsLanguage(title ? shorten(text, MOST_TEXT) : ''),
      };
    },
    renderPlace,
    frame: (message) => renderPanel(html`<div class="track"><div class="slide">${message}</div></div>`),
  });

/** The place of what is to come. */
export const renderPlace = (): TemplateResult => renderPanel(nothing, true);

const renderPanel = (content: unknown, isBusy = false): TemplateResult =>
  html`<div part="panel" class="panel carousel" aria-busy=${isBusy || nothing}>
    <div part="media" class="media deep fold">${markInTwo}</div>
    ${content}
  </div>`;
