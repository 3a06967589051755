import { type TemplateResult, html } from 'lit';
import { type FeedHost, followFeed } from '../../controllers/feed-controller.js';
import { shorten } from '../../feed/plain-text.js';
import { warnAbout } from '../../internal/warn.js';
import { renderImage } from '../story-card/image.js';
import { renderWhere } from '../story-card/where.js';
import type { ShownStory } from '../story-card/story.js';
import { TbcErrorEvent, emit } from '../events.js';
import type { TbcElement } from '../tbc-element.js';
import { announceFollow } from '../link.js';
import { drawingOf } from './drawing.js';
import { FIRST_STORIES } from './story-list.values.js';

/** Characters of a text: a card is an invitation to read on. */
const MOST_TEXT = 180;
const MOST_TITLE = 120;

const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|ku-Arab|nqo|pa-Arab|ps|sd|syr|ug|ur|yi)\b/;

type List = TbcElement & FeedHost<ShownStory> & Readonly<Record<'layout' | 'topic', string | undefined>> & { readonly limit: number };

/** Fills a list with the stories of its feed. */
export function followStories(list: List): void {
  followFeed(list, {
    report(message, reason) {
      warnAbout(list, message);
      if (reason) emit(list, () => new TbcErrorEvent(reason));
    },
    show: (story) => {
      const { title, text, url, image, warning, author, source = author, credit, language, figure, place, country, ...item } = story;
      const heading = shorten(title || image?.alt || text, MOST_TITLE);
      const dir = language ? (RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr') : 'auto';
      const inItsLanguage = (words: unknown): TemplateResult => html`<div lang=${language ?? ''} dir=${dir}>${words}</div>`;
      const follow = (event: Event): void => announceFollow(list, event);
      const drawing = drawingOf(story, list.topic);
      return {
        ...item,
        title: inItsLanguage(
          url ? html`<a part="action" class="cover" href=${url} rel="noopener noreferrer" @click=${follow}>${heading}</a>` : heading,
        ),
        // What its source warns of is behind the link.
        text: inItsLanguage(warning ?? (title ? shorten(text, MOST_TEXT) : '')),
        ...(image && !warning && { picture: renderImage(image, language ?? '') }),
        ...(drawing && { drawing }),
        ...(figure && { figure: { value: figure.value, label: inItsLanguage(figure.label) } }),
        ...((place || country) && { where: (locale) => renderWhere({ place, country, language }, locale) }),
        ...((source || credit) && { source: [source, credit].filter(Boolean).join(', ') }),
      };
    },
    renderPlace: () => renderPlace(list),
    frame: (message) => html`<div part="panel" class="panel story">${message}</div>`,
  });
}

/** The place of what is to come. */
export function renderPlace({ layout, limit }: Pick<List, 'layout' | 'limit'>): TemplateResult {
  const places = Array<undefined>(limit >= 1 && limit < 200 ? Math.ceil(limit) : FIRST_STORIES).fill(undefined);
  return html`<div class=${`stories ${layout} fed`} aria-busy="true">
    ${places.map(() => html`<div part="panel" class=${layout === 'list' ? 'line' : 'panel story'}></div>`)}
  </div>`;
}
