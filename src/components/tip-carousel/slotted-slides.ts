/**
 * Lends a page's own children what a slide needs for a screen reader, only
 * where their author set nothing, and takes it back again.
 */
export class SlottedSlides {
  #lent = new Map<HTMLElement, Set<string>>();

  decorate(slides: readonly HTMLElement[], current: number, attributes: (index: number) => Record<string, string>): void {
    for (const slide of this.#lent.keys()) if (!slides.includes(slide)) this.#takeBack(slide);
    slides.forEach((slide, index) => {
      const lent = this.#lent.get(slide) ?? new Set();
      this.#lent.set(slide, lent);
      const wanted = { ...attributes(index), ...(index === current ? {} : { inert: '' }) };
      if (index === current && lent.delete('inert')) slide.inert = false;
      for (const [name, value] of Object.entries(wanted)) {
        if (!lent.has(name) && slide.hasAttribute(name)) continue;
        lent.add(name);
        if (slide.getAttribute(name) !== value) slide.setAttribute(name, value);
      }
    });
  }

  restore(): void {
    for (const slide of [...this.#lent.keys()]) this.#takeBack(slide);
  }

  #takeBack(slide: HTMLElement): void {
    for (const name of this.#lent.get(slide) ?? []) slide.removeAttribute(name);
    this.#lent.delete(slide);
  }
}
