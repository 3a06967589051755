import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { attributeOf, callNative } from '../../internal/natives.js';

/** Names what was lent, on the slide itself: a copy of the page's (a page builder, Turbo) then knows it too. */
const LENT = 'data-tbc-lent';

/** Whoever writes the page anew (a morph, a framework, an editor) takes away what was lent; these show it, and what else makes a child a slide. */
const WATCHED = [LENT, 'aria-label', 'aria-roledescription', 'class', 'hidden', 'inert', 'role', 'style'];

/** By name, what is lent; `null` for what is taken away, whoever wrote it. */
type Loan = Readonly<Record<string, string | null>>;

/** Which of the page's own children are slides, and what a slide of this index needs for a screen reader. */
export interface SlottedSlidesOptions {
  slides: () => readonly Element[];
  /** Children that show nothing. */
  empty: () => readonly Element[];
  attributesOf: (index: number, count: number) => Loan;
}

/** Lends the page's own slides their attributes as long as they are slides of an element that is in the page. */
export class SlottedSlides implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #options: SlottedSlidesOptions;
  #decorated: readonly Element[] = [];
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: SlottedSlidesOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  hostConnected(): void {
    // Slides were given back while the element was out of the page.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { slides, empty, attributesOf } = this.#options;
    const wanted = slides();
    const without = empty();
    this.#decorate([...wanted, ...without]);
    wanted.forEach((slide, index) => lend(slide, attributesOf(index, wanted.length)));
    without.forEach((child) => lend(child, { 'data-tbc-empty': '' }));
    this.#watch();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#decorate([]);
  }

  /** Looks again when the page changes its slides; what was just written here is no such change. */
  #watch(): void {
    this.#observer ??= new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.disconnect();
    if (this.#decorated.length)
      this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true, attributeFilter: WATCHED });
  }

  /** An element that is no slide any more gets back what it was. */
  #decorate(slides: readonly Element[]): void {
    for (const slide of this.#decorated) if (!slides.includes(slide)) lend(slide);
    this.#decorated = slides;
  }
}

/** Among what was lent: that its author has written `inert`, which it gets back. */
const OWN_INERT = 'own-inert';

/**
 * Lends a page's own child what a slide needs for a screen reader, only where
 * its author set nothing; what was lent before and is not wanted now is taken
 * back. `inert` alone is ours while it is a slide, for every slide has its turn.
 */
function lend(slide: Element, attributes: Loan = {}): void {
  const lent = attributeOf(slide, LENT)?.split(' ') ?? [];
  const isInert = attributeOf(slide, 'inert') != null;
  const isOwnInert = lent.includes(OWN_INERT) || ('inert' in attributes && isInert && !lent.includes('inert'));
  const isOurs = (name: string): boolean => name === 'inert' || lent.includes(name) || attributeOf(slide, name) == null;
  const wanted = Object.keys(attributes).filter((name) => attributes[name] != null && isOurs(name));
  for (const name of ['inert' in attributes ? 'inert' : '', LENT, ...lent])
    if (name && name !== OWN_INERT && !wanted.includes(name)) callNative(slide, 'removeAttribute', name);
  for (const name of wanted) callNative(slide, 'setAttribute', name, attributes[name]!);
  const isSlide = 'inert' in attributes;
  const marks = [...wanted, ...(isSlide && isOwnInert ? [OWN_INERT] : [])];
  if (marks.length) callNative(slide, 'setAttribute', LENT, marks.join(' '));
  if (!isSlide && isOwnInert) callNative(slide, 'setAttribute', 'inert', '');
}
