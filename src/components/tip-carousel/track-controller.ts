import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { callNative } from '../../internal/natives.js';

/** Milliseconds without a scroll event after which a movement may have come to rest. */
const SETTLED_AFTER = 120;

/** From the start edge of the track to that of a slide, which may be the page's own, in pixels of the track's own scroll direction. */
function distanceOf(slide: Element, track: HTMLElement): number {
  const [from, to] = [track.getBoundingClientRect(), callNative(slide, 'getBoundingClientRect')];
  // A page may show all of it smaller or larger by a transform.
  const scale = from.width / track.offsetWidth;
  return (getComputedStyle(track).direction === 'rtl' ? to.right - from.right : to.left - from.left) / scale;
}

/**
 * Reads and moves a row of scroll-snapping slides. The browser does the
 * geometry: this only asks which slide is nearest, in either direction of
 * writing, and says when a movement has come to rest (`scrollend` is younger
 * than our oldest Safari).
 */
export class TrackController implements ReactiveController {
  #slides: () => readonly Element[];
  #settled: (index: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, slides: () => readonly Element[], settled: (index: number) => void) {
    host.addController(this);
    this.#slides = slides;
    this.#settled = settled;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly onScroll = (event: Event): void => {
    this.#wait(event.currentTarget as HTMLElement);
  };

  /** Moves to a slide; false where it is in view already (or nothing is laid out), so that no movement will come to rest. */
  scrollTo(track: HTMLElement, index: number, behavior: ScrollBehavior): boolean {
    const slide = this.#slides()[index];
    const distance = slide ? distanceOf(slide, track) : 0;
    if (Math.abs(distance) < 1) return false;
    // Not scrollBy(): that would stop at the next slide, as a swipe does. Not scrollTo(): Prototype.js and MooTools have one of their own.
    track.scroll({ left: track.scrollLeft + distance, behavior });
    return true;
  }

  /** Looks again in a frame of its own: on a busy phone two timers may end without the track having moved between them. */
  #wait(track: HTMLElement, before?: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => requestAnimationFrame(() => this.#rest(track, before)), SETTLED_AFTER);
  }

  #rest(track: HTMLElement, before?: number): void {
    const distances = this.#slides().map((slide) => Math.abs(distanceOf(slide, track)));
    const nearest = Math.min(...distances);
    if (!track.isConnected || !distances.length) return;
    // A slow phone may pause between two steps of one movement, and a finger may hold it.
    if (nearest > 2 && track.scrollLeft !== before) this.#wait(track, track.scrollLeft);
    else this.#settled(distances.indexOf(nearest));
  }
}
