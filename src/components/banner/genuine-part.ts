import { type CSSResult, type TemplateResult, css, html } from 'lit';
import { type MessageCatalog, messagesFrom } from '../../localization/messages.js';

const styles = css`
  summary {
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  /* 44 px in small text. */
  summary.plain {
    min-block-size: 3.15em;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  [open] .icon {
    transform: rotate(90deg);
  }
  .genuine {
    flex: 1 1 8em;
  }
  .genuine[open] {
    flex-basis: 100%;
  }
  .advice {
    padding-block: 0.25em 1.25em;
  }
  .advice p {
    position: relative;
    padding-inline-start: 1.75em;
  }
  .advice p + p {
    margin-block-start: 0.5em;
  }
  /* A tick. */
  .advice p::before {
    content: '';
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-start: 0.35em;
    inline-size: 0.4em;
    block-size: 0.75em;
    border: solid var(--_link);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  /* Far from the same rule for .genuine, with which the build would join it: our oldest Firefox drops a list that holds :has(). */
  .bar .foot:has([open]) {
    flex-basis: 100%;
  }
  @media (prefers-reduced-motion: no-preference) {
    summary .icon {
      transition: transform var(--tbc-duration-turn, 280ms) cubic-bezier(0.2, 0, 0, 1);
    }
  }
`;

/** The panel on how to check that the message is genuine, to be opened. */
function renderGenuine(catalog: MessageCatalog | undefined): TemplateResult {
  const msg = messagesFrom(catalog);
  const advice = msg(
    `Look at the address bar. Is it the official site of your police or government? Type the address yourself; do not follow a link.

Real police never call or message you to ask for cash, a bank transfer, gift cards, cryptocurrency, passwords or codes. They never ask to control your phone or computer.

If a caller says they are the police, hang up. The number that you see can be faked. Find the number yourself and call back.

Pressure and secrecy are signs of fraud.`,
    { id: 'genuine.advice', desc: 'Advice, one piece a paragraph: keep the empty lines' },
  );
  return html`<details part="genuine" class="genuine">
    <summary class="small row plain">
      <svg class="icon flip" viewBox="0 0 24 24" aria-hidden="true"><path d="m9 5 7 7-7 7" /></svg>${msg('How to check this is genuine', {
        id: 'genuine.title',
        desc: 'Opens advice on how to check that the message comes from the police',
      })}
    </summary>
    <div class="advice">${advice.split('\n\n').map((piece) => html`<p>${piece}</p>`)}</div>
  </details>`;
}

/** The code of `genuine`, with its styles. */
export interface GenuinePart {
  styles: CSSResult;
  renderGenuine: (catalog: MessageCatalog | undefined) => TemplateResult;
}

const part: GenuinePart = { styles, renderGenuine };

export default part;
