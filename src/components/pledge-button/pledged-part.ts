import { type CSSResult, type TemplateResult, html, nothing } from 'lit';
import { PledgeClient } from '../../pledge/client.js';
import type { PromiseRead } from '../../pledge/press.js';
import type { Pledge, PledgeState } from '../../pledge/stored.js';
import { MARK, markInTwo } from '../../styles/marks.js';
import { emit } from '../events.js';
import type { LatePart, RenderContext } from './late-part.js';
import { TbcWithdrawEvent } from './pledge-button.events.js';
import { TbcPledgeEvent } from './press.events.js';
import type { TbcPledgeButton } from './pledge-button.js';
import { released, styles } from './pledged-part.styles.js';
import { Share } from './share.js';

const ATTENTION = 'M12 4v10m0 3v3';
const CLOCK = 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 1 0 0-19m0 4V12l3.5 3.5';
const CHECK = 'm4 12.5 5.5 5.5L20.5 6.5';

/**
 * Milliseconds from a press in which all that moves is its reply. A browser counts half a second, to the frame that shows the
 * reply (https://wicg.github.io/layout-instability/#dom-layoutshift-hadrecentinput).
 */
const REPLY_TIME = 400;

/** The pieces that a press adds to the element. Where one is `undefined`, the element shows its own. */
export interface PledgedPieces {
  /** Classes of the panel. */
  panelClass: string;
  /** The thanks, in place of the choice. */
  head: TemplateResult | undefined;
  /** The message to the visitor, and the classes of its tile. */
  message: unknown;
  messageClass: string;
  /** Text of the button, and of the line below it. */
  button: string | undefined;
  note: string | undefined;
  foot: unknown;
}

interface Promised {
  words: string;
  /** The `lang` of the words. */
  language: unknown;
}

/** Everything after the press: the thanks, the state of the pledge, the ways to share the page, and the way to take the pledge back. */
export default class PledgedPart implements LatePart<PledgedPieces> {
  static readonly styles: CSSResult = styles;

  readonly #element: TbcPledgeButton;
  readonly #share: Share;
  #client: PledgeClient | undefined;
  /** The campaign and the endpoint of the client. */
  #campaign = '';
  #endpoint = '';
  #state: PledgeState | undefined;
  /** Whether the pledge was made on this page, so that the visitor is thanked. */
  #isFresh = false;
  #isTurning = false;
  /** Whether screen readers have to be told the thanks, because the focus doesn't move to them. */
  #isAnnounced = false;
  #wasTakenBack = false;
  #lacksChoice = false;

  constructor(element: TbcPledgeButton) {
    this.#element = element;
    this.#share = new Share(element);
    element.renderRoot.addEventListener('animationend', () => this.#stopTurning());
    element.renderRoot.addEventListener('click', () => this.isMade && this.#releaseSpace());
  }

  get state(): PledgeState | undefined {
    return this.#client?.pledge?.state;
  }

  /** Whether the visitor has done all there is to do, so that no button is needed. */
  get isMade(): boolean {
    return isMade(this.state);
  }

  /** `pledge` is one that the visitor has just made, before this part was here. */
  open(pledge?: Pledge): void {
    const { campaign, endpoint = '' } = this.#element;
    if (campaign !== this.#campaign || endpoint !== this.#endpoint) {
      this.close();
      [this.#campaign, this.#endpoint] = [campaign, endpoint];
      this.#isFresh = this.#wasTakenBack = this.#lacksChoice = false;
    }
    if (pledge) this.#startThanks();
    if (!this.#client && (this.#element.isConnected || pledge)) {
      this.#client = new PledgeClient(campaign, endpoint, () => this.#element.requestUpdate());
      if (!pledge) this.#state = this.state;
    }
    if (pledge) this.#client?.adopt(pledge);
    if (this.#client) this.#updateState();
    // The page has taken the element away since the press: what is unsent is still sent.
    if (!this.#element.isConnected) this.close();
  }

  close(): void {
    this.#client?.close();
    this.#client = undefined;
    // An element that is moved would play the animation again.
    this.#isTurning = false;
  }

  /** A press of the button: makes the pledge, or sends a failed one again. */
  press(promise: PromiseRead | undefined): void {
    this.#lacksChoice = !promise && !this.state;
    if (this.state === 'failed') this.#client?.retry();
    else if (promise && !this.state && emit(this.#element, () => new TbcPledgeEvent(this.#campaign))) {
      this.#startThanks();
      this.#client?.make(promise);
    }
  }

  /** The part of the element's `forget()` that is done here. */
  forget(): void {
    this.#client?.forget();
    this.#updateState();
    this.#wasTakenBack = false;
  }

  render(context: RenderContext): PledgedPieces {
    const { msg, hasChosen } = context;
    const state = this.#state;
    if (hasChosen) this.#lacksChoice = false;
    // The choice stays in view while the pledge is sent.
    const hasHead = state && (isMade(state) || !this.#isFresh);
    const promised = promisedIn(context, this.#client?.pledge);
    return {
      panelClass: hasHead ? `fold made ${this.#isTurning ? 'turning' : ''}` : '',
      head: hasHead ? this.#renderHead(context, promised) : undefined,
      ...this.#renderMessage(context),
      button: state === 'failed' ? msg('Try again', { id: 'pledged.retry', desc: 'Button: sends the pledge again' }) : undefined,
      note:
        state === 'sending'
          ? msg('You can close this page. It will be sent.', {
              id: 'pledged.may-close',
              desc: 'Below the button while the pledge is sent',
            })
          : undefined,
      foot: state
        ? html`${isMade(state) ? this.#share.render(context) : nothing}
            <div class="row" ?hidden=${state === 'sending'}>
              ${isMade(state) ? this.#share.renderKeepsake(context, promised?.words) : nothing}
              <button part="take-back" class="quiet" type="button" @click=${this.#withdraw}>
                ${msg('Take it back', { id: 'pledged.take-back', desc: 'Button: undoes the pledge' })}
              </button>
            </div>`
        : nothing,
    };
  }

  #renderHead(context: RenderContext, promised: Promised | undefined): TemplateResult {
    const { msg, locale, level } = context;
    const date = this.#client?.pledge?.date ?? '';
    return html`<div part="thanks" class="deep thanks">
      <svg class="super flip" viewBox="1 2 22 20" aria-hidden="true">
        <path d=${MARK} />
      </svg>
      ${markInTwo}
      <div>
        <div part="heading" class="heading" role="heading" aria-level=${level} tabindex="-1">
          ${
            this.#isFresh
              ? thanksIn(context)
              : msg('You made a pledge.', {
                  id: 'pledged.before',
                  desc: 'Heading for a visitor who pledged on an earlier day; the date and the promise follow',
                })
          }
        </div>
        ${
          this.#isFresh
            ? nothing
            : html`<p class="small">
                <time datetime=${date}>${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(date))}</time>
              </p>`
        }
        <p part="promise" lang=${promised?.language ?? nothing}><bdi>${promised?.words}</bdi></p>
      </div>
    </div>`;
  }

  /** Each state is said once: by its tile, by the focus that goes to the thanks, or in words for screen readers only. */
  #renderMessage(context: RenderContext): Pick<PledgedPieces, 'message' | 'messageClass'> {
    const { msg } = context;
    switch (this.#state) {
      case 'sending':
        return visuallyHidden(msg('Sending…', { id: 'pledged.sending', desc: 'For screen readers: the pledge is being sent' }));
      case 'waiting':
        return tile(
          'wait',
          CLOCK,
          msg('Saved on this device. It will be sent as soon as possible.', {
            id: 'pledged.waiting',
            desc: 'After the pledge, when there is no network or the server does not answer: it is sent while this page is open, or on a later visit',
          }),
        );
      case 'failed':
        return tile(
          'problem',
          ATTENTION,
          msg('Your pledge did not arrive. It is kept on this device.', {
            id: 'pledged.failed',
            desc: 'After the pledge, when the server refused it',
          }),
        );
      case 'pledged':
        return visuallyHidden(this.#isAnnounced ? thanksIn(context) : nothing);
    }
    if (this.#lacksChoice) {
      return tile(
        'problem',
        ATTENTION,
        msg('Choose a promise first.', { id: 'pledged.choose', desc: 'After a press of the button with no promise chosen' }),
      );
    }
    if (this.#client?.isWithdrawalUnsent) {
      return tile(
        'wait',
        CLOCK,
        msg('Taken back on this device. The campaign could not be told yet; it will be told as soon as possible.', {
          id: 'pledged.untold',
          desc: 'After the pledge was undone, when the server that counts does not answer or refused to take it back: it is asked again and again',
        }),
      );
    }
    if (!this.#wasTakenBack) return visuallyHidden(nothing);
    return tile('done', CHECK, msg('Your pledge was taken back.', { id: 'pledged.taken-back', desc: 'After the pledge was undone' }));
  }

  /** Follows the pledge, which another tab, the service or time may have changed too. */
  #updateState(): void {
    const [before, state] = [this.#state, this.state];
    if (state === before) return;
    this.#state = state;
    const activeElement = (this.#element.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    this.#isTurning = this.#isFresh && isMade(state) && !isMade(before);
    this.#isAnnounced = !(activeElement && isMade(state) && !isMade(before));
    this.#wasTakenBack = !state;
    if (!state) this.#isFresh = false;
    const isReply = this.#isFresh && isMade(state) && Date.now() - Date.parse(this.#client!.pledge!.date) < REPLY_TIME;
    if (isReply || !state) this.#releaseSpace();
    if (activeElement) void this.#keepFocus(activeElement);
  }

  /** Moves the focus from a control that is gone to its replacement. */
  async #keepFocus(pressed: HTMLElement): Promise<void> {
    await this.#element.updateComplete;
    if (!pressed.isConnected) this.#element.renderRoot.querySelector<HTMLElement>('[tabindex], .go')?.focus();
  }

  /** Gives back the space that the choice had, the page's own rule for it included: the visitor has acted, and sees why things move. */
  #releaseSpace(): void {
    for (const box of this.#boxes) box.style.removeProperty('min-block-size');
    this.#element.addStyles(released);
  }

  /** Prepares the thanks. The boxes keep the height that they have now, so that nothing below them moves while the visitor waits. */
  #startThanks(): void {
    for (const box of this.#boxes) box.style.setProperty('min-block-size', getComputedStyle(box).blockSize);
    this.#isFresh = true;
  }

  #stopTurning(): void {
    this.#isTurning = false;
    this.#element.requestUpdate();
  }

  get #boxes(): NodeListOf<HTMLElement> {
    return this.#element.renderRoot.querySelectorAll('.panel, .go + p');
  }

  readonly #withdraw = (): void => {
    if (emit(this.#element, () => new TbcWithdrawEvent(this.#campaign))) this.#client?.withdraw();
  };
}

/**
 * The promise that was pledged: in the words that the element shows now, where it is one of its promises; else in the words that
 * the visitor read. The page may have corrected or translated its promises since, or the pledge belongs to another topic.
 */
function promisedIn({ promises, promiseLanguage }: RenderContext, pledge: Pledge | undefined): Promised | undefined {
  const shown = promises.find(({ id }) => id === pledge?.promise);
  if (shown || !pledge) return shown && { words: shown.title, language: promiseLanguage };
  if (pledge.words) return pledge;
  // Version 0.1.0 stored a page's own promise by its words, and a built-in one by its name alone.
  return /^[a-z-]+$/.test(pledge.promise) ? undefined : { words: pledge.promise, language: nothing };
}

const isMade = (state: PledgeState | undefined): boolean => state === 'pledged' || state === 'waiting';

const thanksIn = ({ msg }: RenderContext): string =>
  msg('Thank you.', { id: 'pledged.thanks', desc: 'Heading after the pledge; the promise follows' });

const visuallyHidden = (words: unknown): Pick<PledgedPieces, 'message' | 'messageClass'> => ({
  messageClass: 'visually-hidden',
  message: words,
});

const tile = (kind: string, icon: string, words: string): Pick<PledgedPieces, 'message' | 'messageClass'> => ({
  messageClass: `tile ${kind}`,
  message: html`<svg class="icon" viewBox="0 0 24 24" preserveAspectRatio="xMidYMin" aria-hidden="true"><path d=${icon} /></svg
    ><span>${words}</span>`,
});
