import { str } from '@lit/localize/internal/str-tag.js';
import { type CSSResult, type TemplateResult, html, nothing } from 'lit';
import { attributeOf } from '../../internal/natives.js';
import { warnAbout } from '../../internal/warn.js';
import { formatNumber } from '../../localization/numbers.js';
import { type Count, CountWatch } from '../../pledge/count.js';
import { type ResolvedEndpoint, resolveEndpoint } from '../../pledge/endpoint.js';
import { endpointProblem } from '../../pledge/endpoint-problem.js';
import { refuse } from '../attributes.js';
import { styles } from './count-part.styles.js';
import type { LatePart, RenderContext } from './late-part.js';
import type { TbcPledgeButton } from './pledge-button.js';

/** The units of an age with their length in seconds, the largest first. */
const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** The pieces that the count adds to the element. Where one is `undefined`, the element shows its own. */
export interface CountPieces {
  content: TemplateResult;
  /** Text of the button, normally and while it sends, and of the line below it. */
  button: string | undefined;
  sending: string;
  note: string;
  /** The message for a visitor whose pledge is stored while the later part can't be loaded. */
  kept: string;
}

/** How many have pledged, how old the number is, and how far it is to the goal. */
export default class CountPart implements LatePart<CountPieces> {
  static readonly styles: CSSResult = styles;

  readonly #element: TbcPledgeButton;
  #watch: CountWatch | undefined;
  #campaign = '';
  #endpoint = '';
  #resolved: ResolvedEndpoint | undefined;

  constructor(element: TbcPledgeButton) {
    this.#element = element;
  }

  open(): void {
    const { campaign, endpoint = '' } = this.#element;
    if (campaign !== this.#campaign || endpoint !== this.#endpoint) {
      this.close();
      [this.#campaign, this.#endpoint] = [campaign, endpoint];
      this.#resolved = resolveEndpoint(campaign, endpoint);
      if (endpoint && !this.#resolved) warnAbout(this.#element, `endpoint="${endpoint}" ${endpointProblem(campaign)}.`);
    }
    if (this.#resolved && this.#element.isConnected)
      this.#watch ??= new CountWatch(this.#resolved, campaign, this.#element, () => this.#element.requestUpdate());
  }

  close(): void {
    this.#watch?.close();
    this.#watch = undefined;
  }

  render(context: RenderContext): CountPieces {
    const { msg } = context;
    const goal = wholeNumber(this.#element, 'goal', this.#element.goal ?? 0, 0);
    const minCount = wholeNumber(this.#element, 'min-count', this.#element.minCount ?? 1, 1);
    const count = this.#watch?.count;
    const isKnown = count && count.count >= minCount;
    const isReached = isKnown && goal > 0 && count.count >= goal;
    return {
      // An empty count has the same height, so that nothing moves when the number comes.
      content: html`<div part="count" class=${goal > 0 ? 'count goal' : 'count'}>
        ${isKnown ? renderCount(context, count, goal) : nothing}${this.#watch?.isUnknown ? renderUnknown(context) : nothing}
      </div>`,
      button: isReached
        ? msg('I pledge too', { id: 'count.pledge-too', desc: 'The button that makes the pledge, once the goal is reached' })
        : undefined,
      sending: msg('Sending…', { id: 'count.sending', desc: 'In place of the button’s words while the pledge is sent' }),
      note: msg('Only the campaign’s name and a random number are sent, to count you once. No cookie. Your choice stays on this device.', {
        id: 'count.sends',
        desc: 'Below the button, where pledges are counted: what the press sends',
      }),
      kept: msg('Saved on this device. It will be sent as soon as possible.', {
        id: 'count.kept',
        desc: 'After the press, when there is no network: the pledge is sent while this page is open, or on a later visit',
      }),
    };
  }
}

/**
 * The whole number that a page has written. "10.000" would be ten to `Number`, and ten thousand to many who write it: what
 * is not digits alone is refused, and `otherwise` counts.
 */
function wholeNumber(element: TbcPledgeButton, attribute: string, value: number, otherwise: number): number {
  const text = attributeOf(element, attribute)?.slice(0, 40);
  // An attribute no longer counts where the property was set since.
  const written = text != null && Object.is(Number(text), value) ? text.trim() : String(value);
  if (/^\d{1,15}$/.test(written)) return Number(written);
  refuse(element, attribute, written, 'a whole number, in digits alone, as 2000');
  return otherwise;
}

function renderCount(context: RenderContext, known: Count, goal: number): TemplateResult {
  const isReached = known.count >= goal;
  return html`<p class="row numbers">
      <span>${sentence(context, known.count)}</span
      >${goal > 0 ? html`<span class="small">${goalIn(context, goal, isReached)}</span>` : nothing}
    </p>
    ${goal > 0 ? bar(context, known.count, goal, isReached) : nothing}
    <p class="small">${ageIn(context, known)}</p>`;
}

/** In the place of a count that the service didn't give, which else would be a hole. */
const renderUnknown = ({ msg }: RenderContext): string =>
  msg('How many have pledged can’t be shown right now.', {
    id: 'count.unknown',
    desc: 'In place of the count, when the service gives none',
  });

/** "1,284 pledges", with the number larger; the first ones are words, all of them large. */
function sentence(context: RenderContext, count: number): TemplateResult {
  const words = inWords(context, count);
  if (words) return html`<b>${words}</b>`;
  const number = formatNumber(context.locale, count);
  const text = pluralOf(context, new Intl.PluralRules(context.locale).select(count), number);
  const place = text.indexOf(number);
  return html`${text.slice(0, place)}<b>${number}</b>${text.slice(place + number.length)}`;
}

/** The small counts in words: nobody writes these with a number in Arabic, and a message has its number in every language or in none. */
function inWords({ msg }: RenderContext, count: number): string | undefined {
  switch (count) {
    case 0:
      return msg('No pledges yet', { id: 'count.zero', desc: 'How many pledges, where there are none' });
    case 1:
      return msg('One pledge', { id: 'count.one', desc: 'How many pledges, where there is one' });
    case 2:
      return msg('Two pledges', { id: 'count.two', desc: 'How many pledges, where there are two' });
    default:
      return undefined;
  }
}

/** The plural of more than two. No language here has other forms for these than "few", "many" and "other". */
function pluralOf({ msg }: RenderContext, form: Intl.LDMLPluralRule, number: string): string {
  switch (form) {
    case 'few':
      return msg(str`${number} pledges`, { id: 'count.few', desc: 'How many pledges, form "few" (Arabic: 3 to 10)' });
    case 'many':
      return msg(str`${number} pledges`, {
        id: 'count.many',
        desc: 'How many pledges, form "many" (Arabic: 11 to 99; French and Spanish: whole millions)',
      });
    default:
      return msg(str`${number} pledges`, { id: 'count.other', desc: 'How many pledges, form "other"' });
  }
}

function goalIn({ msg, locale }: RenderContext, goal: number, isReached: boolean): string {
  return isReached
    ? msg('Goal reached', { id: 'count.reached', desc: 'In place of the goal, once there are as many pledges' })
    : msg(str`Goal: ${formatNumber(locale, goal)}`, { id: 'count.goal', desc: 'The number of pledges that the campaign hopes for' });
}

const bar = ({ msg }: RenderContext, count: number, goal: number, isReached: boolean): TemplateResult =>
  html`<progress
    part="progress"
    class=${isReached ? 'full' : ''}
    max=${goal}
    value=${Math.min(count, goal)}
    aria-label=${msg('Progress towards the goal', { id: 'count.progress-label', desc: 'Name of the progress bar, for screen readers' })}
  ></progress>`;

/** "Last count: 5 minutes ago"; after a week, the day. */
function ageIn({ msg, locale }: RenderContext, { asOf }: Count): string {
  const seconds = Math.max(0, (Date.now() - Date.parse(asOf)) / 1000);
  const [unit, length] = UNITS.find(([, size]) => seconds >= size) ?? UNITS[3];
  const age =
    seconds > 7 * UNITS[0][1]
      ? new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(asOf))
      : // An age of seconds is "now".
        new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(unit === 'second' ? 0 : -Math.floor(seconds / length), unit);
  return msg(str`Last count: ${age}`, {
    id: 'count.as-of',
    desc: 'The age of the count; the value is a time: "5 minutes ago", "yesterday", "now" or a date',
  });
}
