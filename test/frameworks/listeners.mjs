/** Runs in the page before the app: counts the listeners on what outlives an element. */
export function countListeners() {
  let count = 0;
  const lasting = [Window, Document, HTMLHtmlElement, HTMLBodyElement, MediaQueryList];
  for (const [name, step] of [
    ['addEventListener', 1],
    ['removeEventListener', -1],
  ]) {
    const original = EventTarget.prototype[name];
    EventTarget.prototype[name] = function (...args) {
      if (lasting.some((type) => (this ?? window) instanceof type)) count += step;
      return original.apply(this ?? window, args);
    };
  }
  Object.defineProperty(window, 'listeners', { get: () => count });
}
