import { type CSSResultGroup, type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { Topic } from '../../content/topics.js';
import { base } from '../../styles/base.js';
import { MARK, markInTwo } from '../../styles/marks.js';
import { tokens } from '../../styles/tokens.js';
import { type CodeLoader, codeOf, lateCode } from '../../internal/late-code.js';
import type { Resource } from '../../internal/resource.js';
import { hasOwnContent, shows, unnamed } from '../../internal/children.js';
import { getNative } from '../../internal/natives.js';
import { TbcElement } from '../tbc-element.js';
import { numberOf, oneOf, refuse, builtInTopic, outlineLevel } from '../attributes.js';
import { emit } from '../events.js';
import { renderFrame } from '../frame.js';
import { renderLink, renderReport } from '../link.js';
import { TbcDismissEvent } from './banner.events.js';
import { type DismissalName, isDismissed, nameOf, rememberDismissal } from './dismissal.js';
import type { GenuinePart } from './genuine-part.js';
import { ScheduleController } from './schedule-controller.js';
import { momentOf } from './schedule.js';
import { styles } from './banner.styles.js';

const loadGenuinePart: CodeLoader<GenuinePart> = () => import('./genuine-part.js');

/** The allowed values of `variant`. */
export const BANNER_VARIANTS = ['card', 'bar', 'hero'] as const;
export type BannerVariant = (typeof BANNER_VARIANTS)[number];

/**
 * Why a banner hides itself: the value of its `hidden`, by which a copy or a
 * saved page knows it from what the page hides.
 */
const HIDDEN_BY = ['dates', 'closing'] as const;
type HiddenBy = (typeof HIDDEN_BY)[number];

/**
 * A campaign message with a drawing and a call to action.
 *
 * Name a `topic` to show its message in the page's language; or write
 * your own text into the tag. With a `topic`, text in the tag is the fallback
 * that visitors see until the banner is ready, or where scripts are off.
 *
 * @example
 * ```html
 * <tbc-banner topic="fake-goods" href="/advice/fakes" variant="hero">
 *   <p><a href="/advice/fakes">How to spot a fake</a></p>
 * </tbc-banner>
 * ```
 *
 * A button of the page closes it without any script: `<button commandfor="ID" command="--dismiss">`.
 *
 * @tag tbc-banner
 * @summary A campaign message: a bar, a card or a hero.
 * @status stable
 * @since 0.1.0
 *
 * @slot - Without `topic`: the banner's text. With `topic`: the fallback.
 * @slot heading - Your own heading, in place of the built-in one and of `heading`.
 * @slot media - Your own picture, in place of the drawing.
 * @slot logo - Your emblem, in front of the campaign's name; at most 3em high. A bar has no room for an emblem.
 * @slot actions - Your own links or buttons, in place of the built-in ones.
 * @slot report - Your own links to report: to your police, a helpline, a place to report a picture. One `a` each, in place of the link of `report-href`.
 *
 * @csspart panel - The coloured panel around everything.
 * @csspart media - The deep panel behind the picture.
 * @csspart heading - The heading.
 * @csspart text - The paragraph below the heading, or your own text.
 * @csspart actions - The row of links.
 * @csspart action - The main link.
 * @csspart report - The link to your reporting page.
 * @csspart genuine - The panel on how to check that the message is genuine.
 * @csspart close - The close button.
 *
 * @cssprop --tbc-color-topic - The panel of a hero or a bar, and the square behind a card's drawing. Each topic has its own colour; white text on yours needs 4.5:1.
 * @cssprop --tbc-color-surface - The panel of a card.
 * @cssprop --tbc-color-signal - The turned-back corner, and the main button of a hero.
 * @cssprop --tbc-color-signal-hover - The main button of a hero while the pointer is over it.
 * @cssprop --tbc-color-on-signal - Text on the main button of a hero.
 * @cssprop --tbc-color-on-deep-soft - Small text on the deep panel.
 * @cssprop --tbc-color-action - The main button of a card.
 * @cssprop --tbc-color-action-hover - A button while the pointer is over it.
 * @cssprop --tbc-color-action-active - A button while it is pressed.
 * @cssprop --tbc-color-on-action - Text on a button.
 * @cssprop --tbc-color-rule - The line above the footer of a card.
 * @cssprop --tbc-radius-control - How round the corners of buttons are.
 * @cssprop --tbc-duration-turn - How long the arrow of the `genuine` panel takes to turn; it turns at once for visitors who asked for less motion.
 * @cssprop --tbc-fold - The size of the turned-back corner; 4em in a hero. A bar has no such corner.
 *
 * @fires {TbcDismissEvent} tbc-dismiss - Before the banner closes because the visitor pressed the close button; `preventDefault()` keeps it open. The keyboard then goes on from where the banner was; a page that wants the focus elsewhere moves it in its listener.
 */
export class TbcBanner extends TbcElement {
  static override readonly shortName = 'banner';
  static override styles: CSSResultGroup = [base, tokens, styles];

  static override properties: PropertyDeclarations = {
    topic: {},
    heading: {},
    href: {},
    variant: { reflect: true, useDefault: true },
    dismissible: { type: Boolean },
    remember: { type: Number },
    starts: {},
    ends: {},
    genuine: { type: Boolean },
  };

  /** The crime that the banner is about, with its text, drawing and colour. Without it: your own text or, where there is none, the general campaign message. */
  declare topic: Topic | undefined;
  /** Your own heading, as plain text, in place of the built-in one. The slot `heading` wins. */
  declare heading: string | undefined;
  /** Where the main link leads (`http`, `https`, `mailto`, `tel` or a path of your site). Without it the banner has no main link. */
  declare href: string | undefined;
  /** The shape: `card`, `bar` (a thin strip) or `hero` (the top of a page). Default `card`. */
  declare variant: BannerVariant;
  /** Whether the banner has a button that closes it. Default false. */
  declare dismissible: boolean;
  /** How many days a banner stays closed on a device after the visitor closed it. A banner is known by its `id` or, without one, by its topic and your own text: another text is another message. Default 0: the banner is back on the next page, and nothing is stored. */
  declare remember: number;
  /** The first day (`2026-06-01`, where the visitor is) or moment (`2026-06-01T08:00+02:00`) of the campaign: the banner is hidden before. Without a start, the banner shows at once. */
  declare starts: string | undefined;
  /** The last day (`2026-06-30`, where the visitor is) or moment (`2026-06-30T18:00+02:00`) of the campaign: the banner is hidden afterwards. Without an end, the banner stays. */
  declare ends: string | undefined;
  /** For official sites: whether the banner has a panel, to be opened, on how to check that the message is genuine. Default false. */
  declare genuine: boolean;

  /** Closed by the visitor in this page. */
  #isClosed = false;

  protected override readonly commands = { '--dismiss': (): void => this.#dismiss() };

  constructor() {
    super();
    this.variant = 'card';
    this.dismissible = false;
    this.remember = 0;
    this.genuine = false;
    new ScheduleController(this, () => Math.min(...[this.#moment('starts'), this.#moment('ends')].filter((moment) => moment > Date.now())));
  }

  /** @internal */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'hidden'];
  }

  /** Whoever writes the page anew (a morph, a framework, an editor) may take away what was hidden for a reason. */
  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (name !== 'hidden' || value != null) return;
    this.#isClosed = false;
    this.requestUpdate();
  }

  /** A campaign that is over, or not yet on, asks for nothing. */
  protected override contentPaths(): readonly string[] | undefined {
    const topic = this.#builtInTopic;
    if (!this.#isInSeason()) return undefined;
    return [...(topic ? [`banner/${topic}`] : []), ...(this.genuine ? ['genuine'] : [])];
  }

  protected override lateCode(): readonly Resource[] {
    return this.#showsGenuine ? [lateCode(loadGenuinePart)] : [];
  }

  protected override willUpdate(): void {
    if (this.#showsGenuine && !this.lateStyles.size) this.addStyles(codeOf(loadGenuinePart)!.styles);
    const reason = this.#reasonToHide;
    const isOurs = HIDDEN_BY.includes(this.getAttribute('hidden') as HiddenBy);
    if (reason && (!this.hidden || isOurs)) this.setAttribute('hidden', reason);
    else if (!reason && isOurs) this.hidden = false;
  }

  protected override render(): unknown {
    if (!this.#isInSeason()) return nothing;
    const topic = this.#builtInTopic;
    const content = topic && this.contentOf(`banner/${topic}`);
    const item = content?.items[0];
    const variant = oneOf(this, 'variant', this.variant, BANNER_VARIANTS);
    const isBar = variant === 'bar';
    const heading = this.heading ?? item?.title;
    const slotted = this.querySelector(':scope > [slot=heading]');
    const [reportLink, ownReport] = renderReport(
      this,
      this.msg('Where to report', { id: 'banner.report', desc: "Link to the site's own reporting page" }),
    );
    return renderFrame(
      this,
      html`<div part="panel" class=${`panel fold ${variant} ${variant === 'card' ? '' : 'deep'}`} role="group" aria-labelledby="heading">
        <div part="media" class="media deep">
          <svg class="super flip" viewBox="1 2 22 20" aria-hidden="true">
            <path d=${MARK} />
          </svg>
          <slot name="media">${content?.symbol ?? markInTwo}</slot>
        </div>
        <div class="body">
          ${isBar ? nothing : this.#renderBrand(variant === 'card' && content?.name)}
          <div
            id="heading"
            part="heading"
            class="heading"
            role=${slotted ? nothing : 'heading'}
            aria-level=${slotted ? nothing : outlineLevel(this)}
            lang=${this.heading == null ? nothing : this.pageLanguage}
            ?hidden=${!heading && !slotted}
          >
            <slot name="heading" @slotchange=${() => this.requestUpdate()}></slot>${slotted ? nothing : heading}
          </div>
          <div part="text" class=${topic ? 'text builtin' : 'text'}>
            <slot ?hidden=${topic} @slotchange=${this.childrenMayHaveChanged}></slot>${item?.text}
          </div>
          <div part="actions" class="row actions" lang=${this.language}>
            <slot name="actions">${this.#renderAction(isBar ? 'row plain' : 'button', item?.action)}${reportLink}</slot>${ownReport}
          </div>
          ${
            this.genuine || this.dismissible
              ? html`<div class="row foot" lang=${this.language}>
                  ${this.genuine ? codeOf(loadGenuinePart)!.renderGenuine(this.contentOf('genuine')) : nothing}${this.dismissible ? this.#renderClose() : nothing}
                </div>`
              : nothing
          }
        </div>
      </div>`,
      topic,
    );
  }

  /** The page's emblem, and the name of the topic or of the campaign. */
  #renderBrand(topicName: string | false | undefined): TemplateResult {
    return html`<div class="small row brand">
      <slot name="logo"></slot>
      ${
        topicName ||
        html`${markInTwo}${this.msg('Turn Back Crime', { id: 'banner.wordmark', desc: "The campaign's name, beside its mark" })}`
      }
    </div>`;
  }

  /** The main link, where the page has named one. */
  #renderAction(look: string, words: string | undefined): unknown {
    return renderLink(
      this,
      'href',
      this.href,
      look,
      html`${words ?? this.msg('Read more', { id: 'banner.more', desc: 'Main link of a banner with the page’s own text' })}<svg
          class="icon flip"
          viewBox="0 0 24 24"
          aria-hidden="true"
        >
          <path d="M3 12h17M13 5l7 7-7 7" />
        </svg>`,
    );
  }

  #renderClose(): TemplateResult {
    return html`<button
      part="close"
      class="button square close"
      aria-label=${this.msg('Close', { id: 'banner.close', desc: 'Label of the button that closes the banner' })}
      @click=${this.#dismiss}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m5 5 14 14M19 5 5 19" /></svg>
    </button>`;
  }

  get #showsGenuine(): boolean {
    return this.genuine && this.#isInSeason();
  }

  get #builtInTopic(): Topic | undefined {
    return builtInTopic(this, this.topic, this.heading != null || hasOwnContent(this));
  }

  /** `undefined` where the banner is shown, unless the page itself hides it. */
  get #reasonToHide(): HiddenBy | undefined {
    if (!this.#isInSeason()) return 'dates';
    return this.#isClosed || (this.#days > 0 && isDismissed(this.#memory)) ? 'closing' : undefined;
  }

  get #days(): number {
    return numberOf(this, 'remember', this.remember, (days) => days >= 0, 'a number of days', 0);
  }

  /** Its built-in words have the name of their topic; other words are another message. */
  get #memory(): DismissalName {
    const own = this.#builtInTopic ? [] : unnamed(this).filter(shows);
    const words = [this.querySelector(':scope > [slot=heading]'), ...own].map((node) => node && getNative(node, 'textContent'));
    return nameOf(this.id, this.topic, [this.heading, ...words].join(' '));
  }

  #isInSeason(): boolean {
    const now = Date.now();
    return !(now < this.#moment('starts') || now > this.#moment('ends'));
  }

  /** A date that can't be read is named on the console, and hides nothing. */
  #moment(edge: 'starts' | 'ends'): number {
    const value = this[edge];
    const moment = momentOf(value ?? '', edge);
    if (value && !moment) refuse(this, edge, value, 'a day (2026-06-30) or a moment (2026-06-30T18:00+02:00)');
    return moment;
  }

  #dismiss(): void {
    if (!emit(this, () => new TbcDismissEvent())) return;
    if (this.#days > 0) rememberDismissal(this.#memory, this.#days);
    this.#isClosed = true;
    this.setAttribute('hidden', 'closing');
  }
}
