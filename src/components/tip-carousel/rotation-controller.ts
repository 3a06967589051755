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
  #seconds = 0;
  #playing = false;

  constructor(host: ReactiveControllerHost & HTMLElement, next: () => void) {
    (this.#host = host).addController(this);
    this.#next = next;
  }

  get playing(): boolean {
    return this.#playing;
  }

  hostConnected(): void {
    this.#start();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  play(seconds: number): void {
    if (reducedMotion()) return;
    this.#seconds = seconds;
    this.#set(true);
  }

  pause(): void {
    this.#set(false);
  }

  #set(playing: boolean): void {
    if (this.#playing !== playing) this.#host.requestUpdate();
    this.#playing = playing;
    this.#stop();
    this.#start();
  }

  #start(): void {
    if (this.#playing && this.#host.isConnected) this.#timer = setInterval(() => this.#tick(), this.#seconds * 1000);
  }

  #stop(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    if (reducedMotion()) this.pause();
    else if (!getNative(document, 'hidden') && !this.#host.matches(':hover')) this.#next();
  }
}
