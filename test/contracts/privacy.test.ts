import { everyExample, mountExample } from '../support/elements.js';
import { expect } from '../support/mount.js';
import { isOwnFile, requestsDuring } from '../support/requests.js';
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

/** Storage that notes what is done with it: a pledge button may look whether a name of its own is there, and at nothing else. */
function watchNames(): string[] {
  const done: string[] = [];
  const note = (what: string): unknown => (done.push(what), undefined);
  const storage = new Proxy(
    {},
    {
      ownKeys: () => (done.push('names'), ['turn-back-crime:pledge: another-campaign', 'somebody-else']),
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: '' }),
      get: (_, name) => note(`read ${String(name)}`),
      set: (_, name) => !note(`write ${String(name)}`),
      deleteProperty: (_, name) => !note(`delete ${String(name)}`),
    },
  );
  stub(window, 'localStorage', { get: () => storage });
  return done;
}

/** The button has to know a visitor who pledged on another day, and learns no more than that. */
const READS_NAMES = ['tbc-pledge-button'];

describe('privacy before an act', () => {
  for (const { tag, example, title } of everyExample) {
    it(`${title} asks only its own server, and only for its own files and what the page names`, async () => {
      const asked = await requestsDuring(() => mountExample(tag, example));
      const named = Object.values(example.attributes).map((value) => new URL(String(value), document.baseURI).href);
      // The pictures of a feed stand beside it; a lazy one is asked for sooner or later.
      const { src } = example.attributes;
      const pictures = src && new URL('pictures/', new URL(String(src), document.baseURI)).href;
      const isNamed = ({ href }: URL): boolean => named.includes(href) || (!!pictures && href.startsWith(pictures));
      const strange = asked.filter((address) => !isOwnFile(address) && !isNamed(address));
      expect(strange.map(String)).to.deep.equal([]);
    });

    it(`${title} keeps and reads nothing on the device`, async () => {
      const touched = watchStorage();
      const done = READS_NAMES.includes(tag) ? watchNames() : [];
      await mountExample(tag, example);
      expect(touched).to.deep.equal([]);
      expect(done.filter((what) => what !== 'names')).to.deep.equal([]);
    });
  }
});
