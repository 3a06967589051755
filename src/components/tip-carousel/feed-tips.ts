import { html } from 'lit';
import { type FeedHost, followFeed } from '../../controllers/feed-controller.js';
import { TbcErrorEvent, TbcFollowEvent } from '../events.js';
import type { TbcElement } from '../tbc-element.js';

/** Fills a carousel with the tips of its feed, in the feed's own language. */
export const followTips = (host: TbcElement & FeedHost): void =>
  followFeed(host, {
    report(message, reason) {
      host.warnAbout(message);
      if (reason) host.emit(() => new TbcErrorEvent(reason));
    },
    show({ title, text, url, language }) {
      const follow = (event: Event): void => {
        if (!host.emit(() => new TbcFollowEvent(url!))) event.preventDefault();
      };
      const inItsLanguage = (words: unknown): unknown => html`<span lang=${language ?? ''} dir="auto">${words}</span>`;
      return {
        title: inItsLanguage(url ? html`<a part="action" href=${url} rel="noopener noreferrer" @click=${follow}>${title}</a>` : title),
        text: inItsLanguage(title ? text : ''),
      };
    },
  });
