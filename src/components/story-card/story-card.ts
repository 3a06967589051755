import { type CSSResultGroup, type PropertyDeclarations, html, nothing } from 'lit';
import type { FeedImage, StoryItem } from '../../content/types.js';
import { type Topic, GENERAL_TOPIC, TOPICS } from '../../content/topics.js';
import { base } from '../../styles/base.js';
import { markInTwo } from '../../styles/marks.js';
import { tokens } from '../../styles/tokens.js';
import { TbcElement } from '../tbc-element.js';
import { oneOf, refuse, builtInTopic, outlineLevel } from '../attributes.js';
import { renderFrame } from '../frame.js';
import { renderLink, renderReport } from '../link.js';
import { isStoryDate } from '../../parts/story/checked-date.js';
import { webAddress } from '../../internal/url.js';
import { renderImage } from '../../parts/story/image.js';
import { renderStory } from '../../parts/story/story.js';
import { styles } from '../../parts/story/story.styles.js';
import { renderLocation } from '../../parts/story/location.js';

/**
 * One success story: its number or picture, a heading, a text, a date and a place.
 *
 * Name a `topic` and the newest built-in story on it is there in the page's
 * language; or tell your own with `heading` and the text in the tag. The whole
 * card can be clicked, but a screen reader announces only the heading as a link.
 *
 * @example
 * ```html
 * <tbc-story-card heading="False seals found at the harbour" href="/news/seals" date="2026-03-14" topic="fake-goods">
 *   <p>Customs officers looked twice, and 400 parcels went back.</p>
 * </tbc-story-card>
 * ```
 *
 * @tag tbc-story-card
 * @summary A single success, built in or your own.
 * @status stable
 * @since 0.1.0
 *
 * @slot - With your own heading, or without `topic`: the story's text. Otherwise the fallback.
 * @slot heading - Your own heading, in place of `heading`.
 * @slot media - Your own picture, in place of the drawing and of `image`.
 * @slot actions - Your own links or buttons below the text, in place of the link to your reporting page.
 * @slot report - Your own links to report: to your police, a helpline, a place to report a picture. One `a` each, in place of the link of `report-href`.
 *
 * @csspart panel - The card.
 * @csspart media - The deep panel behind the number or picture.
 * @csspart image - The picture of `image`.
 * @csspart figure - The number and what it counts.
 * @csspart heading - The heading.
 * @csspart action - The link in the heading.
 * @csspart text - The text.
 * @csspart meta - The line below the text: date, place and source.
 * @csspart date - The date.
 * @csspart place - Where the story happened, as text.
 * @csspart country - The country's name.
 * @csspart source - Who published the story.
 * @csspart report - The link to your reporting page.
 *
 * @cssprop --tbc-color-surface - The card.
 * @cssprop --tbc-color-edge - The line below a heading that is a link.
 * @cssprop --tbc-color-on-deep-soft - Small text on the deep panel.
 */
export class TbcStoryCard extends TbcElement {
  static override readonly shortName = 'story-card';
  static override styles: CSSResultGroup = [base, tokens, styles];

  static override properties: PropertyDeclarations = {
    topic: {},
    heading: {},
    href: {},
    image: {},
    imageAlt: { attribute: 'image-alt' },
    date: {},
    country: {},
  };

  /** The crime that the story is about. On its own, it shows the newest built-in story on that crime. With your own heading, it gives your story its drawing and colour. */
  declare topic: Topic | undefined;
  /** The heading of your own story, as plain text. The slot `heading` wins. */
  declare heading: string | undefined;
  /** Where the story can be read (`http`, `https`, `mailto`, `tel` or a path of your site). Without it the heading is not a link. */
  declare href: string | undefined;
  /** The address of a picture (`http`, `https` or a path of your site), in place of the drawing. */
  declare image: string | undefined;
  /** A description of the picture of `image`, for people who can't see it. Without this attribute the picture counts as decoration. */
  declare imageAlt: string | undefined;
  /** When your own story happened: a day (`2026-06-01`), a month (`2026-06`), a moment (`2026-06-01T08:00+02:00`), or two of these with a `/` between them. */
  declare date: string | undefined;
  /** Where your own story happened: the country's two-letter code (ISO 3166-1), such as `PH`. Its name is shown in the page's language. */
  declare country: string | undefined;

  /** The last `image` that could not be had. */
  #lost: string | undefined;

  protected override contentPaths(): readonly string[] {
    return this.topic || this.#builtInTopic ? [`story-card/${this.#drawnTopic}`] : [];
  }

  protected override render(): unknown {
    const builtIn = this.#builtInTopic;
    const content = this.contentOf(`story-card/${this.#drawnTopic}`);
    const own = { title: this.heading, text: '', topic: this.#drawnTopic, symbol: content?.symbol, date: this.#date };
    const item = builtIn ? content!.items[0]! : own;
    const slotted = this.querySelector(':scope > [slot=heading]');
    const title = html`<slot name="heading" @slotchange=${() => this.requestUpdate()}>${item.title}</slot>`;
    const link = renderLink(this, 'href', this.href, 'cover', title);
    const image = this.#image;
    const [reportLink, ownReport] = renderReport(
      this,
      this.msg('Where to report', { id: 'story-card.report', desc: "Link to the site's own reporting page" }),
    );
    return renderFrame(
      this,
      renderStory(
        {
          ...(item as StoryItem),
          title: link === nothing ? title : link,
          ...(builtIn ? {} : { location: (locale: string) => renderLocation({ country: this.#country }, locale) }),
          text: html`<slot ?hidden=${builtIn} @slotchange=${this.childrenMayHaveChanged}></slot>${item.text}`,
          picture: html`<slot name="media"
            >${image ? renderImage(image, () => this.#dropImage(image)) : this.#renderDrawing(item.symbol)}</slot
          >`,
          actions: html`<slot name="actions" lang=${this.language}>${reportLink}</slot>${ownReport}`,
        },
        this.locale,
        slotted ? undefined : outlineLevel(this),
      ),
      builtIn,
    );
  }

  /** The topic whose newest story is shown; `undefined` where the page tells its own. */
  get #builtInTopic(): Topic | undefined {
    return this.heading != null || this.querySelector(':scope > [slot=heading]') ? undefined : builtInTopic(this, this.topic);
  }

  get #drawnTopic(): Topic {
    return oneOf(this, 'topic', this.topic || GENERAL_TOPIC, TOPICS, GENERAL_TOPIC);
  }

  get #date(): string | undefined {
    if (!this.date || isStoryDate(this.date)) return this.date;
    refuse(this, 'date', this.date, 'a day (2026-06-30), a month, a moment, or two of them with a / between, the earlier first');
    return undefined;
  }

  get #country(): string | undefined {
    if (!this.country || /^[a-z]{2}$/i.test(this.country)) return this.country;
    refuse(this, 'country', this.country, 'a code of two letters, as PH');
    return undefined;
  }

  #renderDrawing(drawing: unknown): unknown {
    const caption = this.image === this.#lost && this.imageAlt;
    return html`${drawing ?? markInTwo}${caption ? html`<p class="small figure" lang=${this.pageLanguage}>${caption}</p>` : nothing}`;
  }

  /** A picture that can't be had gives way to the drawing, with its description. */
  #dropImage({ url }: FeedImage): void {
    this.#lost = url;
    this.requestUpdate();
  }

  /** A picture from no place on the web is named on the console, and the drawing is shown. */
  get #image(): FeedImage | undefined {
    if (this.image == null || this.image === this.#lost) return undefined;
    if (webAddress(this.image, this.baseURI)) return { url: this.image, alt: this.imageAlt ?? '' };
    refuse(this, 'image', this.image, 'an address with http or https');
    return undefined;
  }
}
