import { type CSSResultGroup, type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import { GENERAL_TOPIC, type Topic } from '../../content/topics.js';
import type { Content, PledgePromise } from '../../content/types.js';
import { load } from '../../generated/chunks/pledge-button.js';
import { getNative } from '../../internal/natives.js';
import type { ChunkLoader } from '../../internal/resource.js';
import { messagesFrom } from '../../localization/messages.js';
import { base } from '../../styles/base.js';
import { MARK } from '../../styles/marks.js';
import { tokens } from '../../styles/tokens.js';
import { ownChildren } from '../../internal/children.js';
import { TbcErrorEvent, emit } from '../events.js';
import { TbcElement } from '../tbc-element.js';
import { builtInTopic, outlineLevel } from '../attributes.js';
import { renderFrame } from '../frame.js';
import { renderLink } from '../link.js';
import { type PledgeButtonState, TbcPledgeChangeEvent } from './change.event.js';
import type CountPart from './count-part.js';
import type { LatePartClass, Surroundings } from './late-part.js';
import type PledgedPart from './pledged-part.js';
import { styles } from './pledge-button.styles.js';
import { hasTraces } from './traces.js';

/** In the place of the mark while something is on its way. */
const SQUARES = 'M2 9.5h5v5H2zm7.5 0h5v5h-5zm7.5 0h5v5h-5z';

/** What the count and the press need, beside the words of their catalogs. */
const PARTS: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  countPart: () => import('./count-part.js'),
  pledgedPart: () => import('./pledged-part.js'),
};

/**
 * A promise to pick and a button to press; then thanks, ways to spread the
 * word, and a way back.
 *
 * Name a `topic` and its promises are there in the page's language; or write
 * your own into the tag, one child each (of a single one nobody need choose).
 * With a `topic`, children are the fallback. Nothing is stored before the
 * press, and nothing is sent without an `endpoint`.
 *
 * @example
 * ```html
 * <tbc-pledge-button topic="cybercrime" endpoint="/pledge-api" goal="2000">
 *   <p>I go to the site myself instead of opening a link.</p>
 * </tbc-pledge-button>
 * ```
 *
 * @tag tbc-pledge-button
 * @summary Pick a promise, pledge, and spread the word.
 * @status stable
 * @since 0.1.0
 *
 * @slot - Without `topic`: your own promises, one child each, of which the words are shown. With `topic`: the fallback.
 *
 * @csspart panel - The panel around everything.
 * @csspart heading - The question, or the thanks.
 * @csspart option - The box of one promise.
 * @csspart promise - The one promise there is, or the one that was made.
 * @csspart message - What the visitor is told: a choice is missing, the pledge waits, …
 * @csspart button - The button that pledges.
 * @csspart note - What the press stores and sends.
 * @csspart report - The link to your reporting page.
 * @csspart count - How many have pledged, the goal and the age of the number.
 * @csspart progress - The bar towards the goal.
 * @csspart thanks - The deep panel behind the thanks.
 * @csspart share - The ways to spread the word.
 * @csspart keepsake - The button that saves a picture of the promise.
 * @csspart take-back - The button that takes the pledge back.
 *
 * @cssstate idle - Nothing is chosen yet.
 * @cssstate choosing - A promise is chosen, and not made.
 * @cssstate sending - The pledge is on its way to the `endpoint`.
 * @cssstate pledged - The pledge is made: counted by the `endpoint` or, without one, kept on the device.
 * @cssstate waiting - The pledge is made and kept on the device; it is sent as soon as that is possible.
 * @cssstate failed - The `endpoint` refused the pledge; the visitor may press again.
 *
 * @cssprop [--tbc-color-topic] - The panel behind the thanks. Each topic has its own colour; white text on yours needs 4.5:1.
 * @cssprop [--tbc-color-bg=#fff] - The boxes of the promises. Dark theme: #0a1a21.
 * @cssprop [--tbc-color-edge=#65777f] - The lines around the boxes. Dark theme: #809aa3.
 * @cssprop [--tbc-color-action=#0a5266] - The button, and the chosen promise. Dark theme: #eaf2f2.
 * @cssprop [--tbc-color-action-hover=#073d4d] - A button while the pointer is over it. Dark theme: #fff.
 * @cssprop [--tbc-color-action-active=#052c38] - A button while it is pressed. Dark theme: #c9d8da.
 * @cssprop [--tbc-color-on-action=#fff] - Words on a button. Dark theme: #0b2530.
 * @cssprop [--tbc-color-signal=#ffb43b] - The tile of the button, and the turned-back corner; in both themes.
 * @cssprop [--tbc-color-on-signal=#0b2530] - The mark on the tile of the button, in both themes.
 * @cssprop [--tbc-color-link=#0a5266] - The bar towards the goal, and links. Dark theme: #8bd5e5.
 * @cssprop [--tbc-color-surface-strong=#dfe9e8] - The empty part of the bar towards the goal. Dark theme: #1b3640.
 * @cssprop [--tbc-color-done=#115433] - Words of a message that all went well. Dark theme: #9bdcb6.
 * @cssprop [--tbc-color-done-bg=#e4f2e9] - The tile behind a message that all went well. Dark theme: #12342a.
 * @cssprop [--tbc-color-wait=#584000] - Words of a message that the pledge waits. Dark theme: #ffd68a.
 * @cssprop [--tbc-color-wait-bg=#fff2d6] - The tile behind a message that the pledge waits. Dark theme: #3a2e12.
 * @cssprop [--tbc-color-problem=#862a19] - Words of a message that something is missing or went wrong. Dark theme: #ffb9a6.
 * @cssprop [--tbc-color-problem-bg=#fbebe6] - The tile behind a message that something is missing or went wrong. Dark theme: #43201a.
 * @cssprop [--tbc-radius-control=0.125em] - How round the corners of buttons are.
 * @cssprop [--tbc-fold=2.5em] - The size of the corner that turns back after a pledge.
 * @cssprop [--tbc-duration-turn=280ms] - How long the corner takes to turn; it is there at once where the visitor asked for less motion.
 * @cssprop [--tbc-ease-turn=cubic-bezier(0.2, 0, 0, 1)] - The pace at which the corner turns, as an easing function.
 *
 * @fires {TbcPledgeEvent} tbc-pledge - Before a pledge is made because the visitor pressed; `campaign` names it, and `preventDefault()` stops it: nothing is stored or sent.
 * @fires {TbcWithdrawEvent} tbc-withdraw - Before a pledge is taken back because the visitor asked; `campaign` names it, and `preventDefault()` keeps it.
 * @fires {TbcPledgeChangeEvent} tbc-pledge-change - After the state has changed; `state` is the new one, named as the custom states are.
 */
export class TbcPledgeButton extends TbcElement {
  static override readonly shortName = 'pledge-button';
  static override readonly chunks: ChunkLoader = (path) => PARTS[path.split('/')[1]!]?.() ?? load(path);
  static override styles: CSSResultGroup = [base, tokens, styles];

  static override properties: PropertyDeclarations = {
    campaign: {},
    topic: {},
    endpoint: {},
    goal: { type: Number },
    minCount: { attribute: 'min-count', type: Number },
    href: {},
    networks: {},
  };

  /** The name of your campaign at the `endpoint` and on the device, as `spot-the-fake`. A visitor pledges once a campaign. Default `turn-back-crime`. */
  declare campaign: string;
  /** The crime that the promises are about, with its colour. Without it: your own promises or, where there are none, the campaign's general ones. */
  declare topic: Topic | undefined;
  /** The address of your service that counts pledges, `http`, `https` or a path of your site (docs/pledge-api.yaml). Without it a pledge stays on the visitor's device, and no number is shown. */
  declare endpoint: string | undefined;
  /** How many pledges you hope for: a bar below the count shows how far it is. Needs an `endpoint`; without a goal there is no bar. */
  declare goal: number | undefined;
  /** The smallest count that is shown: while there are fewer pledges, no number stands there. Default 1. */
  declare minCount: number;
  /** The page that visitors share (`http` or `https`, or a path of your site). Default: the canonical address of the page, else its own without query and hash; a `srcdoc` frame has none. */
  declare href: string | undefined;
  /** Links to social networks, by name with spaces between: `facebook`, `x`, `whatsapp`, `telegram`, `linkedin`, `bluesky`. Where the device has a share sheet, that is offered instead. */
  declare networks: string | undefined;

  #states: CustomStateSet | undefined;
  #state: PledgeButtonState | undefined;
  /** Which of the promises the visitor has picked, from 0. */
  #chosen: number | undefined;
  #count: CountPart | undefined;
  #pledged: PledgedPart | undefined;
  /** Pressed, now or on another day. */
  #isPressed = false;
  /** What comes after the press is on its way. */
  #isBusy = false;
  #hasFailed = false;

  constructor() {
    super();
    this.campaign = 'turn-back-crime';
    this.minCount = 1;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Its parts were closed when it left its place.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#count?.close();
    this.#pledged?.close();
  }

  /** Who comes back with a pledge never sees the choice first. */
  protected override contentPaths(): readonly string[] {
    const topic = builtInTopic(this, this.topic);
    this.#isPressed ||= hasTraces(this.campaign);
    return [
      ...(topic ? [`pledge-button/${topic}`] : []),
      ...(this.endpoint ? ['count', 'countPart'] : []),
      ...(this.#isPressed ? ['pledged', 'pledgedPart'] : []),
    ];
  }

  protected override willUpdate(): void {
    if (this.endpoint) (this.#count ??= this.#create<CountPart>('countPart')).open();
    if (this.#isPressed) (this.#pledged ??= this.#create<PledgedPart>('pledgedPart')).open();
  }

  protected override render(): unknown {
    const topic = builtInTopic(this, this.topic);
    const around = {
      locale: this.locale,
      level: outlineLevel(this),
      promises: this.#promises(topic),
      promiseLanguage: topic ? nothing : this.pageLanguage,
      hasChosen: this.#chosen != null,
    };
    const count = this.endpoint ? this.#count?.render({ ...around, msg: messagesFrom(this.contentOf('count')) }) : undefined;
    const after = this.#pledged?.render({ ...around, msg: messagesFrom(this.contentOf('pledged')) });
    const isSending = this.#isBusy || this.#stateNow === 'sending';
    return renderFrame(
      this,
      html`<div part="panel" class=${`panel body ${after?.look ?? ''}`}>
        <slot hidden @slotchange=${() => this.requestUpdate()}></slot>
        ${after?.head ?? this.#renderChoice(around)}
        <span part="message" role="status" class=${after?.tile ?? nothing}
          >${
            this.#hasFailed
              ? this.msg('That did not work. Try again.', {
                  id: 'pledge-button.unreachable',
                  desc: 'After a press of the button, when the network was gone before anything could be saved',
                })
              : after?.message
          }</span
        >
        ${
          this.#pledged?.isMade
            ? nothing
            : html`<button part="button" class="button go" type="button" aria-disabled=${isSending || nothing} @click=${this.#press}>
                  <svg class="flip" viewBox="0 0 24 24" aria-hidden="true"><path d=${isSending ? SQUARES : MARK} /></svg
                  ><span
                    >${
                      (isSending && count?.sending) ||
                      (after?.button ??
                        count?.button ??
                        this.msg('I pledge', { id: 'pledge-button.pledge', desc: 'The button that makes the pledge' }))
                    }</span
                  >
                </button>
                <p part="note" class="small">
                  ${
                    after?.note ??
                    count?.note ??
                    this.msg('Stays on this device. Nothing is sent.', {
                      id: 'pledge-button.stays',
                      desc: 'Below the button, where the site does not count pledges',
                    })
                  }
                </p>`
        }
        ${count?.content}${after?.foot}${renderLink(
          this,
          'report-href',
          this.reportHref,
          'row plain',
          this.msg('Where to report', { id: 'pledge-button.report', desc: "Link to the site's own reporting page" }),
        )}
      </div>`,
      topic ?? GENERAL_TOPIC,
    );
  }

  protected override updated(): void {
    if (this.#pledged?.isMade) this.#chosen = undefined;
    const before = this.#state;
    const state = (this.#state = this.#stateNow);
    if (state === before) return;
    try {
      this.#states ??= this.attachInternals().states;
      this.#states.delete(before!);
      this.#states.add(state);
    } catch {
      // Older browsers have no custom states, or want other names for them; a polyfilled registry knows no internals.
    }
    if (before) emit(this, () => new TbcPledgeChangeEvent(state));
  }

  #renderChoice({ promises, promiseLanguage }: Omit<Surroundings, 'msg'>): TemplateResult {
    const heading = (text: string) =>
      html`<div part="heading" class="heading" role="heading" aria-level=${outlineLevel(this)}>${text}</div>`;
    if (!promises[1]) {
      return html`${heading(this.msg('Be part of it', { id: 'pledge-button.heading', desc: 'Heading of the pledge widget' }))}
        <p part="promise" lang=${promiseLanguage}><bdi>${promises[0]?.title}</bdi></p>`;
    }
    return html`<fieldset ?disabled=${this.#pledged?.state}>
      <legend>
        ${heading(this.msg('What will you do?', { id: 'pledge-button.question', desc: 'Question above the promises to choose from' }))}
      </legend>
      ${promises.map(
        ({ title }, index) =>
          html`<label part="option" class="option" lang=${promiseLanguage} data-words=${title}
            ><input type="radio" name="promise" @change=${() => this.#choose(index)} /><span class="words">${title}</span></label
          >`,
      )}
    </fieldset>`;
  }

  get #stateNow(): PledgeButtonState {
    return this.#pledged?.state ?? (this.#chosen == null ? 'idle' : 'choosing');
  }

  /** Those of a topic, or the words of the page's own children: text, never their markup. */
  #promises(topic: Topic | undefined): readonly PledgePromise[] {
    if (topic) return this.contentOf<Content<PledgePromise>>(`pledge-button/${topic}`).items;
    const own = ownChildren(this).map((child) => getNative(child, 'textContent'));
    return (own.length ? own : [this.textContent]).map((text) => ({ id: text.trim(), title: text.trim() }));
  }

  /** A part brings its styles; an element that is made after it has them from the start. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- The caller knows which part it names.
  #create<Part>(name: string): Part {
    const LatePart = this.contentOf<LatePartClass<Part>>(name);
    const { elementStyles } = this.constructor as typeof TbcPledgeButton;
    if (!elementStyles.includes(LatePart.styles)) elementStyles.push(LatePart.styles);
    this.adoptedCallback();
    return new LatePart(this);
  }

  #choose(index: number): void {
    this.#chosen = index;
    this.requestUpdate();
  }

  async #press(): Promise<void> {
    if (this.#isBusy) return;
    const promises = this.#promises(builtInTopic(this, this.topic));
    const promise = promises[this.#chosen ?? (promises[1] ? -1 : 0)]?.id;
    if (promise == null) this.renderRoot.querySelector('input')?.focus();
    this.#isBusy = promise != null;
    this.#hasFailed = false;
    this.requestUpdate();
    try {
      // Asked for ahead of the update that needs them: where they can't be had now, the next press asks again.
      // eslint-disable-next-line @typescript-eslint/await-thenable -- A catalog that is inline is no promise.
      await Promise.all(['pledged', 'pledgedPart'].map((part) => TbcPledgeButton.chunks(`${this.language}/${part}`)));
      this.#isPressed = true;
      this.requestUpdate();
      await this.updateComplete;
      this.#pledged!.press(promise);
    } catch {
      this.#hasFailed = true;
      emit(this, () => new TbcErrorEvent('content'));
    }
    this.#isBusy = false;
    this.requestUpdate();
  }
}
