/**
 * Shift three times, left or right: one listener for all exits of a page, which is there while there is an exit. Shift is no
 * key of a text, and screen readers and browsers have no command on it alone.
 */

/** How a count is said. */
export interface PressWords {
  /** Whether this exit says it: one does, so that a screen reader reads it once. */
  isSpeaker: boolean;
  /** Whether the count is over because the next press did not come in time. */
  isExpired: boolean;
}

/** One exit, as the key listener sees it. */
export interface ShiftWatcher {
  /** Whether there is something of it on the page. */
  isShown(): boolean;
  /** How many presses there have been. */
  pressed(count: number, how: PressWords): void;
  leave(): void;
}

export const PRESSES = 3;

/** Time between two presses: people with Sticky Keys or Slow Keys need seconds for each. */
const PATIENCE = 5000;

const EVENTS = ['keydown', 'keyup', 'pointerdown', 'wheel'] as const;

/** In the order in which they came. */
const watchers = new Set<ShiftWatcher>();
let count = 0;
/** Whether the visitor was told that it took too long. */
let isExpired = false;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Whether another key or the pointer was used while Shift was down. */
let isCombined = false;

const firstShown = (): ShiftWatcher | undefined => [...watchers].find((each) => each.isShown());

function setCount(next: number, isLate = false): void {
  clearTimeout(timer);
  if (!next && !count && !isExpired) return;
  count = next;
  isExpired = isLate;
  if (count) timer = setTimeout(() => setCount(0, true), PATIENCE);
  const speaker = firstShown();
  for (const each of watchers) each.pressed(count, { isSpeaker: each === speaker, isExpired });
}

function onPress(event: Event): void {
  const { type, key, shiftKey, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
  const isShift = key === 'Shift';
  if (type !== 'keyup') {
    if (!isShift) setCount(0);
    if (isShift ? ctrlKey || altKey || metaKey : shiftKey) isCombined = true;
    return;
  }
  if (!isShift) return;
  const counts = !isCombined;
  // The other Shift may still be down.
  if (!shiftKey) isCombined = false;
  const first = firstShown();
  if (!counts || !first) return;
  if (count + 1 < PRESSES) return setCount(count + 1);
  setCount(0);
  first.leave();
}

/** In front of the page's own listeners, which may keep keys from each other. */
const OPTIONS = { capture: true, passive: true };

export function watchShift(watcher: ShiftWatcher): void {
  if (!watchers.size) for (const type of EVENTS) addEventListener(type, onPress, OPTIONS);
  watchers.add(watcher);
}

export function unwatchShift(watcher: ShiftWatcher): void {
  if (!watchers.delete(watcher) || watchers.size) return;
  for (const type of EVENTS) removeEventListener(type, onPress, OPTIONS);
  setCount(0);
  isCombined = false;
}
