import {
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  html,
  nothing,
} from 'lit';
import { GENERAL_TOPIC, type Topic } from '../../content/topics.js';
import type { Content, PledgePromise } from '../../content/types.js';
import { load } from '../../generated/chunks/pledge-button.js';
import type { ChunkLoader } from '../../internal/resource.js';
import { messagesFrom } from '../../localization/messages.js';
import { storedPledge } from '../../pledge/stored.js';
import { TbcErrorEvent } from '../events.js';
import { TbcElement } from '../tbc-element.js';
import type CountView from './count-view.js';
import type PledgedView from './pledged-view.js';
import type { Message } from './pledged-view.js';
import { type PledgeButtonState, TbcPledgeChangeEvent, TbcPledgeEvent } from './pledge-button.events.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { styles } from './pledge-button.styles.js';

/** Where the page names none. */
const CAMPAIGN = 'turn-back-crime';

const MARK = 'M1 5.5 4.5 2H16l7 7v6l-7 7H1l3.5-3.5L1 15h12l3-3-3-3H4.5z';
const SQUARES = 'M2 9.5h5v5H2zm7.5 0h5v5h-5zm7.5 0h5v5h-5z';

/** What the press and the count need, beside the words of their catalogs. */
const PARTS: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  pledgedView: () => import('./pledged-view.js'),
  countView: () => import('./count-view.js'),
};

/**
 * A promise to pick and a button to press; then thanks, ways to spread the
 * word, and a way back.
 *
 * Name a `topic` and its promises are there in the page's language; or write
 * your own into the tag, one child each (of a single one nobody need choose).
 * With a `topic`, children are the fallback. Nothing is stored before the
 * press, and nothing is sent without an `endpoint`. Each state is a custom
 * state too, as `tbc-pledge-button:state(pledged)`, where the browser has them.
 *
 * @example
 * ```html
 * <tbc-pledge-button topic="cybercrime" endpoint="/pledge-api" goal="2000">
 *   <p>I check who a message is from before I click.</p>
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
 * @csspart take-back - The button that takes the pledge back.
 *
 * @cssprop [--tbc-color-topic] - The panel behind the thanks; each topic has its own colour, white text on it needs 4.5:1.
 * @cssprop [--tbc-color-surface=#f0f5f4] - The panel.
 * @cssprop [--tbc-color-text=#0b2530] - Words.
 * @cssprop [--tbc-color-action=#0a5266] - The button, and the chosen promise.
 * @cssprop [--tbc-color-signal=#ffb43b] - The tile of the button, and the turned-back corner.
 * @cssprop [--tbc-color-link=#0a5266] - The bar towards the goal, and links.
 * @cssprop [--tbc-fold=2.5em] - The size of the corner that turns back after a pledge.
 * @cssprop [--tbc-font-family] - The type family of all text.
 *
 * @fires {TbcPledgeEvent} tbc-pledge - Before a pledge is made at the visitor's press; cancelable.
 * @fires {TbcWithdrawEvent} tbc-withdraw - Before a pledge is taken back; cancelable.
 * @fires {TbcPledgeChangeEvent} tbc-pledge-change - After the state has changed; `state` says which it is.
 */
export class TbcPledgeButton extends TbcElement {
  static override readonly shortName = 'pledge-button';
  static override readonly chunks: ChunkLoader = (path) => PARTS[path.split('/')[1]!]?.() ?? load(path);
  static override styles: CSSResultGroup = [base, tokens, styles];

  static override properties: PropertyDeclarations = {
    ...TbcElement.properties,
    campaign: {},
    topic: {},
    endpoint: {},
    goal: { type: Number },
    minCount: { attribute: 'min-count', type: Number },
    href: {},
    networks: {},
    chosen: { state: true },
    trouble: { state: true },
    isBusy: { state: true },
  };

  /** The name of your campaign at the `endpoint` and on the device: letters, digits and hyphens. A visitor pledges once a campaign. Default `turn-back-crime`. */
  declare campaign: string;
  /** The crime that the promises are about. Without it: your own promises, or the campaign's general ones. */
  declare topic: Topic | undefined;
  /** The address of the service that counts pledges (docs/pledge-api.yaml). Without it a pledge stays on the visitor's device, and no number is shown. */
  declare endpoint: string | undefined;
  /** How many pledges you hope for: shown as a bar below the count. */
  declare goal: number | undefined;
  /** The count is not shown while it is smaller. Default 1. */
  declare minCount: number;
  /** The page that visitors share (`http` or `https`, or a path of your site). Default: the canonical address of the page, else its own without query and hash. */
  declare href: string | undefined;
  /** Links to social networks, by name with spaces between: `facebook`, `x`, `whatsapp`, `telegram`, `linkedin`, `bluesky`. Where the device has a share sheet, that is offered instead. */
  declare networks: string | undefined;

  /** The promise that the visitor has picked, by its id. */
  declare private chosen: string | undefined;
  /** Why the last press came to nothing. */
  declare private trouble: 'choose' | 'unreachable' | undefined;
  /** Pressed, and what comes after the press is on its way. */
  declare private isBusy: boolean;

  #states: CustomStateSet | undefined;
  #state: PledgeButtonState | undefined;
  #pledged: PledgedView | undefined;
  #count: CountView | undefined;
  #counting: Promise<unknown> | undefined;
  #canCount = false;

  constructor() {
    super();
    this.campaign = CAMPAIGN;
    this.minCount = 1;
    this.isBusy = false;
    this.#states = this.attachInternals().states;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What follows the pledge was closed when the element left its place.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pledged?.close();
    this.#count?.close();
  }

  /** Who comes back with a pledge never sees the choice first. */
  protected override contentPaths(): readonly string[] {
    const topic = this.builtInTopic(this.topic);
    const isPledged = this.#pledged ?? storedPledge(this.#campaign, this.#endpoint);
    return [
      ...(topic ? [`pledge-button/${topic}`] : []),
      ...(isPledged ? ['pledged', 'pledgedView'] : []),
      ...(this.#canCount ? ['count', 'countView'] : []),
    ];
  }

  protected override willUpdate(): void {
    if (this.contentPaths().includes('pledged')) this.#follow();
    if (this.#isMade) this.chosen = undefined;
    if (!this.#endpoint) return;
    if (this.#canCount) {
      this.#count ??= this.#create(this.contentOf<typeof CountView>('countView'));
      this.#count.open(this.#campaign, this.#endpoint);
    }
    // A number that can't be had is no reason to keep the choice back.
    this.#counting ??= this.#bring('count', 'countView').then(
      () => {
        this.#canCount = true;
        this.requestUpdate();
      },
      () => undefined,
    );
  }

  protected override update(changed: PropertyValues): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    super.update(changed);
    // Who pressed what is gone now is taken to what has come for it.
    if (activeElement && !activeElement.isConnected) this.#find('[tabindex], .go')?.focus();
  }

  protected override render(): unknown {
    const topic = this.builtInTopic(this.topic);
    const promises = this.#promises(topic);
    const pledge = this.#pledged?.pledge;
    const words = promises.find(({ id }) => id === pledge?.promise)?.title;
    const after = this.#pledged?.render({
      msg: messagesFrom(this.contentOf('pledged')),
      locale: this.locale,
      level: this.outlineLevel,
      words,
      wordsLanguage: this.#wordsLanguage,
    });
    const count = this.#count?.render({
      msg: messagesFrom(this.contentOf('count')),
      locale: this.locale,
      goal: this.goal,
      minCount: this.minCount,
    });
    const isMade = this.#isMade;
    const message = this.#message ?? after?.message;
    return this.frame(
      html`<div part="panel" class=${`panel body ${isMade ? after!.look : ''}`}>
        <slot hidden @slotchange=${() => this.requestUpdate()}></slot>
        ${isMade ? after!.head : this.#renderChoice(promises, pledge && !this.chosen ? words : promises[1] ? undefined : promises[0]?.title)}
        <div part="message" role="status" class=${message?.look ? `tile ${message.look}` : 'hush'}>
          ${message?.look ? html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${message.icon} /></svg>` : nothing}<span
            >${message?.text}</span
          >
        </div>
        ${isMade ? nothing : this.#renderButton(after?.retry ?? count?.invitation, after?.note)}
        ${this.#endpoint ? html`<div part="count" class=${this.goal! > 0 ? 'count goal' : 'count'}>${count?.content}</div>` : nothing}
        ${after?.foot}
        ${this.renderLink(
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
    const state = this.#stateNow;
    const before = this.#state;
    if (state === before) return;
    this.#state = state;
    try {
      this.#states!.delete(before!);
      this.#states!.add(state);
    } catch {
      // Older browsers have no custom states, or want other names for them.
    }
    if (before) this.emit(() => new TbcPledgeChangeEvent(state));
  }

  #renderChoice(promises: readonly PledgePromise[], only: string | undefined): TemplateResult {
    const heading = (text: string) =>
      html`<div part="heading" class="heading" role="heading" aria-level=${this.outlineLevel}>${text}</div>`;
    const lang = this.#wordsLanguage;
    if (only != null || !promises[1]) {
      return html`${heading(this.msg('Be part of it', { id: 'pledge-button.heading', desc: 'Heading of the pledge widget' }))}
        <p part="promise" lang=${lang}>${only}</p>`;
    }
    return html`<fieldset ?disabled=${this.#isSending || this.#pledged?.pledge}>
      <legend>
        ${heading(this.msg('What will you do?', { id: 'pledge-button.question', desc: 'Question above the promises to choose from' }))}
      </legend>
      ${promises.map(
        ({ id, title }) =>
          html`<label part="option" class="option" lang=${lang} data-words=${title}
            ><input
              type="radio"
              name="promise"
              .checked=${id === this.chosen}
              @change=${() => {
                this.chosen = id;
                this.trouble = undefined;
              }}
            /><span class="words">${title}</span></label
          >`,
      )}
    </fieldset>`;
  }

  #renderButton(words: string | undefined, note: string | undefined): TemplateResult {
    const isSending = this.#isSending;
    return html`<button part="button" class="button go" type="button" aria-disabled=${isSending || nothing} @click=${this.#press}>
        <svg class="flip" viewBox="0 0 24 24" aria-hidden="true"><path d=${isSending ? SQUARES : MARK} /></svg
        ><span
          >${
            (isSending && this.#sendingWords) ||
            (words ?? this.msg('I pledge', { id: 'pledge-button.pledge', desc: 'The button that makes the pledge' }))
          }</span
        >
      </button>
      <p part="note" class="small">
        ${
          note ??
          (this.#endpoint
            ? this.msg(
                'Only the campaign’s name and a random number are sent, to count you once. No cookie. Your choice stays on this device.',
                { id: 'pledge-button.sends', desc: 'Below the button, where pledges are counted: what the press sends' },
              )
            : this.msg('Stays on this device. Nothing is sent.', {
                id: 'pledge-button.stays',
                desc: 'Below the button, where the site does not count pledges',
              }))
        }
      </p>`;
  }

  get #campaign(): string {
    if (/^[a-z\d-]+$/i.test(this.campaign)) return this.campaign;
    this.refuse('campaign', this.campaign, `letters, digits and hyphens; "${CAMPAIGN}" is used`);
    return CAMPAIGN;
  }

  get #endpoint(): string {
    return this.endpoint ?? '';
  }

  /** The page's own promises are in its own language. */
  get #wordsLanguage(): unknown {
    return this.builtInTopic(this.topic) ? nothing : this.pageLanguage;
  }

  /** Pressed, and no answer yet. */
  get #isSending(): boolean {
    return this.isBusy || this.#pledged?.pledge?.state === 'sending';
  }

  get #isMade(): boolean {
    return /pledged|waiting/.test(this.#stateNow);
  }

  get #stateNow(): PledgeButtonState {
    return this.#pledged?.pledge?.state ?? (this.isBusy && this.#endpoint ? 'sending' : this.chosen ? 'choosing' : 'idle');
  }

  get #sendingWords(): string {
    return this.#endpoint
      ? this.msg('Sending…', { id: 'pledge-button.sending', desc: 'In place of the button’s words while the pledge is sent' })
      : '';
  }

  /** What the press itself has to say. */
  get #message(): Message | undefined {
    if (this.#isSending) return { text: this.#sendingWords };
    if (!this.trouble) return undefined;
    return {
      look: 'problem',
      icon: 'M12 4v10m0 3v3',
      text:
        this.trouble === 'choose'
          ? this.msg('Choose a promise first.', {
              id: 'pledge-button.choose',
              desc: 'After a press of the button with no promise chosen',
            })
          : this.msg('That did not work. Try again.', {
              id: 'pledge-button.unreachable',
              desc: 'After a press of the button, when the network was gone before anything could be saved',
            }),
    };
  }

  /** Those of a topic, or the words of the page's own children: text, never their markup. */
  #promises(topic: Topic | undefined): readonly PledgePromise[] {
    if (topic) return this.contentOf<Content<PledgePromise>>(`pledge-button/${topic}`).items;
    const own = [...this.children].filter((child) => !child.slot);
    return (own.length ? own : [this]).map(({ textContent }) => ({ id: textContent!.trim(), title: textContent!.trim() }));
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  /** Asks for parts ahead of the update that needs them: what is shown stays, also where they can't be had. */
  #bring(...parts: readonly string[]): Promise<readonly unknown[]> {
    return Promise.all(parts.map((part) => TbcPledgeButton.chunks(`${this.language}/${part}`)));
  }

  /** A part that came later brings its styles: for the elements that come after it they are there from the start. */
  #create<View>(
    Part: (new (element: TbcPledgeButton, emit: (create: () => Event) => boolean) => View) & { readonly styles: CSSResult },
  ): View {
    const { elementStyles } = this.constructor as typeof TbcPledgeButton;
    if (!elementStyles.includes(Part.styles)) elementStyles.push(Part.styles);
    this.adoptedCallback();
    return new Part(this, (create) => this.emit(create));
  }

  #follow(): PledgedView {
    this.#pledged ??= this.#create(this.contentOf<typeof PledgedView>('pledgedView'));
    this.#pledged.open(this.#campaign, this.#endpoint);
    return this.#pledged;
  }

  async #press(): Promise<void> {
    const promises = this.#promises(this.builtInTopic(this.topic));
    const promise = this.chosen ?? (promises[1] ? undefined : promises[0]?.id);
    if (this.#isSending) return;
    if (this.#pledged?.pledge) return this.#pledged.retry();
    this.trouble = undefined;
    if (promise == null) {
      this.trouble = 'choose';
      await this.updateComplete;
      return this.#find('input')?.focus();
    }
    if (!this.emit(() => new TbcPledgeEvent(this.#campaign))) return;
    this.isBusy = true;
    try {
      await this.#bring('pledged', 'pledgedView');
      await Promise.all([this.contentOf('pledged'), this.contentOf('pledgedView')]);
      this.#follow().make(promise);
    } catch {
      this.trouble = 'unreachable';
      this.emit(() => new TbcErrorEvent('content'));
    }
    this.isBusy = false;
  }
}
