import { everyExample, mountExample } from '../support/elements.js';
import { expect } from '../support/mount.js';
import { stub } from '../support/stubs.js';

/** Names what is touched of everything that can keep something on the device. */
function watchStorage(): string[] {
  const touched: string[] = [];
  const places: [object, string][] = [
    [window, 'localStorage'],
    [window, 'sessionStorage'],
    [window, 'indexedDB'],
    [window, 'caches'],
    [document, 'cookie'],
  ];
  for (const [owner, name] of places) {
    stub(owner, name, { get: () => void touched.push(name), set: () => void touched.push(name) });
  }
  return touched;
}

describe('privacy before an act', () => {
  for (const { tag, example, title } of everyExample) {
    it(`${title} asks only its own server, and only for its own files`, async () => {
      performance.clearResourceTimings();
      await mountExample(tag, example);
      const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
      const strange = asked.filter(({ origin, pathname }) => origin !== location.origin || !/\/(src|node_modules)\//.test(pathname));
      expect(strange.map(String)).to.deep.equal([]);
    });

    it(`${title} keeps and reads nothing on the device`, async () => {
      const touched = watchStorage();
      await mountExample(tag, example);
      expect(touched).to.deep.equal([]);
    });
  }
});
