import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { attributeOf, callNative } from '../../internal/natives.js';

/** Names what was lent, on the slide itself: a copy of the page's (a page builder, Turbo) then knows it too. */
const LENT = 'data-tbc-lent';

/** Which of the page's own children are slides, and what a slide of this index needs for a screen reader. */
export interface SlottedSlidesOptions {
  slides: () => readonly Element[];
  attributesOf: (index: number, count: number) => Readonly<Record<string, string>>;
}

/** Lends the page's own slides their attributes as long as they are slides of an element that is in the page. */
export class SlottedSlides implements ReactiveController {
  #host: ReactiveControllerHost;
  #options: SlottedSlidesOptions;
  #decorated: readonly Element[] = [];

  constructor(host: ReactiveControllerHost, options: SlottedSlidesOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  hostConnected(): void {
    // Slides were given back while the element was out of the page.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { slides, attributesOf } = this.#options;
    const wanted = slides();
    this.#decorate(wanted);
    wanted.forEach((slide, index) => lend(slide, attributesOf(index, wanted.length)));
  }

  hostDisconnected(): void {
    this.#decorate([]);
  }

  /** An element that is no slide any more gets back what it was. */
  #decorate(slides: readonly Element[]): void {
    for (const slide of this.#decorated) if (!slides.includes(slide)) lend(slide);
    this.#decorated = slides;
  }
}

/**
 * Lends a page's own child what a slide needs for a screen reader, only where
 * its author set nothing; what was lent before and is not wanted now is taken
 * back.
 */
function lend(slide: Element, attributes: Readonly<Record<string, string>> = {}): void {
  const before = (attributeOf(slide, LENT) ?? '').split(' ');
  const wanted = Object.keys(attributes).filter((name) => before.includes(name) || attributeOf(slide, name) == null);
  for (const name of [...before, LENT]) if (name && !wanted.includes(name)) callNative(slide, 'removeAttribute', name);
  for (const name of wanted) callNative(slide, 'setAttribute', name, attributes[name]!);
  if (wanted.length) callNative(slide, 'setAttribute', LENT, wanted.join(' '));
}
