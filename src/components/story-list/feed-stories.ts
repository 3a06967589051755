import { type TemplateResult, html } from 'lit';
import type { FeedItem } from '../../content/types.js';
import type { FeedSource } from '../../controllers/feed-source.js';
import { showItems } from '../../controllers/show-items.js';
import { directionOfText, shorten } from '../../feed/plain-text.js';
import type { MessageCatalog } from '../../localization/messages.js';
import { renderImage } from '../../parts/story/image.js';
import { renderLocation } from '../../parts/story/location.js';
import type { ShownStory } from '../../parts/story/story.js';
import { bars, renderFeedMessage, stateStyles } from '../feed-message.js';
import type { TbcElement } from '../tbc-element.js';
import { announceFollow } from '../link.js';
import { drawingOf } from './drawing.js';
import { feedStyles } from './feed-stories.styles.js';
import { FIRST_STORIES } from './story-list.values.js';

export { FeedReader } from '../../controllers/feed-reader.js';
export const styles = [stateStyles, feedStyles];

/** Characters of a text: a card is an invitation to read on. */
const MOST_TEXT = 180;
const MOST_TITLE = 120;

/** The part of a list that this file uses. */
type List = TbcElement & Readonly<Record<'layout' | 'topic', string | undefined>> & { readonly limit: number; readonly feed: FeedSource };

/** The stories of a feed as `render` shows them, in the feed's own language; one that can't be shown is left out. */
export const storiesOf = <Rendered>(
  list: List,
  items: readonly FeedItem[],
  most: number,
  render: (story: ShownStory) => Rendered,
): Rendered[] => showItems(list, items, most, (item) => render(storyOf(list, item)));

function storyOf(list: List, story: FeedItem): ShownStory {
  const { title, text, url, image, warning, author, source = author, credit, language, figure, place, country, ...item } = story;
  const heading = shorten(title || image?.alt || text, MOST_TITLE);
  const inItsLanguage = (words: unknown, text: string): TemplateResult =>
    html`<div lang=${language ?? ''} dir=${(language && directionOfText(text, language)) || 'auto'}>${words}</div>`;
  const follow = (event: Event): void => announceFollow(list, event);
  // A text that its source warns of is behind the link.
  const shown = warning ?? (title ? shorten(text, MOST_TEXT) : '');
  const drawing = drawingOf(story, list.topic);
  return {
    ...item,
    title: inItsLanguage(
      url ? html`<a part="action" class="cover" href=${url} rel="noopener noreferrer" @click=${follow}>${heading}</a>` : heading,
      heading,
    ),
    text: inItsLanguage(shown, shown),
    ...(image && !warning && { picture: renderImage(image, () => dropPicture(list, story), language ?? '') }),
    ...(drawing && { drawing }),
    ...(figure && { figure: { value: figure.value, label: inItsLanguage(figure.label, figure.label) } }),
    location: (locale) => [...renderLocation({ place, country, language }, locale), ...renderLanguage(list, language, locale)],
    ...((source || credit) && { source: [source, credit].filter(Boolean).join(', ') }),
  };
}

/** The name of a story's language in the reader's words, where it is another. */
function renderLanguage({ language: shown }: List, language: string | undefined, locale: string): TemplateResult[] {
  const [base] = language?.split('-') ?? [];
  const name = base && base !== shown && new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(base);
  return name ? [html`<span part="language">${name}</span>`] : [];
}

/** A picture that can't be had gives way to the drawing of its topic; what it showed is still said where nothing else is. */
function dropPicture(list: List, story: FeedItem): void {
  const { state } = list.feed;
  if (state?.status !== 'shown') return;
  const { image, ...rest } = story;
  const items = state.items.map((item) => (item === story ? { ...rest, title: rest.title || (image?.alt ?? '') } : item));
  list.feed.state = { ...state, items };
  list.requestUpdate();
}

/** In place of the stories: what keeps their place free, or why there are none. */
export const renderWithoutStories = (list: List, feed: FeedSource, catalog: MessageCatalog | undefined): unknown =>
  feed.state?.status === 'reading' ? renderSkeleton(list) : renderFeedMessage(list, feed, catalog);

function renderSkeleton({ layout, limit }: List): TemplateResult {
  const cards = Array<undefined>(limit >= 1 && limit < 200 ? Math.ceil(limit) : FIRST_STORIES).fill(undefined);
  return html`<div class=${`stories ${layout} fed`} aria-busy="true">
    ${cards.map(() =>
      layout === 'list'
        ? html`<div part="panel" class="line">${bars}</div>`
        : html`<div part="panel" class="panel story">
            <div class="media"></div>
            <div class="body">${bars}</div>
          </div>`,
    )}
  </div>`;
}
