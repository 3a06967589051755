import { type CSSResult, LitElement, ReactiveElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Contents } from '../generated/content-types.js';
import { type Language, SOURCE_LANGUAGE } from '../localization/language.js';
import { closestLanguage, matchLanguage } from '../localization/language.js';
import { type MsgFn, messagesFrom } from '../localization/messages.js';
import { OWN_LANGUAGES, loadChunk } from '../localization/chunks.js';
import { type Texts, fallbackOf, findTexts } from '../localization/texts.js';
import { unwatchLanguage, watchLanguage } from '../localization/observer.js';
import type { ChunkLoader, Resource } from '../internal/resource.js';
import { hasOwnContent, isOfThePage, nameOf } from '../internal/children.js';
import { warnAbout } from '../internal/warn.js';
import { callNative, getNative } from '../internal/natives.js';
import { type Theme, checkFlag, refuse } from './attributes.js';
import { arriveWhole } from './template-check.js';
import { restoreTexts } from './translated-page.js';
import { TbcErrorEvent, type TbcErrorReason, TbcReadyEvent, emit } from './events.js';

const removeNode = (node: ChildNode): void => callNative(node, 'remove');

/**
 * The base of every Turn Back Crime element: its language, its texts, its
 * theme, and the promise that nothing throws into the host page.
 *
 * @fires {TbcReadyEvent} tbc-ready - Once, after the first render, when its texts are in place.
 * @fires {TbcFollowEvent} tbc-follow - Before one of its links is followed; `href` is the address, and `preventDefault()` keeps the visitor here.
 * @fires {TbcErrorEvent} tbc-error - When texts, code or a feed can't be loaded or shown; `reason` says why.
 *
 * @csspart base - The outermost box: it carries the language and direction of the text shown.
 *
 * @cssprop --tbc-color-topic - The deep panel, and the dark parts of drawings. Each topic has its own colour. On yours the text is black or white in browsers that know `contrast-color()`; in others it stays white, which needs 4.5:1.
 * @cssprop --tbc-color-surface - The light panel.
 * @cssprop --tbc-color-text - Text on the light panel.
 * @cssprop --tbc-color-text-soft - Small text on the light panel.
 * @cssprop --tbc-color-on-deep - Text on the deep panel.
 * @cssprop --tbc-color-signal - The turned-back corner and the bright part of drawings.
 * @cssprop --tbc-color-link - Links on the light panel.
 * @cssprop --tbc-color-link-hover - Links on the light panel while the pointer is over them.
 * @cssprop --tbc-color-focus - The outline of the control that has the keyboard focus. On the deep panel the outline is white.
 * @cssprop --tbc-color-focus-gap - The ring between the focus outline and the control.
 * @cssprop --tbc-panel-pad - The space between the edge of a panel and its words, the same for all elements, so that words of neighbours stand in one line. Default from 1.5em in a narrow column to 2em in a wide one; in cards side by side always 1.5em.
 * @cssprop --tbc-fold - The size of the turned-back corner.
 * @cssprop --tbc-font-family - The typefaces of all text, as `font-family`. By default those of the device.
 * @cssprop --tbc-duration-quick - How long the colour of a link or button takes to change when the pointer comes over it; the change is immediate for visitors who asked for less motion.
 */
export abstract class TbcElement extends LitElement {
  /** The element's name without `tbc-`: the prefix of its message ids and the name of its chunks. */
  declare static readonly shortName: string;
  /** Loads the element's own messages and content. */
  static readonly chunks: ChunkLoader = loadChunk;
  /** The languages that the element speaks. */
  static languages: readonly Language[] = OWN_LANGUAGES;

  static override properties: PropertyDeclarations = {
    theme: { reflect: true, useDefault: true },
    headingLevel: { attribute: 'heading-level' },
    reportHref: { attribute: 'report-href' },
  };

  /** JSX writes `headingLevel` into a server's HTML, which knows no capitals: `headinglevel` is taken for `heading-level`. */
  static override get observedAttributes(): string[] {
    return super.observedAttributes.flatMap((name) => [name, name.replaceAll('-', '')]);
  }

  /** The colours: `auto` follows the page's own `color-scheme` and is light where the page declares none; `light` and `dark` stay. Default `auto`. */
  declare theme: Theme;
  /** The level of the element's headings in the page's outline, a number from 1 to 6. Default 2. */
  declare headingLevel: number | string;
  /** The address of your own page for reports to the police (`http`, `https`, `mailto`, `tel` or a path of your site). Without it the element has no link for reports. The slot `report` wins. A page on crimes against children or human trafficking should give one of the two. */
  declare reportHref: string | undefined;

  /**
   * The language of the texts shown; it is ours, so it may differ from the page's.
   * @internal
   */
  language: Language = SOURCE_LANGUAGE;
  /**
   * The `lang` around the element: that of what the page itself wrote.
   * @internal
   */
  pageLanguage = '';

  /** The styles of code that was loaded for this element. */
  protected readonly lateStyles = new Set<CSSResult>();
  /** For `Intl`: the page's own tag, with its region and digits, where its language is the one shown. */
  protected locale = '';
  /** The translated text of a message: `this.msg('English', {id: 'NAME.what', desc: 'for translators'})`. */
  protected msg: MsgFn = messagesFrom();

  /** The acts that a button of the page can ask for without any script, by the button's `command`, as `--next`. */
  protected readonly commands: Readonly<Record<string, () => void>> = {};

  #content: ReadonlyMap<string, unknown> = new Map();
  #failed = false;
  #ownContent = false;
  /** Whether the root holds a rendering that was not broken off. */
  #isWhole = false;

  constructor() {
    super();
    this.theme = 'auto';
    this.headingLevel = 2;
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    const { observedAttributes, elementProperties } = this.constructor as typeof TbcElement;
    super.attributeChangedCallback(observedAttributes.find((each) => each.replaceAll('-', '') === name) ?? name, before, value);
    if (elementProperties.get(name)?.type === Boolean) checkFlag(this, name, value);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    watchLanguage(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unwatchLanguage(this);
  }

  /** A style sheet belongs to the document that made it, so another document gets its own. */
  adoptedCallback(): void {
    this.#adoptStyles();
  }

  /**
   * Adds the styles of code that was loaded for this element.
   * @internal
   */
  addStyles(...styles: readonly CSSResult[]): void {
    for (const each of styles) this.lateStyles.add(each);
    this.#adoptStyles();
  }

  #adoptStyles(): void {
    const view = getNative(this.ownerDocument, 'defaultView');
    // The document of a <template> shows nothing, and an element that was never in a page has nothing to show.
    if (!view || !this.shadowRoot) return;
    const { elementStyles } = this.constructor as typeof TbcElement;
    this.shadowRoot.adoptedStyleSheets = [...elementStyles, ...this.lateStyles].map((styles) => {
      const sheet = new view.CSSStyleSheet();
      // Optional: jsdom before version 31 has sheets without the method, and shows nothing.
      sheet.replaceSync?.((styles as { cssText: string }).cssText);
      return sheet;
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      // Not LitElement's: where @lit-labs/ssr-client is on the page, that takes a declarative root over node by node.
      return (ReactiveElement.prototype as unknown as TbcElement).createRenderRoot.call(this);
    } catch {
      // Made by one document and put into another before its first rendering.
      this.adoptedCallback();
      return this.shadowRoot ?? new DocumentFragment();
    }
  }

  /** @internal */
  languageMayHaveChanged(): void {
    const language = closestLanguage(this);
    if (language !== this.pageLanguage) this.requestUpdate();
    this.pageLanguage = language;
  }

  /**
   * Tells the page what could not be loaded or shown.
   * @internal
   */
  announceError(reason: TbcErrorReason): void {
    emit(this, () => new TbcErrorEvent(reason));
  }

  /** The built-in content needed to render, as chunk paths below the language: `banner/cybercrime`; `undefined` while nothing is to be shown. */
  protected abstract contentPaths(): readonly string[] | undefined;

  /** The content of one of the `contentPaths`; `undefined` until it is loaded, and of a catalog whose English stands in the source. */
  protected contentOf<Path extends keyof Contents>(path: Path): Contents[Path] | undefined {
    return this.#content.get(path) as Contents[Path] | undefined;
  }

  /** The code that is needed to render and is not in the element's own file (src/internal/late-code.ts); none by default. */
  protected lateCode(): readonly Resource[] {
    return [];
  }

  /** Waits for texts and code before the first paint and each change of language, so that no text is seen twice. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const paths = this.contentPaths();
    this.#ownContent = hasOwnContent(this);
    this.#failed = false;
    if (paths) {
      const texts = this.#findTexts(paths);
      const code = this.lateCode();
      const coming = [texts, ...code].flatMap((each) => (each.state === 'coming' ? [each.arrived] : []));
      if (coming.length) {
        this.showFallback();
        // Language, topic and children may have changed meanwhile: look again.
        return Promise.all(coming).then(() => this.scheduleUpdate());
      }
      if (texts.state === 'here' && code.every(({ state }) => state === 'here')) this.#speak(texts);
      else this.#failed = true;
    }
    // Our performUpdate() is not asynchronous and catches what goes wrong.
    void super.scheduleUpdate();
    if (this.#failed) this.#fail('content');
  }

  #findTexts(paths: readonly string[]): Texts {
    const speaker = this.constructor as typeof TbcElement;
    const { languages } = speaker;
    if (this.pageLanguage && !matchLanguage(this.pageLanguage, languages)) {
      refuse(this, 'lang', this.pageLanguage, `one of ${languages.join(', ')}; "${fallbackOf(speaker)}" is used`);
    }
    return findTexts(speaker, this.pageLanguage, paths);
  }

  #speak({ language, locale, messages, content }: Texts & { state: 'here' }): void {
    this.language = language;
    this.locale = locale;
    this.msg = messagesFrom(messages);
    this.#content = content;
  }

  /** With nothing to show, what is there stays. */
  protected override shouldUpdate(_changed: PropertyValues): boolean {
    // Lit hands over properties that were set before the upgrade only now: they may ask for other texts.
    const needsTexts = !!this.contentPaths()?.some((path) => !this.#content.has(path));
    const needsOthers = !this.#failed && (needsTexts || this.lateCode().some(({ state }) => state !== 'here'));
    if (needsOthers) void Promise.resolve().then(() => this.requestUpdate());
    return !this.#failed && !needsOthers;
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      warnAbout(this, 'could not be shown.', error);
      this.#fail('render');
    }
  }

  protected override update(changed: PropertyValues): void {
    if (this.#isWhole) {
      restoreTexts(this.renderRoot);
      // Until all of it is rendered anew, what is there is in pieces.
      this.#isWhole = false;
      super.update(changed);
    } else {
      this.#renderFromStart(changed);
    }
    this.#isWhole = true;
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    emit(this, () => new TbcReadyEvent());
    const swallowed = [...this.children].find(isOfThePage);
    if (swallowed) warnAbout(this, `has the page's <${nameOf(swallowed)}> in it: an end tag is missing ("/>" is none).`);
    // Of the page's own pictures, some have failed by now, and others will.
    for (const picture of this.querySelectorAll('img')) if (picture.complete && !picture.naturalWidth) this.#replaceLost(picture);
    // Browsers without such buttons send no such event.
    this.addEventListener('command', (event) => this.#obey((event as CommandEvent).command));
    this.addEventListener('error', ({ target }) => this.#replaceLost(target as HTMLImageElement), true);
  }

  #obey(command: string): void {
    const names = Object.keys(this.commands);
    if (names.includes(command)) this.commands[command]!();
    else refuse(this, 'command', command, names.length ? `one of ${names.join(', ')}` : 'left out');
  }

  #replaceLost(picture: HTMLImageElement): void {
    // Without the network, the browser's own sign for a lost picture stays.
    import('./lost-picture.js').then((code) => code.replaceLostPicture(this, picture)).catch(() => {});
  }

  /** For `slotchange` of the unnamed slot: children may come after their tag, as the parser or a framework adds them. */
  protected childrenMayHaveChanged(): void {
    if (hasOwnContent(this) !== this.#ownContent) this.requestUpdate();
  }

  /**
   * The first rendering, and the next one after one that broke off. What is in the root, the fallback or a declarative
   * root, goes only now that its successor is ready. Lit renders in front of a node of ours, by which it also knows where
   * to go on the next time: a new one is a new start.
   */
  #renderFromStart(changed: PropertyValues): void {
    const replaced = [...this.renderRoot.childNodes];
    const end = new Comment();
    this.renderRoot.append(end);
    this.renderOptions.renderBefore = end;
    try {
      super.update(changed);
      if (!arriveWhole()) throw new Error('The page changes templates (docs/csp.md).');
    } catch (error) {
      const broken = [...this.renderRoot.childNodes].filter((node) => !replaced.includes(node));
      broken.forEach(removeNode);
      throw error;
    }
    replaced.forEach(removeNode);
  }

  /** The page's own children, until there is something better: its words, and its links to report. */
  protected showFallback(): void {
    // Something else in the root may be an extension's style sheet.
    if (this.renderRoot.querySelector('slot,.base')) return;
    for (const name of ['', 'report']) {
      const slot = callNative(this.ownerDocument, 'createElement', 'slot') as HTMLSlotElement;
      slot.name = name;
      this.renderRoot.append(slot);
    }
  }

  #fail(reason: TbcErrorReason): void {
    this.showFallback();
    this.announceError(reason);
  }
}
