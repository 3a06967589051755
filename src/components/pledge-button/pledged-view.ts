import { type CSSResult, type TemplateResult, html, nothing } from 'lit';
import type { MsgFn } from '../../localization/messages.js';
import { PledgeClient } from '../../pledge/client.js';
import type { Pledge, PledgeState } from '../../pledge/stored.js';
import { markInTwo } from '../../styles/marks.js';
import { TbcWithdrawEvent } from './pledge-button.events.js';
import type { TbcPledgeButton } from './pledge-button.js';
import { styles } from './pledged-view.styles.js';
import { SpreadView } from './spread-view.js';

/** What a visitor is told, with the look of its tile; without a look it is for screen readers only. */
export interface Message {
  look?: 'problem' | 'wait' | 'done';
  /** The path of its icon. */
  icon?: string;
  text: string;
}

/** What the element knows at a rendering. */
export interface Surroundings {
  msg: MsgFn;
  /** For `Intl`. */
  locale: string;
  /** For `aria-level`. */
  level: string;
  /** The promise that was made, where it is among those of the element. */
  words: string | undefined;
  /** The `lang` of the promise, where it is the page's own. */
  wordsLanguage: unknown;
}

/** What this adds to the element's own. */
export interface Pieces {
  /** Classes of the panel. */
  look: string;
  head: TemplateResult;
  message: Message | undefined;
  /** In place of the words of the button. */
  retry: string | undefined;
  /** In place of what the press will send. */
  note: string | undefined;
  foot: unknown;
}

const isMade = (state: PledgeState | undefined): boolean => state === 'pledged' || state === 'waiting';

const thanksIn = (msg: MsgFn): string => msg('Thank you.', { id: 'pledged.thanks', desc: 'Heading after the pledge; the promise follows' });

/** Everything after the press: thanks, what became of the pledge, ways to spread the word, and the way back. */
export default class PledgedView {
  static readonly styles: CSSResult = styles;

  readonly #element: TbcPledgeButton;
  /** Sends an event of the element; false when a listener forbade what it announces. */
  readonly #emit: (create: () => Event) => boolean;
  readonly #spread: SpreadView;
  #client: PledgeClient | undefined;
  #campaign = '';
  #endpoint = '';
  #isFirst = true;
  #state: PledgeState | undefined;
  /** Pledged in this visit, before the visitor's eyes. */
  #isFresh = false;
  #isTurning = false;
  /** The focus doesn't go to the thanks, so they have to be said. */
  #isSpoken = false;
  #wasTakenBack = false;

  constructor(element: TbcPledgeButton, emit: (create: () => Event) => boolean) {
    this.#element = element;
    this.#emit = emit;
    this.#spread = new SpreadView(element, emit);
    element.renderRoot.addEventListener('animationend', () => {
      this.#isTurning = false;
      element.requestUpdate();
    });
  }

  get pledge(): Pledge | undefined {
    return this.#client?.pledge;
  }

  /** Follows the pledge of this campaign; called before each rendering. */
  open(campaign: string, endpoint: string): void {
    if (campaign !== this.#campaign || endpoint !== this.#endpoint) {
      this.close();
      [this.#campaign, this.#endpoint] = [campaign, endpoint];
      this.#isFirst = true;
      this.#isFresh = this.#wasTakenBack = false;
    }
    this.#client ??= new PledgeClient(campaign, endpoint, () => this.#element.requestUpdate());
    this.#notice(this.pledge?.state);
  }

  close(): void {
    this.#client?.close();
    this.#client = undefined;
    // In another place it would turn again.
    this.#isTurning = false;
  }

  make(promise: string): void {
    const panel = this.#panel;
    // The thanks take the room of the choice: nothing below the element moves.
    panel?.style.setProperty('min-block-size', `${panel.offsetHeight}px`);
    this.#isFresh = true;
    this.#client?.make(promise);
  }

  retry(): void {
    this.#client?.retry();
  }

  render(around: Surroundings): Pieces {
    const { msg } = around;
    const state = this.#state;
    return {
      look: `fold made ${this.#isTurning ? 'turning' : ''}`,
      head: this.#renderHead(around),
      message: this.#messageIn(msg),
      retry: state === 'failed' ? msg('Try again', { id: 'pledged.retry', desc: 'Button: sends the pledge again' }) : undefined,
      note:
        state === 'sending'
          ? msg('You can close this page. It will be sent.', {
              id: 'pledged.may-close',
              desc: 'Below the button while the pledge is sent',
            })
          : state && '',
      foot:
        state && state !== 'sending' ? html`${isMade(state) ? this.#spread.render(around) : nothing}${this.#renderTakeBack(msg)}` : nothing,
    };
  }

  #renderHead({ msg, locale, level, words, wordsLanguage }: Surroundings): TemplateResult {
    const { date } = this.pledge ?? {};
    return html`<div part="thanks" class="deep thanks">
      ${markInTwo}
      <div>
        <div part="heading" class="heading" role="heading" aria-level=${level} tabindex="-1">
          ${
            this.#isFresh
              ? thanksIn(msg)
              : msg('You pledged.', {
                  id: 'pledged.before',
                  desc: 'Heading for a visitor who pledged on an earlier day; the date and the promise follow',
                })
          }
        </div>
        ${
          this.#isFresh || !date
            ? nothing
            : html`<p class="small">
                <time datetime=${date}>${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(date))}</time>
              </p>`
        }
        <p part="promise" lang=${wordsLanguage}>${words}</p>
      </div>
    </div>`;
  }

  #renderTakeBack(msg: MsgFn): TemplateResult {
    return html`<button part="take-back" class="quiet" type="button" @click=${this.#withdraw}>
      ${msg('Take it back', { id: 'pledged.take-back', desc: 'Button: undoes the pledge' })}
    </button>`;
  }

  #messageIn(msg: MsgFn): Message | undefined {
    switch (this.#state) {
      case 'waiting':
        return {
          look: 'wait',
          icon: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 1 0 0-19M12 6.5V12l3.5 3.5',
          text: msg('Saved on this device. We will send it when you are online.', {
            id: 'pledged.waiting',
            desc: 'After the pledge, when there is no network',
          }),
        };
      case 'failed':
        return {
          look: 'problem',
          icon: 'M12 4v10m0 3v3',
          text: msg('Your pledge did not arrive. It is kept on this device.', {
            id: 'pledged.failed',
            desc: 'After the pledge, when the server refused it',
          }),
        };
      case 'pledged':
        return this.#isSpoken ? { text: thanksIn(msg) } : undefined;
      case undefined:
        return this.#wasTakenBack
          ? {
              look: 'done',
              icon: 'm4 12.5 5.5 5.5L20.5 6.5',
              text: msg('Your pledge was taken back.', { id: 'pledged.taken-back', desc: 'After the pledge was undone' }),
            }
          : undefined;
      default:
        return undefined;
    }
  }

  #notice(state: PledgeState | undefined): void {
    const before = this.#state;
    if (state !== before && !this.#isFirst) {
      const isNewlyMade = isMade(state) && !isMade(before);
      const isFocused = !!this.#element.shadowRoot?.activeElement;
      this.#isTurning = isNewlyMade;
      this.#isSpoken = !(isNewlyMade && isFocused);
      this.#wasTakenBack = !state;
      if (!state) {
        this.#isFresh = false;
        this.#panel?.style.removeProperty('min-block-size');
      }
    }
    this.#state = state;
    this.#isFirst = false;
  }

  get #panel(): HTMLElement | null {
    return this.#element.renderRoot.querySelector('.panel');
  }

  readonly #withdraw = (): void => {
    if (this.#emit(() => new TbcWithdrawEvent(this.#campaign))) this.#client?.withdraw();
  };
}
