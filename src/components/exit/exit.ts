import { type CSSResultGroup, type PropertyDeclarations, html, nothing } from 'lit';
import { GENERAL_TOPIC } from '../../content/topics.js';
import { webAddress } from '../../internal/url.js';
import { warnAbout } from '../../internal/warn.js';
import { directionOf } from '../../localization/language.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { refuse } from '../attributes.js';
import { emit } from '../events.js';
import { renderFrame } from '../frame.js';
import { renderReport } from '../link.js';
import { TbcElement } from '../tbc-element.js';
import { TbcLeaveEvent } from './exit.events.js';
import { styles } from './exit.styles.js';
import { leave } from './leave.js';
import { PRESSES, type ShiftWatcher, unwatchShift, watchShift } from './shift-presses.js';

/** A key with the arrow of Shift; where it is filled, the arrow is cut out of it. */
const KEY = 'M2 2h20v20H2zM12 6l6 6h-3v5H9v-5H6z';

/** A document in a frame leaves the frame and not the page. */
const isFramed = (): boolean => globalThis.top !== globalThis.self;

/**
 * A quick exit: leaves the page at once, for a visitor who must not be seen with it.
 *
 * The page is covered and its title cleared. The other site takes the page's
 * place, so that the Back button leads to the page before, and does not learn
 * where the visitor came from. Shift three times does the same. What it can't
 * hide it says: the browser's history keeps the page. Give it a neutral site
 * that shows nothing personal. There is no exit in a frame, which can't leave
 * the page around it. Without scripts, the link in the tag is there.
 *
 * @example
 * ```html
 * <tbc-exit href="https://www.example.org/">
 *   <a href="https://www.example.org/" rel="noreferrer">Leave this page</a>
 * </tbc-exit>
 * ```
 *
 * A button of the page leaves too, without any script: `<button commandfor="ID" command="--leave">`.
 *
 * @tag tbc-exit
 * @summary A quick exit beside sensitive content.
 * @status experimental
 * @since 0.1.0
 *
 * @fires {TbcLeaveEvent} tbc-leave - Before the visitor leaves by the link or by Shift; `preventDefault()` keeps the visitor here.
 *
 * @slot - The fallback: a plain link to the same address, with `rel="noreferrer"`.
 * @slot report - Your own links to report: to your police, a helpline, a place to report a picture. One `a` each, in place of the link of `report-href`.
 *
 * @csspart panel - The box around everything; a compact exit has none.
 * @csspart button - The link that leaves the page.
 * @csspart text - What it does, and what it can't hide.
 * @csspart keys - That Shift three times leaves too.
 * @csspart status - How often Shift was pressed, and that it took too long. One exit of a page says it for all.
 * @csspart report - The link to your reporting page.
 *
 * @cssprop --tbc-color-surface-strong - The panel, and the words on the button.
 * @cssprop --tbc-color-action - Not the button, which has the colour of the text; the buttons of all other elements.
 * @cssprop --tbc-color-action-hover - The button while the pointer is over it.
 * @cssprop --tbc-color-action-active - The button while it is pressed.
 * @cssprop --tbc-color-on-action - Not the words on the button, which have the colour of the panel; those of all other elements.
 * @cssprop --tbc-color-on-deep - Not used.
 * @cssprop --tbc-color-signal - Not used.
 * @cssprop --tbc-color-topic - Not used.
 * @cssprop --tbc-fold - Not used.
 * @cssprop --tbc-radius-control - How round the corners of the button are.
 */
export class TbcExit extends TbcElement {
  static override readonly shortName = 'exit';
  static override styles: CSSResultGroup = [base, tokens, styles];

  static override properties: PropertyDeclarations = {
    href: {},
    compact: { type: Boolean },
  };

  /** The address of the site that takes the page's place (`http` or `https`): a neutral one that shows nothing personal. Without it there is no exit. */
  declare href: string | undefined;
  /** Whether it is a small button alone, as among the links that skip to the content. Default false. */
  declare compact: boolean;

  protected override readonly commands = { '--leave': (): void => this.#leave() };

  #presses = 0;
  #isSpeaker = false;
  #isExpired = false;

  readonly #watcher: ShiftWatcher = {
    isShown: () => !!this.getClientRects().length,
    pressed: (count, { isSpeaker, isExpired }) => {
      this.#presses = count;
      this.#isSpeaker = isSpeaker;
      this.#isExpired = isExpired;
      this.requestUpdate();
    },
    leave: () => this.#leave(),
  };

  constructor() {
    super();
    this.compact = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watchShift();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unwatchShift(this.#watcher);
    this.#presses = 0;
    this.#isExpired = false;
  }

  protected override contentPaths(): readonly string[] {
    return [];
  }

  protected override updated(): void {
    this.#watchShift();
  }

  protected override render(): unknown {
    const address = this.#address;
    if (!address) return nothing;
    const [reportLink, ownReport] = renderReport(
      this,
      this.msg('Where to report', { id: 'exit.report', desc: "Link to the site's own reporting page" }),
    );
    return renderFrame(
      this,
      html`<div part=${this.compact ? nothing : 'panel'} class=${this.compact ? 'row' : 'panel beside'}>
          <a part="button" class="button" href=${address} rel="nofollow noreferrer" @click=${this.#onClick}>
            <svg class="icon flip" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 4H4v16h8M9 12h12m-5-5 5 5-5 5" /></svg>
            ${this.msg('Leave this page', { id: 'exit.leave', desc: 'The link of the quick exit: it opens another site at once' })}
          </a>
          <div class="body words">${this.#renderText()} ${this.#renderProgress()} ${reportLink}${ownReport}</div>
        </div>
        <slot hidden></slot>`,
      GENERAL_TOPIC,
    );
  }

  #renderText(): unknown {
    if (this.compact) return nothing;
    return html`<p part="text" class="text small">
      ${this.msg(
        'Opens another website at once, and the Back button does not lead back to this page. It does not delete your browsing history.',
        {
          id: 'exit.text',
          desc: 'Beside the link of the quick exit: what it does, and what it can’t hide',
        },
      )}
    </p>`;
  }

  /** The keys are pictures of what is said; the words stand where the offer stood, so that nothing moves. */
  #renderProgress(): unknown {
    const status = this.#isSpeaker ? this.#renderStatus() : nothing;
    const isOffered = !this.compact && status === nothing;
    const keys = Array.from(
      { length: PRESSES },
      (_, index) => html`<svg class=${`icon ${index < this.#presses ? 'pressed' : ''}`} viewBox="0 0 24 24"><path d=${KEY} /></svg>`,
    );
    return html`<div class="progress">
      <span class="keys" aria-hidden="true" ?hidden=${this.compact && !this.#presses}>${keys}</span>
      <p part="keys" class="small" ?hidden=${!isOffered}>
        ${this.msg('You can also press the Shift key three times.', { id: 'exit.keys', desc: 'Beside the link of the quick exit' })}
      </p>
      <p part="status" class="status small" role="status">${status}</p>
    </div>`;
  }

  #renderStatus(): unknown {
    if (this.#isExpired) {
      return this.msg('Too much time passed between the presses. To leave, press Shift three times.', {
        id: 'exit.expired',
        desc: 'Said when the next press of Shift did not come in five seconds',
      });
    }
    if (!this.#presses) return nothing;
    return this.#presses === 1
      ? this.msg('To leave, press Shift two more times.', { id: 'exit.two', desc: 'Said after the first press of Shift' })
      : this.msg('To leave, press Shift once more.', { id: 'exit.one', desc: 'Said after the second press of Shift' });
  }

  /** `undefined` where there is no exit; the console says why. */
  get #address(): string | undefined {
    if (isFramed()) {
      warnAbout(this, 'is in a frame, which it can’t leave: put it into the page around the frame. Nothing is shown.');
      return undefined;
    }
    const address = this.href && webAddress(this.href, this.baseURI)?.href;
    if (!address) refuse(this, 'href', this.href ?? '', 'the address of another site, with http or https; nothing is shown');
    return address || undefined;
  }

  #watchShift(): void {
    if (this.isConnected && this.renderRoot.querySelector('.button')) watchShift(this.#watcher);
    else unwatchShift(this.#watcher);
  }

  /** A click that opens a tab, a window or a menu is the browser's. */
  #onClick(event: MouseEvent): void {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#leave();
  }

  #leave(): void {
    const address = this.#address;
    if (!address || !emit(this, () => new TbcLeaveEvent())) return;
    leave(address, {
      text: this.msg('Opening another website…', { id: 'exit.leaving', desc: 'On the cover of the page while another site is loaded' }),
      lang: this.language,
      dir: directionOf(this.language),
    });
  }
}
