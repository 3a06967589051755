/** Runs in the page before the app: counts the listeners on what outlives an element. */
export function countListeners() {
  const lasting = [Window, Document, HTMLHtmlElement, HTMLBodyElement, MediaQueryList];
  const kept = [];
  const capture = (options) => (typeof options === 'object' ? Boolean(options?.capture) : Boolean(options));
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const find = (target, [type, listener, options]) =>
    kept.findIndex((one) => one.target === target && one.type === type && one.listener === listener && one.capture === capture(options));

  EventTarget.prototype.addEventListener = function (...args) {
    const target = this ?? window;
    const [type, listener, options] = args;
    // A listener that is added twice is there once, and one that was never added can be removed: neither counts.
    if (listener && lasting.some((kind) => target instanceof kind) && find(target, args) < 0)
      kept.push({ target, type, listener, capture: capture(options) });
    return add.apply(target, args);
  };
  EventTarget.prototype.removeEventListener = function (...args) {
    const target = this ?? window;
    const index = find(target, args);
    if (index >= 0) kept.splice(index, 1);
    return remove.apply(target, args);
  };
  Object.defineProperty(window, 'listeners', { get: () => kept.length });
}
