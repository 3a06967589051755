import type { LitElement, ReactiveController } from 'lit';
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

/** The questions to an element with a track, and the news for it. */
export interface TrackOptions {
  slides: () => readonly Element[];
  /** After another slide has come to rest. */
  rested: (index: number) => void;
}

/**
 * Where a row of scroll-snapping slides stands, and how it moves. The browser
 * does the geometry: this only asks which slide is nearest, in either
 * direction of writing, and says when a movement has come to rest (`scrollend`
 * is younger than our oldest Safari).
 */
export class TrackController implements ReactiveController {
  /** The slide that is in view, or that the track is moving to. */
  index = 0;
  /** The slide at which the track came to rest last: the only one that is not inert. */
  restingIndex = 0;

  #host: LitElement;
  #options: TrackOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The direction of the track when it was last in its place; empty while it is new. */
  #direction = '';
  #hasOtherSlides = false;

  constructor(host: LitElement, options: TrackOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    // Out of the page a track loses its place: the next update brings it back.
    this.#direction = '';
  }

  /** Puts a track into its place that is new, has turned round or has other slides. */
  hostUpdated(): void {
    // By its name: an extension of a browser may have put a style sheet in front of it.
    const { dir } = this.#host.renderRoot.querySelector<HTMLElement>('.base')!;
    const isNew = !this.#direction;
    const hasTurned = dir !== this.#direction;
    // A new track stands at its first slide; to ask it would lay out each of hundreds by itself.
    if (isNew ? this.index : hasTurned || this.#hasOtherSlides) this.#scroll('instant');
    this.#direction = dir;
    this.#hasOtherSlides = false;
  }

  /** Starts over at the first slide; before an update. */
  reset(hasOtherSlides: boolean): void {
    this.index = this.restingIndex = 0;
    this.#hasOtherSlides = hasOtherSlides;
  }

  /** Moves to a slide, round both ends; does nothing in a list, before the first rendering and while nothing is laid out. */
  show(index: number): void {
    const count = this.#options.slides().length;
    if (!count || !this.#track?.clientWidth) return;
    this.index = (index + count) % count;
    this.#host.requestUpdate();
    if (!this.#scroll('auto')) this.#settle(this.index);
  }

  /** Moves to a slide; ignored when there is none of this index. */
  goTo(index: number): void {
    if (Number.isInteger(index) && index >= 0 && index < this.#options.slides().length) this.show(index);
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.#options.slides().length - 1;
    const forward = this.#direction === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = { ArrowLeft: -forward, ArrowRight: forward, Home: -last, End: last };
    const step = steps[event.key];
    if (!step) return;
    this.goTo(Math.min(Math.max(this.index + step, 0), last));
    event.preventDefault();
  };

  readonly onScroll = (event: Event): void => {
    this.#wait(event.currentTarget as HTMLElement);
  };

  get #track(): HTMLElement | null {
    return this.#host.renderRoot?.querySelector<HTMLElement>('.track');
  }

  /** Whether there is any way to go: a slide that is in view already, or isn't laid out, never comes to rest. */
  #scroll(behavior: ScrollBehavior): boolean {
    const track = this.#track;
    const slide = this.#options.slides()[this.index];
    const distance = track && slide ? distanceOf(slide, track) : 0;
    if (Math.abs(distance) < 1) return false;
    // Not scrollBy(): that would stop at the next slide, as a swipe does. Not scrollTo(): Prototype.js and MooTools have one of their own.
    track!.scroll({ left: track!.scrollLeft + distance, behavior });
    return true;
  }

  #settle(index: number): void {
    this.index = index;
    this.#host.requestUpdate();
    if (index === this.restingIndex) return;
    this.restingIndex = index;
    this.#options.rested(index);
  }

  /** Looks again in a frame of its own: on a busy phone two timers may end without the track having moved between them. */
  #wait(track: HTMLElement, before?: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => requestAnimationFrame(() => this.#rest(track, before)), SETTLED_AFTER);
  }

  #rest(track: HTMLElement, before?: number): void {
    const distances = this.#options.slides().map((slide) => Math.abs(distanceOf(slide, track)));
    const nearest = Math.min(...distances);
    if (!track.isConnected || !distances.length) return;
    // A slow phone may pause between two steps of one movement, and a finger may hold it.
    if (nearest > 2 && track.scrollLeft !== before) this.#wait(track, track.scrollLeft);
    else this.#settle(distances.indexOf(nearest));
  }
}
