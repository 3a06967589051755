import { type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { FeedSource } from '../../controllers/feed-source.js';
import type { StoryContent } from '../../content/types.js';
import { GENERAL_TOPIC, TOPICS } from '../../content/topics.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { hasOwnContent } from '../../internal/children.js';
import { TbcElement } from '../tbc-element.js';
import { type ShownStory, renderStory } from '../../parts/story/story.js';
import { styles as storyStyles } from '../../parts/story/story.styles.js';
import { numberOf, oneOf, outlineLevel } from '../attributes.js';
import { renderFrame } from '../frame.js';
import { renderReport } from '../link.js';
import { drawingOf } from './drawing.js';
import { styles } from './story-list.styles.js';
import { FIRST_STORIES } from './story-list.values.js';

/** The allowed values of `layout`. */
export const STORY_LAYOUTS = ['grid', 'list', 'row'] as const;
export type StoryLayout = (typeof STORY_LAYOUTS)[number];

/** The allowed values of `topic`: one of the campaign's topics, or its headlines. */
export const STORY_TOPICS = [...TOPICS, 'campaign'] as const;
export type StoryTopic = (typeof STORY_TOPICS)[number];

/**
 * Success stories as cards, as a list, or in a row that scrolls.
 *
 * Name a `topic` to show its stories in the page's language, or name a
 * feed with `src`; or write your own cards into the tag, one child each. With a
 * `topic` or `src`, children are the fallback that visitors see until the
 * stories are ready, or without scripts.
 *
 * @example
 * ```html
 * <tbc-story-list src="/news/stories.json" limit="3">
 *   <p><a href="/news">Our latest successes</a></p>
 * </tbc-story-list>
 * ```
 *
 * @tag tbc-story-list
 * @summary What police have achieved: built in, from a feed, or your own cards.
 * @status stable
 * @since 0.1.0
 *
 * @slot - Without `topic` and `src`: your own cards (`tbc-story-card` or any element), one child each. Otherwise the fallback.
 * @slot report - Your own links to report: to your police, a helpline, a place to report a picture. One `a` each, in place of the link of `report-href`.
 *
 * @csspart panel - Each card or line, or the box around your own cards.
 * @csspart list - The list of stories.
 * @csspart media - The deep panel of a card, behind its number or picture.
 * @csspart image - The picture of a story.
 * @csspart figure - The number of a story and what it counts.
 * @csspart heading - The heading of a story.
 * @csspart action - The link in a heading.
 * @csspart text - The text of a story.
 * @csspart meta - The line below the text: date, place and source.
 * @csspart date - The date of a story.
 * @csspart place - Where the story happened, as text.
 * @csspart country - The country's name.
 * @csspart source - Who published the story.
 * @csspart language - The name of the language of a feed's story, where it isn't the page's.
 * @csspart more - The button that shows more stories.
 * @csspart message - The message shown when the feed has nothing to show.
 * @csspart retry - The button that reads the feed again after a failure.
 * @csspart report - The link to your reporting page.
 *
 * @cssprop --tbc-color-surface - The cards.
 * @cssprop --tbc-color-edge - The line below a heading that is a link.
 * @cssprop --tbc-color-rule - The lines between the stories of a list.
 * @cssprop --tbc-color-on-deep-soft - Small text on the deep panel.
 * @cssprop --tbc-color-link - Links, and the numbers and places in a list.
 * @cssprop --tbc-color-action - The buttons below the stories.
 * @cssprop --tbc-color-action-hover - A button while the pointer is over it.
 * @cssprop --tbc-color-action-active - A button while it is pressed.
 * @cssprop --tbc-color-on-action - Text on a button.
 * @cssprop --tbc-radius-control - How round the corners of buttons are.
 */
export class TbcStoryList extends TbcElement {
  static override readonly shortName = 'story-list';
  static override styles: CSSResultGroup = [base, tokens, storyStyles, styles];

  static override properties: PropertyDeclarations = {
    topic: {},
    src: {},
    limit: { type: Number },
    layout: { reflect: true, useDefault: true },
    more: { state: true },
  };

  /** The crime that the built-in stories are about, or `campaign` for the campaign's headlines. Without it: your own cards or, where there are none, built-in stories on every crime. */
  declare topic: StoryTopic | undefined;
  /** The address of a feed with stories: JSON Feed, RSS or Atom, on your own site or on one that lets others read it (docs/feeds.md). Stories that name no topic get the drawing of `topic`. */
  declare src: string | undefined;
  /** How many stories are shown at first, and how many more each press of the button below adds; 1 or more. Default 6. */
  declare limit: number;
  /** `grid` (cards side by side), `list` (a line each) or `row` (cards that scroll sideways). Default `grid`. */
  declare layout: StoryLayout;

  /** How many stories the visitor asked for beyond the first ones. */
  declare private more: number;

  /** @internal */
  readonly feed = new FeedSource(this, () => import('./feed-stories.js'));

  /** The first of the stories that the visitor asked for, to be focused. */
  #firstNew = 0;
  /** Whether there are built-in stories that have not been asked for. */
  #hasOlder = false;

  constructor() {
    super();
    this.limit = FIRST_STORIES;
    this.layout = 'grid';
    this.more = 0;
  }

  protected override contentPaths(): readonly string[] {
    if (this.src) {
      const items = this.#isList || this.feed.state?.status !== 'shown' ? [] : this.feed.state.items;
      const drawings = new Set(items.flatMap((item) => drawingOf(item, this.topic) ?? []));
      return ['feed', ...[...drawings].map((topic) => `story-card/${topic}`)];
    }
    const topic = this.#builtInTopic;
    return topic ? [`story-list/${topic}`, ...(this.#needsOlder ? ['story-list/older'] : [])] : [];
  }

  /** The feed is asked for while the texts are on their way. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    this.feed.follow();
    return super.scheduleUpdate();
  }

  /** The page's own words stay until there is something better. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (!this.feed.isWaiting) return super.shouldUpdate(changed);
    this.showFallback();
    return false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('topic') || changed.has('src')) this.more = 0;
    this.#hasOlder = !!this.#newest?.hasOlder;
  }

  protected override render(): unknown {
    const newest = this.#newest;
    const older = this.#older;
    const { state, view } = this.feed;
    // One more than are shown tells whether there are more.
    const most = this.#shown + 1;
    const stories = this.src
      ? state?.status === 'shown' && view!.storiesOf(this, state.items, most, (story) => this.#renderStory(story))
      : newest && [...newest.items, ...(older?.items ?? [])].slice(0, most).map((story) => this.#renderStory(story));
    return renderFrame(
      this,
      html`${
          stories
            ? this.#renderStories(stories.slice(0, this.#shown))
            : state
              ? view!.renderWithoutStories(this, this.feed, this.contentOf('feed'))
              : html`<div part="panel" class=${this.#look()}><slot @slotchange=${this.childrenMayHaveChanged}></slot></div>`
        }
        <div class="row foot" lang=${this.language}>
          ${
            stories && (stories.length > this.#shown || (this.#hasOlder && !older))
              ? html`<button part="more" class="button more" type="button" @click=${this.#showMore}>
                  ${this.msg('Show more', { id: 'story-list.more', desc: 'Button below a list of stories: shows the next ones' })}
                </button>`
              : nothing
          }${renderReport(
            this,
            this.msg('Where to report', { id: 'story-list.report', desc: "Link to the site's own reporting page" }),
            'button',
          )}
        </div>`,
      // The stories have colours of their own.
      this.src || newest ? GENERAL_TOPIC : undefined,
    );
  }

  protected override updated(): void {
    // With a large limit the newest are shown while the older ones are on their way.
    if (this.#needsOlder && !this.#older) this.requestUpdate();
    const heading = this.#firstNew && this.renderRoot.querySelectorAll<HTMLElement>('.heading')[this.#firstNew];
    this.#firstNew = 0;
    if (!heading) return;
    const link = heading.querySelector('a');
    if (!link) heading.tabIndex = -1;
    (link ?? heading).focus();
  }

  #renderStory(story: ShownStory): TemplateResult {
    const content = story.drawing && this.contentOf(`story-card/${story.drawing}`);
    const drawn = content && !this.#isList ? { ...story, symbol: content.symbol } : story;
    return renderStory(drawn, this.locale, outlineLevel(this), this.#isList);
  }

  #renderStories(stories: readonly TemplateResult[]): TemplateResult {
    // eslint-disable-next-line lit-a11y/no-redundant-role -- Safari takes the role from a list without markers.
    return html`<ul
      part="list"
      class=${this.#look(stories.length)}
      role="list"
      aria-label=${
        // The page's own wins.
        this.getAttribute('aria-label') ??
        this.msg('Success stories', { id: 'story-list.label', desc: 'Name of the list of stories, for screen readers' })
      }
      tabindex=${this.layout === 'row' ? 0 : nothing}
    >
      ${stories.map((story) => html`<li>${story}</li>`)}
    </ul>`;
  }

  /** Few stories share the whole width. */
  #look(count = 0): string {
    return `stories ${oneOf(this, 'layout', this.layout, STORY_LAYOUTS)} of-${count} ${this.src ? 'fed' : ''} ${this.topic ?? ''}`;
  }

  /** The topic of the built-in stories; `undefined` where a feed's or the page's own are shown. */
  get #builtInTopic(): StoryTopic | undefined {
    if (this.src) return undefined;
    if (this.topic) return oneOf(this, 'topic', this.topic, STORY_TOPICS, GENERAL_TOPIC);
    return hasOwnContent(this) ? undefined : GENERAL_TOPIC;
  }

  get #newest(): StoryContent | undefined {
    const topic = this.#builtInTopic;
    return topic && this.contentOf(`story-list/${topic}`);
  }

  get #needsOlder(): boolean {
    return this.#hasOlder && this.#shown > FIRST_STORIES;
  }

  /** The older stories, once they are needed and loaded. */
  get #older(): StoryContent | undefined {
    return this.#needsOlder ? this.contentOf('story-list/older') : undefined;
  }

  get #isList(): boolean {
    return this.layout === 'list';
  }

  get #step(): number {
    const nearest = this.limit >= 1 ? Math.floor(this.limit) : FIRST_STORIES;
    const isWanted = (value: number): boolean => value >= 1 && (Number.isInteger(value) || value === Infinity);
    return numberOf(this, 'limit', this.limit, isWanted, 'a whole number, 1 or more', nearest);
  }

  get #shown(): number {
    return this.#step + this.more;
  }

  #showMore(): void {
    this.#firstNew = this.#shown;
    this.more += this.#step;
  }
}
