import { str } from '@lit/localize/internal/str-tag.js';
import { type TemplateResult, html, nothing } from 'lit';
import { callNative } from '../../internal/natives.js';
import { webAddress } from '../../internal/url.js';
import { refuse } from '../attributes.js';
import { announceFollow } from '../link.js';
import { NETWORKS } from './networks.js';
import { PLEDGE_NETWORKS, type PledgeNetwork } from './pledge-button.values.js';
import type { RenderContext } from './late-part.js';
import type { TbcPledgeButton } from './pledge-button.js';

/**
 * Whether a picture can be saved, as far as a page can know. A sandbox without
 * `allow-downloads` drops a download silently. An opaque origin shows most
 * sandboxes, and a frame of the same site can read its own tag. A frame that
 * another site sandboxed with `allow-same-origin` can't tell: it shows the button.
 */
function mayDownload(): boolean {
  try {
    const frame = window.frameElement as HTMLIFrameElement | null;
    return window.origin !== 'null' && (!frame?.hasAttribute('sandbox') || frame.sandbox.contains('allow-downloads'));
  } catch {
    return true;
  }
}

/** The longest wait for a picture, in milliseconds. Some browsers that guard against fingerprinting never deliver one, and give no error. */
const DRAWING_TIME = 10_000;

/** Waits for `task`; throws where it takes too long. */
async function inTime<Result>(task: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The browser hands no picture out.')), DRAWING_TIME);
  });
  try {
    return await Promise.race([task, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** The ways to share the page: the device's own share sheet; else a link to copy, an email and links to the networks that the page names. */
export class Share {
  readonly #element: TbcPledgeButton;
  #copy: 'done' | 'refused' | undefined;
  #isSheetRefused = false;

  constructor(element: TbcPledgeButton) {
    this.#element = element;
  }

  render(context: RenderContext): unknown {
    const { msg } = context;
    const url = this.#page;
    if (!url) return nothing;
    const said = msg('I have pledged with Turn Back Crime: small choices keep money away from crime.', {
      id: 'pledged.share-text',
      desc: 'The words that go with a shared link, in the visitor’s own voice',
    });
    const sheet: ShareData = { text: said, url };
    const hasSheet = !this.#isSheetRefused && !!navigator.share && navigator.canShare?.(sheet);
    return html`<div
      part="share"
      class="row share"
      role="group"
      aria-label=${msg('Spread the word', { id: 'pledged.share-group', desc: 'Name of the group of ways to share' })}
    >
      ${
        hasSheet
          ? html`<button class="button" type="button" @click=${() => this.#openSheet(sheet)}>
              ${msg('Share', { id: 'pledged.share', desc: 'Button: opens the share sheet of the device' })}
            </button>`
          : nothing
      }${this.#renderCopy(context, url, hasSheet ? 'quiet' : 'button')}${hasSheet ? nothing : this.#renderLinks(context, url, said)}
    </div>`;
  }

  #renderCopy({ msg }: RenderContext, url: string, look: string): TemplateResult {
    const isDone = this.#copy === 'done';
    const done = msg('Link copied', { id: 'pledged.copied', desc: 'After the address was copied' });
    return html`<button class=${look} type="button" @click=${() => this.#copyLink(url)}>
        ${isDone ? done : msg('Copy link', { id: 'pledged.copy', desc: 'Button: copies the address of the page' })}
      </button>
      <span role="status" class="visually-hidden">${isDone ? done : nothing}</span>
      ${
        this.#copy === 'refused'
          ? html`<label class="wide"
              >${msg('The link could not be copied.', {
                id: 'pledged.copy-failed',
                desc: 'Above a field with the address, where the browser refused to copy it',
              })}<input type="text" readonly dir="ltr" value=${url}
            /></label>`
          : nothing
      }`;
  }

  #renderLinks({ msg }: RenderContext, url: string, said: string): TemplateResult {
    const [page, words] = [encodeURIComponent(url), encodeURIComponent(said)];
    return html`<a class="row plain" href=${`mailto:?subject=Turn%20Back%20Crime&body=${words}%0A%0A${page}`} @click=${this.#follow}
        >${msg('Email', { id: 'pledged.email', desc: 'Link: opens an email with the shared words' })}</a
      >${this.#networks.map((id) => {
        const { name, address } = NETWORKS[id];
        return html`<a
          class="row plain"
          href=${address(page, words)}
          rel="noopener noreferrer"
          aria-label=${msg(str`Share on ${name}`, {
            id: 'pledged.on',
            desc: 'Link to a social network; the value is its name',
          })}
          @click=${this.#follow}
          ><bdi lang="en">${name}</bdi></a
        >`;
      })}`;
  }

  /** The picture of a promise, to keep. */
  renderKeepsake(context: RenderContext, promise: string | undefined): unknown {
    if (!promise || !mayDownload()) return nothing;
    const { msg } = context;
    return html`<button part="keepsake" class="quiet" type="button" @click=${() => this.#saveKeepsake(context, promise)}>
      ${msg('Save a picture', { id: 'pledged.keepsake', desc: 'Button: downloads a picture with the promise' })}
    </button>`;
  }

  /** The page that is shared: `href`, the address that the page calls its own, or its plain address, which a `srcdoc` frame has not. */
  get #page(): string | undefined {
    const { href, ownerDocument, baseURI } = this.#element;
    const page = webAddress(ownerDocument.location.href);
    const own = page && page.origin + page.pathname;
    const canonical = (callNative(ownerDocument, 'querySelector', 'link[rel=canonical]') as HTMLLinkElement | null)?.href;
    for (const address of [href, canonical, own]) {
      const url = address && webAddress(address, baseURI);
      if (url) return url.href;
      if (address && address === href) refuse(this.#element, 'href', href, 'the address of a page, with http or https');
    }
    return undefined;
  }

  get #networks(): readonly PledgeNetwork[] {
    const wanted = (this.#element.networks ?? '').split(/\s+/).filter(Boolean);
    for (const name of wanted) {
      if (!Object.hasOwn(NETWORKS, name)) refuse(this.#element, 'networks', name, `some of ${PLEDGE_NETWORKS.join(', ')}`);
    }
    return PLEDGE_NETWORKS.filter((name) => wanted.includes(name));
  }

  async #openSheet(sheet: ShareData): Promise<void> {
    try {
      await navigator.share(sheet);
    } catch (error) {
      // The visitor may well close it again.
      if ((error as Error).name === 'AbortError') return;
      this.#isSheetRefused = true;
      this.#element.requestUpdate();
    }
  }

  async #copyLink(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.#copy = 'done';
      this.#element.requestUpdate();
    } catch {
      // The page has no https, or is a frame without the permission.
      this.#copy = 'refused';
      this.#element.requestUpdate();
      await this.#element.updateComplete;
      this.#element.renderRoot.querySelector<HTMLInputElement>('input[readonly]')?.select();
    }
  }

  async #saveKeepsake({ msg }: RenderContext, promise: string): Promise<void> {
    const link = callNative(this.#element.ownerDocument, 'createElement', 'a') as HTMLAnchorElement;
    try {
      const { drawKeepsake } = await import('./keepsake.js');
      const title = msg('I pledged', { id: 'pledged.keepsake-title', desc: 'Title in the picture; the promise stands below it' });
      link.href = URL.createObjectURL(await inTime(drawKeepsake(this.#element.renderRoot as ShadowRoot, title, promise)));
    } catch {
      // The network is gone, the device has no room for a picture, or its browser hands none out.
      this.#element.announceError('content');
      return;
    }
    link.download = 'turn-back-crime.png';
    link.click();
    // Safari reads the address later than the press.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  readonly #follow = (event: Event): void => announceFollow(this.#element, event);
}
