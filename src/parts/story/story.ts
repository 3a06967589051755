import { type TemplateResult, html, nothing } from 'lit';
import type { Topic } from '../../content/topics.js';
import type { StoryItem } from '../../content/types.js';
import { formatNumber } from '../../localization/numbers.js';
import { dateInWords } from './dates.js';

/** A story with what its element made of it: words, links, slots. */
export interface ShownStory extends Omit<StoryItem, 'title' | 'text' | 'figure'> {
  title: unknown;
  text: unknown;
  figure?: { value: number; label: unknown };
  /** The topic whose drawing is shown, where the story comes from a feed. */
  drawing?: Topic;
  /** In place of the drawing. */
  picture?: unknown;
  /** In place of `place`. */
  location?: (locale: string) => readonly unknown[];
  /** The piece below all others. */
  actions?: unknown;
}

/**
 * A story as a card, or as a line of a list.
 *
 * @param level - For `aria-level`; none where the heading is the page's own.
 */
export function renderStory(story: ShownStory, locale: string, level?: string, isLine?: boolean): TemplateResult {
  const { date, place, source, figure, picture = story.symbol } = story;
  const [rest, large, kind] = date ? dateInWords(locale, date, isLine) : [];
  const time =
    rest && html`<time part="date" datetime=${date!.split('/')[0]!}>${large && html`<b class=${kind!}>${large}&nbsp;</b>`}${rest}</time>`;
  const location = story.location?.(locale) ?? (place ? [html`<bdi part="place">${place}</bdi>`] : []);
  const value = figure && formatNumber(locale, figure.value);
  const number =
    value && html`<p part="figure" class="figure"><b class=${value.length > 8 ? 'long' : ''}>${value}</b><bdi>${figure.label}</bdi></p>`;
  // With nothing to show beside it, the words have the coloured panel.
  const look = picture || value ? '' : 'deep fold';
  return html`<div part="panel" class=${isLine ? 'line' : `panel story ${story.topic ?? ''} ${look}`}>
    ${isLine ? html`<div class="small">${time}</div>` : nothing}
    <div class="body">
      <div>
        <div part="heading" class="heading" role=${level ? 'heading' : nothing} aria-level=${level ?? nothing}>${story.title}</div>
        <div part="text" class="text">${story.text}</div>
      </div>
      ${
        time || location[0] || source
          ? html`<div part="meta" class="small meta">
              ${isLine ? nothing : time}${location}${source && html`<bdi part="source">${source}</bdi>`}
            </div>`
          : nothing
      }
      ${story.actions}
    </div>
    ${isLine || look ? number : html`<div part="media" class=${value ? 'media deep fold counted' : 'media deep fold'}>${picture}${number}</div>`}
  </div>`;
}
