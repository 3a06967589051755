import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Longer than the pause between two scroll events of one movement, on slow phones too. */
const SETTLED_AFTER = 120;

/**
 * Reads and moves a row of scroll-snapping slides. The browser does the
 * geometry: this only asks which slide is nearest, in either direction of
 * writing, and says when a movement has come to rest (`scrollend` is younger
 * than our oldest Safari).
 */
export class TrackController implements ReactiveController {
  #track: HTMLElement | undefined;
  #slides: () => readonly HTMLElement[];
  #settled: (index: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, slides: () => readonly HTMLElement[], settled: (index: number) => void) {
    host.addController(this);
    this.#slides = slides;
    this.#settled = settled;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly onScroll = (event: Event): void => {
    this.#track = event.currentTarget as HTMLElement;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settled(this.#nearest()), SETTLED_AFTER);
  };

  /** Moves to a slide; false where it is in view already (or nothing is laid out), so that no movement will come to rest. */
  scrollTo(track: HTMLElement, index: number, behavior: ScrollBehavior): boolean {
    const slide = this.#slides()[index];
    const left = slide ? this.#distance(track, slide) : 0;
    if (Math.abs(left) < 1) return false;
    track.scrollBy({ left, behavior });
    return true;
  }

  #nearest(): number {
    const track = this.#track;
    if (!track) return 0;
    const distances = this.#slides().map((slide) => Math.abs(this.#distance(track, slide)));
    return distances.indexOf(Math.min(...distances));
  }

  /** From the start edge of the track to that of a slide: negative or positive in either direction. */
  #distance(track: HTMLElement, slide: HTMLElement): number {
    const [a, b] = [track.getBoundingClientRect(), slide.getBoundingClientRect()];
    return getComputedStyle(track).direction === 'rtl' ? b.right - a.right : b.left - a.left;
  }
}
