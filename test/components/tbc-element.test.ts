import { html } from 'lit';
import { renderFrame } from '../../src/components/frame.js';
import type { Contents } from '../../src/generated/content-types.js';
import { LANGUAGES } from '../../src/generated/languages.js';
import type { Language } from '../../src/localization/language.js';
import { TbcElement, type TbcErrorEvent } from '../../src/index.js';
import { type ChunkLoader } from '../../src/internal/resource.js';
import { takeConsole } from '../support/console.js';
import { expect, mount, mountHtml, part, parts, settled, waitUntil, words } from '../support/mount.js';
import '../../src/components/banner/define.js';

let count = 0;

/** An element that has one text in each of some languages; the files of the others are blocked. */
function define(texts: Record<string, string>, render?: () => unknown): string {
  const name = `test-${++count}`;
  class TestElement extends TbcElement {
    static override readonly shortName = name;
    static override languages: readonly Language[] = LANGUAGES;
    static override readonly chunks: ChunkLoader = (path) => {
      const text = texts[path.split('/')[0]!];
      if (text === undefined) return Promise.reject(new Error('blocked'));
      return Promise.resolve({ default: path.endsWith('/text') ? text : {} });
    };
    protected override contentPaths() {
      return [`${name}/text`];
    }
    protected override render() {
      return render ? render() : renderFrame(this, html`<p>${this.contentOf(`${name}/text` as keyof Contents)}</p>`, 'fake-goods');
    }
  }
  customElements.define(`tbc-${name}`, TestElement);
  return `tbc-${name}`;
}

/** The page's own words, and its links to report: whoever needs them needs them most when nothing else is there. */
const FALLBACK = '<p>The fallback</p><a slot="report" href="#police">Police</a>';
const withFallback = (tag: string) => `<${tag}>${FALLBACK}</${tag}>`;
const seesFallback = (element: Element) =>
  element.children.length === 2 && [...element.children].every((child) => child.checkVisibility() && child.getClientRects().length === 1);

/** Why an element failed, as it says itself. */
async function reasonsOf(act: () => Promise<unknown>): Promise<string[]> {
  const reasons: string[] = [];
  const note = (event: Event) => void reasons.push((event as TbcErrorEvent).reason);
  document.addEventListener('tbc-error', note);
  await act();
  document.removeEventListener('tbc-error', note);
  return reasons;
}

describe('an element', () => {
  it('shows its fallback until its texts are here, then its texts', async () => {
    let arrive = (_module: { default: unknown }): void => undefined;
    const waiting = new Promise<{ default: unknown }>((resolve) => (arrive = resolve));
    class Waiting extends TbcElement {
      static override readonly shortName = 'waiting';
      static override readonly chunks: ChunkLoader = () => waiting;
      protected override contentPaths() {
        return [];
      }
      protected override render() {
        return renderFrame(this, 'The texts');
      }
    }
    customElements.define('tbc-waiting', Waiting);
    const element = document.createElement('tbc-waiting');
    element.innerHTML = FALLBACK;
    const mounted = mount(element);
    await new Promise(requestAnimationFrame);
    expect(seesFallback(element)).to.equal(true);
    arrive({ default: {} });
    await mounted;
    expect(words(part(element, 'base'))).to.equal('The texts');
    expect(element.firstElementChild!.checkVisibility()).to.equal(false);
  });

  it('shows English when a language cannot be loaded, and says so once', async () => {
    const tag = define({ en: 'English text' });
    const element = await mountHtml(`<${tag}></${tag}>`, { lang: 'fr' });
    await mountHtml(`<${tag}></${tag}>`, { lang: 'fr' });
    expect(words(part(element, 'base'))).to.equal('English text');
    expect(part(element, 'base')).to.include({ lang: 'en', dir: 'ltr' });
    expect(takeConsole()).to.have.length(1);
  });

  it('keeps its fallback when nothing can be loaded, says so and throws nothing', async () => {
    const tag = define({});
    let element!: Element;
    const reasons = await reasonsOf(async () => (element = await mountHtml(withFallback(tag))));
    expect(seesFallback(element)).to.equal(true);
    expect(reasons).to.deep.equal(['content']);
    expect(takeConsole()).to.have.length(1);
  });

  it('keeps its fallback when the browser refuses its markup', async () => {
    const tag = define({ en: 'text' }, () => {
      throw new TypeError('This document requires TrustedHTML');
    });
    let element!: Element;
    const reasons = await reasonsOf(async () => (element = await mountHtml(withFallback(tag))));
    expect(seesFallback(element)).to.equal(true);
    expect(reasons).to.deep.equal(['render']);
    expect(takeConsole()).to.have.length(1);
  });

  it('keeps what it shows when a change cannot be loaded', async () => {
    const tag = define({ en: 'English text' });
    const element = await mountHtml(`<${tag}></${tag}>`);
    element.parentElement!.lang = 'fr';
    await waitUntil(() => takeConsole().length === 1);
    await settled(element);
    expect(words(part(element, 'base'))).to.equal('English text');
  });

  it('is English in a language that we do not speak, and says so once', async () => {
    for (const lang of ['xx', 'xx', '"><b>']) {
      const element = await mountHtml(`<tbc-banner topic="fake-goods"></tbc-banner>`, { lang });
      expect(part(element, 'base')).to.include({ lang: 'en', dir: 'ltr' });
    }
    const said = takeConsole();
    expect(said).to.have.length(2);
    expect(said[0]).to.match(/<tbc-banner> lang="xx" should be one of en, fr, .*; "en" is used\./);
  });

  it('takes over a root that the page declared, once', async () => {
    const element = Document.parseHTMLUnsafe(
      '<tbc-banner topic="fake-goods"><template shadowrootmode="open"><div part="base">Declared</div></template></tbc-banner>',
    ).querySelector('tbc-banner')!;
    expect(words(element.shadowRoot!)).to.equal('Declared');
    await mount(document.adoptNode(element));
    expect(parts(element, 'base')).to.have.length(1);
    expect(words(element.shadowRoot!)).not.to.include('Declared');
  });

  it('follows theme, and the page where it is auto', async () => {
    const element = await mountHtml('<tbc-banner></tbc-banner>');
    const colorOf = async (theme: string, scheme: string) => {
      element.setAttribute('theme', theme);
      element.parentElement!.style.colorScheme = scheme;
      await settled(element);
      return getComputedStyle(part(element, 'heading')).color;
    };
    const [light, dark] = [await colorOf('light', ''), await colorOf('dark', '')];
    expect(light).not.to.equal(dark);
    expect(await colorOf('auto', '')).to.equal(light);
    expect(await colorOf('auto', 'dark')).to.equal(dark);
    expect(await colorOf('light', 'dark')).to.equal(light);
  });

  it('has headings of the level that the page gives, and names a wrong one once', async () => {
    const element = await mountHtml('<tbc-banner heading-level="4"></tbc-banner>');
    expect(part(element, 'heading').ariaLevel).to.equal('4');
    for (const wrong of ['7', 'two']) {
      element.setAttribute('heading-level', wrong);
      await settled(element);
      expect(part(element, 'heading').ariaLevel).to.equal('2');
      expect(takeConsole()).to.have.length(1);
    }
  });

  it('keeps the role and the label of the page', async () => {
    const element = await mountHtml('<tbc-banner role="complementary" aria-label="Campaign"></tbc-banner>');
    expect(element).to.include({ role: 'complementary', ariaLabel: 'Campaign' });
  });

  it('asks search engines not to quote it', async () => {
    const element = await mountHtml('<tbc-banner></tbc-banner>');
    expect(part(element, 'base').hasAttribute('data-nosnippet')).to.equal(true);
  });
});
