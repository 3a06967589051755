import { type CSSResult, html, nothing } from 'lit';
import { TbcElement } from '../components/tbc-element.js';
import type { FeedSource } from '../controllers/feed-source.js';
import type { Direction } from '../localization/language.js';
import { PAGE, asInBrowser } from './in-browser.js';
import type { WidgetInPage } from './widgets.js';

/** The content of an element's root, and its styles. */
export interface Rendering {
  /** `nothing` where the element shows nothing. */
  content: unknown;
  css: string;
}

/** An element that is told what is around it, and renders once. */
export interface ServerElement {
  renderAt(widget: WidgetInPage): Promise<Rendering>;
}

type ElementClass = (new () => TbcElement) & typeof TbcElement;

function onServer(Base: ElementClass): new () => ServerElement {
  abstract class OnServer extends Base implements ServerElement {
    declare feed?: FeedSource;
    declare src?: string;

    /** Lit declares the properties when their attributes are asked for, as registering does. */
    static readonly #observed = new Set(this.observedAttributes);

    #direction: Direction = 'ltr';
    #rendering: Rendering = { content: nothing, css: '' };

    async renderAt({ tag, attributes, language, direction, children }: WidgetInPage): Promise<Rendering> {
      const around = {
        localName: tag,
        baseURI: PAGE,
        ownerDocument: {},
        childNodes: children,
        querySelector(selector: string) {
          const slot = /^:scope > \[slot=([\w-]+)\]$/.exec(selector)?.[1];
          if (!slot) throw new Error(`No element may ask a server for ${selector}.`);
          return children.find((child) => child.slot === slot) ?? null;
        },
      };
      for (const [name, value] of Object.entries(around)) Object.defineProperty(this, name, { value });
      for (const [name, value] of attributes) {
        this.setAttribute(name, value);
        if (OnServer.#observed.has(name)) this.attributeChangedCallback(name, null, value);
      }
      this.#direction = direction;
      this.pageLanguage = language;
      // No feed is read on a server; the code that shows one keeps its place free.
      if (this.src) await this.feed?.load();
      // The base class finds the language and waits for its texts.
      await this.scheduleUpdate();
      return this.#rendering;
    }

    protected override showFallback(): void {
      // There is no root yet.
    }

    protected override performUpdate(): void {
      const { elementStyles } = this.constructor as typeof TbcElement;
      this.#rendering = asInBrowser(this.#direction, () => {
        if (!this.shouldUpdate(new Map())) return { content: html`<slot></slot><slot name="report"></slot>`, css: '' };
        this.willUpdate(new Map());
        const content = this.render();
        return { content, css: [...elementStyles, ...this.lateStyles].map((styles) => (styles as CSSResult).cssText).join('') };
      });
      this.hasUpdated = true;
    }
  }
  return OnServer as unknown as new () => ServerElement;
}

/** Every element of the package, by its tag. Nothing is registered. */
export const serverElements: Promise<ReadonlyMap<string, new () => ServerElement>> = Promise.all([
  import('../index.js'),
  import('../generated/every-language.js'),
]).then(
  ([exported]) =>
    new Map(
      Object.values<unknown>(exported)
        .filter((member): member is ElementClass => Object.getPrototypeOf(member) === TbcElement)
        .map((Base) => [`tbc-${Base.shortName}`, onServer(Base)]),
    ),
);
