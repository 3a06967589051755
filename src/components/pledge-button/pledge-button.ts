import { type CSSResultGroup, type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import { GENERAL_TOPIC, type Topic } from '../../content/topics.js';
import type { PledgePromise } from '../../content/types.js';
import { type CodeLoader, codeOf, lateCode } from '../../internal/late-code.js';
import type { Resource } from '../../internal/resource.js';
import { messagesFrom } from '../../localization/messages.js';
import { base } from '../../styles/base.js';
import { MARK } from '../../styles/marks.js';
import { tokens } from '../../styles/tokens.js';
import { ownItems, wordsOf } from '../../internal/own-items.js';
import { resolveEndpoint } from '../../pledge/endpoint.js';
import { type PromiseRead, keyOf, newPledge, storePress } from '../../pledge/press.js';
import { removeStored } from '../../pledge/storage.js';
import { type Pledge, storedPledge } from '../../pledge/stored.js';
import { emit } from '../events.js';
import { TbcElement } from '../tbc-element.js';
import { builtInTopic, outlineLevel } from '../attributes.js';
import { renderFrame } from '../frame.js';
import { renderReport } from '../link.js';
import { type PledgeButtonState, TbcPledgeChangeEvent, TbcPledgeEvent } from './press.events.js';
import type { CountPieces, default as CountPart } from './count-part.js';
import type { LatePartClass, RenderContext } from './late-part.js';
import type { PledgedPieces, default as PledgedPart } from './pledged-part.js';
import { styles } from './pledge-button.styles.js';
import { hasStoredPledge } from './stored-pledge.js';

/** The three squares that replace the mark while something is being sent. */
const SQUARES = 'M2 9.5h5v5H2zm7.5 0h5v5h-5zm7.5 0h5v5h-5z';

/** The milliseconds for which the visitor is told that the pledge is being sent; after that, that it is kept. */
const WAITING_AFTER = 8000;

/** The code that the count and the press need, in addition to their catalogs. */
const loadCountPart: CodeLoader<LatePartClass<CountPart>> = () => import('./count-part.js');
const loadPledgedPart: CodeLoader<LatePartClass<PledgedPart>> = () => import('./pledged-part.js');

/**
 * A promise to pick and a button to press; then thanks, ways to share the
 * page, and a way to take the pledge back.
 *
 * Name a `topic` to show its promises in the page's language; or write your
 * own into the tag, one child each (a single one needs no choosing).
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
 * @slot - Without `topic`: your own promises, one child each; only their text is shown. With `topic`: the fallback.
 * @slot report - Your own links to report: to your police, a helpline, a place to report a picture. One `a` each, in place of the link of `report-href`.
 *
 * @csspart panel - The panel around everything.
 * @csspart heading - The question, or the thanks.
 * @csspart option - The box of one promise.
 * @csspart promise - The only promise, or the one that the visitor made.
 * @csspart message - A message to the visitor: a choice is missing, the pledge waits, …
 * @csspart button - The button that pledges.
 * @csspart note - A note on what the press stores and sends.
 * @csspart report - The link to your reporting page.
 * @csspart count - How many have pledged, the goal and the age of the number.
 * @csspart progress - The bar towards the goal.
 * @csspart thanks - The deep panel behind the thanks.
 * @csspart share - The ways to share the page.
 * @csspart keepsake - The button that saves a picture of the promise.
 * @csspart take-back - The button that takes the pledge back.
 *
 * @cssstate idle - Nothing is chosen yet.
 * @cssstate choosing - A promise is chosen, but not made yet.
 * @cssstate sending - The pledge is on its way to the `endpoint`.
 * @cssstate pledged - The pledge is made: counted by the `endpoint` or, without one, kept on the device.
 * @cssstate waiting - The pledge is made and kept on the device; it will be sent as soon as possible.
 * @cssstate failed - The `endpoint` refused the pledge; the visitor may press again.
 *
 * @cssprop --tbc-color-topic - The panel behind the thanks. Each topic has its own colour; white text on yours needs 4.5:1.
 * @cssprop --tbc-color-bg - The boxes of the promises.
 * @cssprop --tbc-color-edge - The lines around the boxes.
 * @cssprop --tbc-color-action - The button, and the chosen promise.
 * @cssprop --tbc-color-action-hover - A button while the pointer is over it.
 * @cssprop --tbc-color-action-active - A button while it is pressed.
 * @cssprop --tbc-color-on-action - Text on a button.
 * @cssprop --tbc-color-signal - The tile of the button, and the turned-back corner.
 * @cssprop --tbc-color-on-signal - The mark on the tile of the button.
 * @cssprop --tbc-color-link - The bar towards the goal, and links.
 * @cssprop --tbc-color-surface-strong - The empty part of the bar towards the goal.
 * @cssprop --tbc-color-done - Text of a message that all went well.
 * @cssprop --tbc-color-done-bg - The tile behind a message that all went well.
 * @cssprop --tbc-color-wait - Text of a message that the pledge waits.
 * @cssprop --tbc-color-wait-bg - The tile behind a message that the pledge waits.
 * @cssprop --tbc-color-problem - Text of a message that something is missing or went wrong.
 * @cssprop --tbc-color-problem-bg - The tile behind a message that something is missing or went wrong.
 * @cssprop --tbc-radius-control - How round the corners of buttons are.
 * @cssprop [--tbc-fold=2.5em] - The size of the corner that turns back after a pledge.
 * @cssprop --tbc-duration-turn - How long the corner takes to turn; it is there at once for visitors who asked for less motion.
 * @cssprop --tbc-ease-turn - The pace at which the corner turns, as an easing function.
 *
 * @fires {TbcPledgeEvent} tbc-pledge - Before a pledge is made because the visitor pressed; `campaign` names it, and `preventDefault()` stops it: nothing is stored or sent.
 * @fires {TbcWithdrawEvent} tbc-withdraw - Before a pledge is taken back because the visitor asked; `campaign` names it, and `preventDefault()` keeps it.
 * @fires {TbcPledgeChangeEvent} tbc-pledge-change - After the state has changed; `state` is the new one, named as the custom states are.
 */
export class TbcPledgeButton extends TbcElement {
  static override readonly shortName = 'pledge-button';
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

  /** The name of your campaign at the `endpoint` and on the device, such as `spot-the-fake`. A visitor pledges once per campaign. Default `turn-back-crime`. */
  declare campaign: string;
  /** The crime that the promises are about, with its colour. Without it: your own promises or, where there are none, the campaign's general ones. */
  declare topic: Topic | undefined;
  /** The address of your service that counts pledges, `http`, `https` or a path of your site (docs/pledge-api.yaml). Without it a pledge stays on the visitor's device, and no number is shown. */
  declare endpoint: string | undefined;
  /** How many pledges you hope for, in digits only, such as `2000`: a bar below the count shows the progress. Needs an `endpoint`; without a goal there is no bar. */
  declare goal: number | undefined;
  /** The smallest count that is shown, in digits only: while there are fewer pledges, no number is shown. Default 1. */
  declare minCount: number;
  /** The page that visitors share (`http` or `https`, or a path of your site). Default: the canonical address of the page or, without one, the page's own address without query and hash; a `srcdoc` frame has none. */
  declare href: string | undefined;
  /** Links to social networks: names from `PLEDGE_NETWORKS`, separated by spaces. Where the device has a share sheet, the sheet is offered instead. */
  declare networks: string | undefined;

  #states: CustomStateSet | undefined;
  #state: PledgeButtonState | undefined;
  /** The index of the promise that the visitor has picked. */
  #chosen: number | undefined;
  #count: CountPart | undefined;
  #pledged: PledgedPart | undefined;
  /** Whether the later part is loaded: from then on it stays. */
  #isLatePartHere = false;
  /** The pledge that a press stored before the later part was loaded. */
  #pledge: Pledge | undefined;
  /** Whether the later part is being loaded after a press. */
  #isLoading = false;
  /** Whether the pledge is stored while the later part can't be loaded. */
  #isKept = false;

  constructor() {
    super();
    this.campaign = 'turn-back-crime';
    this.minCount = 1;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The late parts were closed when the element was taken out.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#count?.close();
    this.#pledged?.close();
    removeEventListener('online', this.#retryLoading);
  }

  /** A visitor who comes back with a pledge never sees the choice first. */
  protected override contentPaths(): readonly string[] {
    const topic = builtInTopic(this, this.topic);
    return [...(topic ? [`pledge-button/${topic}`] : []), ...(this.endpoint ? ['count'] : []), ...(this.#hasPledged ? ['pledged'] : [])];
  }

  protected override lateCode(): readonly Resource[] {
    return [...(this.endpoint ? [lateCode(loadCountPart)] : []), ...(this.#hasPledged ? [lateCode(loadPledgedPart)] : [])];
  }

  /** Whether the visitor has pledged: on another day, or now, with the later part loaded. */
  get #hasPledged(): boolean {
    return this.#isLatePartHere || (!this.#pledge && hasStoredPledge(this.campaign));
  }

  protected override willUpdate(): void {
    if (this.endpoint) (this.#count ??= this.#create(codeOf(loadCountPart)!)).open();
    if (!this.#hasPledged) return;
    this.#isLatePartHere = true;
    (this.#pledged ??= this.#create(codeOf(loadPledgedPart)!)).open(this.#pledge);
    this.#pledge = undefined;
    this.#isKept = false;
  }

  /**
   * Forgets everything that this device holds of the visitor's pledge for this campaign, also what is still to be sent. The
   * service is told nothing: a pledge that it has counted stays counted, and can no longer be taken back.
   */
  forget(): void {
    if (this.#pledge) removeStored(keyOf(this.#pledge));
    this.#pledge = undefined;
    this.#isKept = false;
    this.#pledged?.forget();
    this.requestUpdate();
  }

  protected override render(): unknown {
    const topic = builtInTopic(this, this.topic);
    const context = {
      locale: this.locale,
      level: outlineLevel(this),
      promises: this.#promises(topic),
      promiseLanguage: topic ? nothing : this.pageLanguage,
      hasChosen: this.#chosen != null,
    };
    const count = this.endpoint ? this.#count?.render({ ...context, msg: messagesFrom(this.contentOf('count')) }) : undefined;
    const after = this.#pledged?.render({ ...context, msg: messagesFrom(this.contentOf('pledged')) });
    return renderFrame(
      this,
      html`<div part="panel" class=${`panel body ${after?.panelClass ?? ''}`}>
        <slot hidden @slotchange=${() => this.requestUpdate()}></slot>
        ${after?.head ?? this.#renderChoice(context)}
        <span part="message" role="status" class=${after?.messageClass ?? nothing}
          >${
            this.#isKept
              ? (count?.kept ??
                this.msg('Saved on this device.', { id: 'pledge-button.kept', desc: 'After the press, when there is no network' }))
              : after?.message
          }</span
        >
        ${this.#pledged?.isMade ? nothing : this.#renderButton(count, after)}
        ${count?.content}${after?.foot}${renderReport(
          this,
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

  #renderChoice({ promises, promiseLanguage }: Omit<RenderContext, 'msg'>): TemplateResult {
    const heading = (text: string) =>
      html`<div part="heading" class="heading" role="heading" aria-level=${outlineLevel(this)}>${text}</div>`;
    if (!promises[1]) {
      return html`${heading(this.msg('Be part of it', { id: 'pledge-button.heading', desc: 'Heading of the pledge widget' }))}
        <p part="promise" lang=${promiseLanguage}><bdi>${promises[0]?.title}</bdi></p>`;
    }
    return html`<fieldset ?disabled=${this.#pledged?.state ?? this.#isKept}>
      <legend>
        ${heading(this.msg('What will you do?', { id: 'pledge-button.question', desc: 'Question above the promises to choose from' }))}
      </legend>
      ${promises.map(
        ({ title }, index) =>
          html`<label part="option" class="option" lang=${promiseLanguage}
            ><input type="radio" name="promise" @change=${() => this.#choose(index)} /><span class="words">${title}</span></label
          >`,
      )}
    </fieldset>`;
  }

  #renderButton(count: CountPieces | undefined, after: PledgedPieces | undefined): TemplateResult {
    const isSending = this.#isLoading || this.#stateNow === 'sending';
    return html`<button part="button" class="button go" type="button" aria-disabled=${isSending || nothing} @click=${this.#press}>
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
      </p>`;
  }

  get #stateNow(): PledgeButtonState {
    if (this.#isKept) return this.#pledge?.endpoint ? 'waiting' : 'pledged';
    return this.#pledged?.state ?? (this.#chosen == null ? 'idle' : 'choosing');
  }

  /** The promises of a topic, or those in the tag's children: their text, never their markup. */
  #promises(topic: Topic | undefined): readonly PledgePromise[] {
    if (topic) return this.contentOf(`pledge-button/${topic}`)!.items;
    return ownItems(this)
      .map(wordsOf)
      .filter(Boolean)
      .map((words) => ({ id: words, title: words }));
  }

  /** Makes a late part and adds its styles. */
  #create<Part>(LatePart: LatePartClass<Part>): Part {
    this.addStyles(LatePart.styles);
    return new LatePart(this);
  }

  #choose(index: number): void {
    this.#chosen = index;
    this.requestUpdate();
  }

  #press(): void {
    if (this.#isLoading) return;
    const topic = builtInTopic(this, this.topic);
    const promises = this.#promises(topic);
    const promise = promises[this.#chosen ?? (promises[1] ? -1 : 0)];
    if (!promise) this.renderRoot.querySelector('input')?.focus();
    const read = promise && { id: promise.id, words: promise.title, language: topic ? this.language : this.pageLanguage };
    if (this.#pledged) this.#pledged.press(read);
    else {
      if (read && !this.#keep(read)) return;
      void this.#load(read);
    }
    this.requestUpdate();
  }

  /** Stores the pledge in the task of the press, because the later part may not be loaded for days. False where the page forbids it. */
  #keep(read: PromiseRead): boolean {
    const endpoint = resolveEndpoint(this.campaign, this.endpoint ?? '');
    this.#pledge = storedPledge(this.campaign, endpoint);
    if (!this.#pledge && emit(this, () => new TbcPledgeEvent(this.campaign)))
      this.#pledge = storePress(newPledge(this.campaign, endpoint, read));
    return !!this.#pledge;
  }

  /** Loads the later part. Where that fails, the pledge is kept; the return of the network, the next press and the next visit try again. */
  async #load(read?: PromiseRead): Promise<void> {
    this.#isLoading = !!this.#pledge;
    this.#isKept = false;
    const timer = setTimeout(this.#stopLoading, WAITING_AFTER);
    try {
      // The files are requested before the update that needs them: where they can't be loaded, the next press tries again.
      await Promise.all([TbcPledgeButton.chunks(`${this.language}/pledged`), loadPledgedPart()]);
      this.#isLatePartHere = true;
      this.requestUpdate();
      await this.updateComplete;
      if (!read) this.#pledged!.press(read);
    } catch {
      if (this.#pledge && this.isConnected) addEventListener('online', this.#retryLoading, { once: true });
      this.announceError('content');
    }
    clearTimeout(timer);
    this.#stopLoading();
  }

  readonly #stopLoading = (): void => {
    this.#isKept = !!this.#pledge;
    this.#isLoading = false;
    this.requestUpdate();
  };

  readonly #retryLoading = (): void => void this.#load();
}
