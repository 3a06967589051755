import { type CSSResultGroup, type PropertyDeclarations, type PropertyValues, html } from 'lit';
import { str } from '@lit/localize/internal/str-tag.js';
import type { TopicContent } from '../../content/types.js';
import type { Topic } from '../../content/topics.js';
import { FeedSource } from '../../controllers/feed-source.js';
import { formatNumber } from '../../localization/numbers.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { hasOwnContent } from '../../internal/children.js';
import { emptyChildren, ownChildren } from '../../internal/own-items.js';
import { emit } from '../events.js';
import { TbcElement } from '../tbc-element.js';
import { numberOf, oneOf, builtInTopic, outlineLevel } from '../attributes.js';
import { renderFrame } from '../frame.js';
import { renderReport } from '../link.js';
import { renderCarousel } from './carousel-view.js';
import { renderList } from './list-view.js';
import { RotationController } from './rotation-controller.js';
import { SlottedSlides } from './slotted-slides.js';
import { TbcSlideChangeEvent } from './tip-carousel.events.js';
import type { ShownTip, Tips } from './tips.js';
import { TrackController } from './track-controller.js';
import { styles } from './tip-carousel.styles.js';

/** The allowed values of `layout`. */
export const TIP_LAYOUTS = ['carousel', 'list'] as const;
export type TipLayout = (typeof TIP_LAYOUTS)[number];

/** Seconds that a tip stays at least: less can't be read. */
const SHORTEST_INTERVAL = 5;

/** An hour: a timer can't wait for more than some weeks. */
const LONGEST_INTERVAL = 3600;

/**
 * Safety tips, one at a time or as a list.
 *
 * Name a `topic` to show its six tips in the page's language; or write
 * your own tips into the tag, one child each. With a `topic`, children are the
 * fallback that visitors see until the tips are ready, or without scripts.
 *
 * @example
 * ```html
 * <tbc-tip-carousel topic="cybercrime">
 *   <p>Use a different password for every account.</p>
 * </tbc-tip-carousel>
 * ```
 *
 * A button of the page works the tips without any script: `<button commandfor="ID" command="--next">`, `--previous` or `--stop`.
 *
 * @tag tbc-tip-carousel
 * @summary Advice, one piece at a time or as a list.
 * @status stable
 * @since 0.1.0
 *
 * @slot - Without `topic` and `src`: your own tips, one child each (a `div` or `p`; put a link or a picture inside one). Otherwise the fallback.
 * @slot media - Your own picture, in place of the drawing.
 * @slot report - Your own links to report: to your police, a helpline, a place to report a picture. One `a` each, in place of the link of `report-href`.
 *
 * @csspart panel - The panel around everything.
 * @csspart media - The deep panel behind the picture.
 * @csspart track - The scrolling row of tips.
 * @csspart slide - One built-in tip.
 * @csspart heading - The title of a tip.
 * @csspart text - The text of a tip.
 * @csspart report - The link to your reporting page.
 * @csspart controls - The row of buttons.
 * @csspart rotation - The button that starts and stops the rotation.
 * @csspart previous - The button to the previous tip.
 * @csspart next - The button to the next tip.
 * @csspart action - The link in the title of a feed's tip.
 * @csspart message - The message shown when the feed has nothing to show.
 * @csspart retry - The button that reads the feed again after a failure.
 *
 * @cssprop --tbc-color-text - Text, and the lines of the buttons.
 * @cssprop --tbc-color-link - Numbers of the list, and the dash of the tip in view.
 * @cssprop --tbc-color-edge - The dashes of the other tips.
 * @cssprop --tbc-color-action - The button that reads a feed again.
 * @cssprop --tbc-color-action-hover - A button while the pointer is over it.
 * @cssprop --tbc-color-action-active - A button while it is pressed.
 * @cssprop --tbc-color-on-action - Text on a button.
 * @cssprop --tbc-radius-control - How round the corners of buttons are.
 *
 * @fires {TbcSlideChangeEvent} tbc-slide-change - After another tip has come to rest in view; `index` is its position, from 0.
 */
export class TbcTipCarousel extends TbcElement {
  static override readonly shortName = 'tip-carousel';
  static override styles: CSSResultGroup = [base, tokens, styles];

  static override properties: PropertyDeclarations = {
    topic: {},
    src: {},
    layout: { reflect: true, useDefault: true },
    autoplay: { type: Boolean },
    interval: { type: Number },
  };

  /** The crime that the tips are about, with its drawing and colour. Without it: your own tips or, where there are none, the campaign's general ones. */
  declare topic: Topic | undefined;
  /** The address of a feed with tips: JSON Feed, RSS or Atom, on your own site or on one that lets others read it (docs/feeds.md). Each item is a tip, and the first 12 are shown; children are the fallback. */
  declare src: string | undefined;
  /** `carousel` (one tip at a time) or `list` (all of them, numbered). Default `carousel`. */
  declare layout: TipLayout;
  /** Whether the tips change by themselves. Visitors can stop them, and they stand still for visitors who asked for less motion. Default false. */
  declare autoplay: boolean;
  /** How many seconds each tip stays while `autoplay` runs, from 5 to 3600. Default 8. */
  declare interval: number;

  /** @internal */
  readonly feed = new FeedSource(this, () => import('./feed-tips.js'));

  protected override readonly commands = {
    '--next': (): void => this.next(),
    '--previous': (): void => this.previous(),
    '--stop': (): void => this.pause(),
  };

  #rotation = new RotationController(this, () => this.next());
  #track = new TrackController(this, {
    slides: () => this.#slides(),
    rested: (index) => emit(this, () => new TbcSlideChangeEvent(index)),
  });

  constructor() {
    super();
    this.layout = 'carousel';
    this.autoplay = false;
    this.interval = 8;
    new SlottedSlides(this, {
      slides: () => (this.isConnected && this.layout !== 'list' && !this.#topic ? ownChildren(this) : []),
      empty: () => (this.isConnected && !this.#topic ? emptyChildren(this) : []),
      attributesOf: (index, count) => ({
        role: 'group',
        'aria-roledescription': this.#slideName,
        'aria-label': this.#position(index, count),
        // Of a page that was saved while a script ran, the attribute may be all that is left of what was lent.
        inert: index === this.#track.restingIndex ? null : '',
      }),
    });
  }

  /** Shows the tip with this index, from 0. A call is ignored when the index is out of range, before `tbc-ready` and while the element is not displayed. */
  goTo(index: number): void {
    this.#track.goTo(index);
  }

  /** Shows the next tip, or the first one after the last. */
  next(): void {
    this.#track.show(this.#track.index + 1);
  }

  /** Shows the previous tip, or the last one before the first. */
  previous(): void {
    this.#track.show(this.#track.index - 1);
  }

  /** Starts the rotation of a carousel with `autoplay`; does nothing where the visitor asked for less motion. */
  play(): void {
    if (this.autoplay && this.layout !== 'list') {
      this.#rotation.play(this.#seconds);
    }
  }

  /** Stops the rotation. */
  pause(): void {
    this.#rotation.pause();
  }

  protected override contentPaths(): readonly string[] {
    const topic = this.#topic;
    return [...(topic ? [`tip-carousel/${topic}`] : []), ...(this.src ? ['feed'] : [])];
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
    const isOther = changed.has('topic') || changed.has('layout');
    // The page may have taken some of its own tips away.
    if (isOther || (!this.#topic && this.#track.restingIndex >= ownChildren(this).length)) this.#track.reset(isOther);
  }

  protected override render(): unknown {
    const topic = this.#topic;
    const { state, view } = this.feed;
    const builtIn: TopicContent<ShownTip> | undefined = topic && this.contentOf(`tip-carousel/${topic}`);
    const content = builtIn && state?.status === 'shown' ? { ...builtIn, items: view!.tipsOf(this, state.items) } : builtIn;
    const layout = oneOf(this, 'layout', this.layout, TIP_LAYOUTS);
    return renderFrame(
      this,
      state && state.status !== 'shown'
        ? view!.renderWithoutTips(this, this.feed, this.contentOf('feed'), this.#report)
        : layout === 'list'
          ? renderList(this.#tips(content), this.locale)
          : this.#renderCarousel(content),
      topic,
    );
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('autoplay') || changed.has('layout') || (changed.has('interval') && this.#rotation.playing)) {
      this.pause();
      this.play();
    }
  }

  #tips(content: TopicContent<ShownTip> | undefined): Tips {
    return {
      content,
      label: this.#label(content),
      level: outlineLevel(this),
      slot: html`<slot ?hidden=${content} @slotchange=${this.#childrenChanged}></slot>`,
      report: this.#report,
    };
  }

  get #report(): unknown {
    return renderReport(this, this.msg('Where to report', { id: 'tip-carousel.report', desc: "Link to the site's own reporting page" }));
  }

  #renderCarousel(content: TopicContent<ShownTip> | undefined): unknown {
    const count = content?.items.length ?? ownChildren(this).length;
    return renderCarousel(this, {
      ...this.#tips(content),
      count,
      isPlaying: this.#rotation.playing,
      track: this.#track,
      words: {
        carousel: this.msg('carousel', { id: 'tip-carousel.carousel', desc: 'What a screen reader calls this kind of widget' }),
        slide: this.#slideName,
        previous: this.msg('Previous tip', { id: 'tip-carousel.previous', desc: 'Label of a button' }),
        next: this.msg('Next tip', { id: 'tip-carousel.next', desc: 'Label of a button' }),
        rotation: this.#rotationLabel,
      },
      position: (index) => this.#position(index, count),
    });
  }

  /** Its drawing and words are shown; with a feed, the words are the feed's. `undefined` where the page's own tips are the content. */
  get #topic(): Topic | undefined {
    return builtInTopic(this, this.topic, !this.src && hasOwnContent(this));
  }

  get #seconds(): number {
    const isWanted = (value: number): boolean => value >= SHORTEST_INTERVAL && value <= LONGEST_INTERVAL;
    const nearest = Math.min(Math.max(SHORTEST_INTERVAL, this.interval || 0), LONGEST_INTERVAL);
    return numberOf(this, 'interval', this.interval, isWanted, 'a number of seconds from 5 to 3600', nearest);
  }

  get #rotationLabel(): string {
    return this.#rotation.playing
      ? this.msg('Stop changing tips', { id: 'tip-carousel.stop', desc: 'Label of the button while tips change by themselves' })
      : this.msg('Start changing tips', { id: 'tip-carousel.start', desc: 'Label of the button while tips stand still' });
  }

  get #slideName(): string {
    return this.msg('slide', { id: 'tip-carousel.slide', desc: 'What a screen reader calls one tip of the carousel' });
  }

  /** The page's own `aria-label` wins. */
  #label(content: TopicContent<ShownTip> | undefined): string {
    const own = this.getAttribute('aria-label');
    if (own) return own;
    return content
      ? this.msg(str`Safety tips: ${content.name}`, {
          id: 'tip-carousel.label',
          desc: 'Name of the carousel; the value is a topic, as “Fake goods”',
        })
      : this.msg('Safety tips', { id: 'tip-carousel.label-own', desc: 'Name of a carousel with the page’s own tips' });
  }

  #position(index: number, count: number): string {
    return this.msg(str`Tip ${formatNumber(this.locale, index + 1)} of ${formatNumber(this.locale, count)}`, {
      id: 'tip-carousel.position',
      desc: 'Which tip is in view, as “Tip 2 of 6”',
    });
  }

  #slides(): readonly Element[] {
    const built = this.renderRoot?.querySelectorAll('.slide') ?? [];
    return built.length ? [...built] : ownChildren(this);
  }

  #childrenChanged(): void {
    if (!this.#topic) this.requestUpdate();
    this.childrenMayHaveChanged();
  }
}
