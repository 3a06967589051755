import { type TemplateResult, html, nothing } from 'lit';
import { callNative, getNative } from '../../internal/natives.js';
import { markInTwo } from '../../styles/marks.js';
import { reducedMotion } from './rotation-controller.js';
import { type ShownTip, type Tips, renderTip } from './tips.js';
import type { TrackController } from './track-controller.js';

/** The methods of the element that the buttons call. */
export interface Carousel {
  autoplay: boolean;
  readonly language: string;
  next(): void;
  previous(): void;
  play(): void;
  pause(): void;
}

/** The values that a carousel shows beside its tips. */
export interface CarouselView extends Tips {
  count: number;
  isPlaying: boolean;
  track: TrackController;
  words: Readonly<Record<'carousel' | 'slide' | 'previous' | 'next' | 'rotation', string>>;
  /** Which tip this is, as "Tip 2 of 6". */
  position: (index: number) => string;
}

/** One tip at a time. */
export function renderCarousel(carousel: Carousel, view: CarouselView): TemplateResult {
  const { content, count, words } = view;
  return html`<div
    part="panel"
    class="panel carousel"
    role="group"
    aria-roledescription=${words.carousel}
    aria-label=${view.label}
    @focusin=${(event: FocusEvent) => {
      pauseOnFocus(carousel, event);
    }}
  >
    ${renderControls(carousel, view)}
    <div part="media" class="media deep fold">
      <slot name="media">${content?.symbol ?? markInTwo}</slot>
    </div>
    <div
      part="track"
      class=${count ? 'track' : 'track text-alone'}
      role="group"
      aria-label=${view.position(view.track.restingIndex)}
      aria-live=${view.isPlaying ? 'off' : 'polite'}
      aria-atomic="false"
      tabindex="0"
      @pointerdown=${carousel.pause}
      @scroll=${view.track.onScroll}
      @keydown=${view.track.onKeydown}
    >
      ${view.slot}${content?.items.map((tip, index) => renderSlide(tip, index, view))}
    </div>
    ${view.report}
  </div>`;
}

function renderControls(carousel: Carousel, { content, count, isPlaying, track, words, position }: CarouselView): TemplateResult {
  const button = (part: 'previous' | 'next', arrow: string): TemplateResult =>
    html`<button
      part=${part}
      class="button square"
      aria-label=${words[part]}
      @click=${() => {
        // Whoever takes the controls has the pace.
        carousel.pause();
        carousel[part]();
      }}
    >
      <svg class="icon flip" viewBox="0 0 24 24" aria-hidden="true"><path d=${arrow} /></svg>
    </button>`;
  return html`<div part="controls" class="row controls" lang=${carousel.language} ?hidden=${count < 2}>
    ${
      carousel.autoplay && !reducedMotion()
        ? html`<button
            part="rotation"
            class="button square"
            aria-label=${words.rotation}
            @click=${isPlaying ? carousel.pause : carousel.play}
          >
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d=${isPlaying ? 'M8 4v16m8-16v16' : 'M7 4v16l12-8z'} />
            </svg>
          </button>`
        : nothing
    }
    ${button('previous', 'm15 5-7 7 7 7')} ${button('next', 'm9 5 7 7-7 7')}
    ${content ? nothing : html`<span class="small">${position(track.index)}</span>`}
    <svg class="dots flip" viewBox=${`0 0 ${count * 15} 2`} preserveAspectRatio="none" aria-hidden="true">
      <path d=${`M0 1h${count * 15}`} />
      <path class="on" d=${`M${track.index * 15} 1h12`} />
    </svg>
  </div>`;
}

function renderSlide(tip: ShownTip, index: number, { level, track, words, position }: CarouselView): TemplateResult {
  return html`<div
    part="slide"
    class="slide"
    role="group"
    aria-roledescription=${words.slide}
    aria-label=${position(index)}
    ?inert=${index !== track.restingIndex}
  >
    <p class="small" aria-hidden="true">${position(index)}</p>
    ${renderTip(tip, level)}
  </div>`;
}

/** A pointer's press on the rotation button focuses it too, and must not stop what it is about to start. */
function pauseOnFocus(carousel: Carousel, event: FocusEvent): void {
  // In a slide of the page's own it may be a form.
  const target = event.target as Element;
  if (!getNative(target, 'part').contains('rotation') || callNative(target, 'matches', ':focus-visible')) carousel.pause();
}
