/** With cookies blocked, reading `localStorage` alone throws. */
function block() {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  }
  Object.defineProperty(document, 'cookie', {
    get() {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
  });
}

export default {
  name: 'blocked storage',
  before: block,
  /** Remembering needs it most: then it is remembered for this visit. */
  act: (page) => page.evaluate(() => (document.querySelector('tbc-banner').remember = 30)),
};
