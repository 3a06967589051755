import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { getNative } from '../../internal/natives.js';

/** Whether the visitor asked for less motion. */
export const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Turns to the next slide in an interval, as the ARIA Authoring Practices ask:
 * it stops for good when the keyboard enters, waits while the pointer is over
 * it or the page is hidden, and never runs where the visitor asked for less
 * motion.
 */
export class RotationController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #next: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** How long a slide stays; 0 while the rotation stands. */
  #seconds = 0;
  /** The kind that was over the element last. */
  #pointer = '';

  constructor(host: ReactiveControllerHost & HTMLElement, next: () => void) {
    (this.#host = host).addController(this);
    this.#next = next;
  }

  get playing(): boolean {
    return this.#seconds > 0;
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerover', this.#notePointer);
    this.#start();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  play(seconds: number): void {
    if (!reducedMotion()) this.#set(seconds);
  }

  pause(): void {
    this.#set(0);
  }

  /** After a tap, which never leaves, browsers say so until the next one elsewhere: only what can stay over it counts. */
  get #isHovered(): boolean {
    return this.#pointer !== 'touch' && this.#host.matches(':hover');
  }

  readonly #notePointer = ({ pointerType }: PointerEvent): void => void (this.#pointer = pointerType);

  #set(seconds: number): void {
    if (this.#seconds !== seconds) this.#host.requestUpdate();
    this.#seconds = seconds;
    this.#start();
  }

  #start(): void {
    clearInterval(this.#timer);
    if (this.playing && this.#host.isConnected) this.#timer = setInterval(() => this.#tick(), this.#seconds * 1000);
  }

  #tick(): void {
    if (reducedMotion()) this.pause();
    else if (!getNative(document, 'hidden') && !this.#isHovered) this.#next();
  }
}
