import { holdIntervals, stub } from '../support/stubs.js';
import { createExample, everyExample, mountExample } from '../support/elements.js';
import { expect, mount, part, parts, settled, words } from '../support/mount.js';

const shown = (element: Element): string => words(part(element, 'base'));
const background = (element: Element): string => {
  // A compact exit is a button without a panel.
  const panel = element.shadowRoot!.querySelector('[part~=panel], [part~=button]')!;
  return panel.ownerDocument.defaultView!.getComputedStyle(panel).backgroundColor;
};

/** How many listeners are on what outlives an element. To remove one that isn't there changes nothing. */
function countListeners(): () => number {
  let listeners: (readonly [target: EventTarget, type: string, listener: unknown])[] = [];
  const lasting = [Window, Document, HTMLHtmlElement, HTMLBodyElement, MediaQueryList];
  for (const name of ['addEventListener', 'removeEventListener'] as const) {
    const original = EventTarget.prototype[name];
    stub(EventTarget.prototype, name, {
      value(this: EventTarget | undefined, ...args: Parameters<EventTarget['addEventListener']>) {
        const target = this ?? window;
        const [type, listener] = args;
        if (lasting.some((kind) => target instanceof kind)) {
          listeners = listeners.filter((each) => each[0] !== target || each[1] !== type || each[2] !== listener);
          if (name === 'addEventListener') listeners.push([target, type, listener]);
        }
        original.apply(target, args);
      },
    });
  }
  return () => listeners.length;
}

describe('lifecycle', () => {
  for (const { tag, example, title } of everyExample) {
    it(`${title} survives a move`, async () => {
      const element = await mountExample(tag, example);
      const before = shown(element);
      const [from, to] = [element.parentElement!, document.createElement('section')];
      from.append(to);
      to.append(element);
      from.prepend(element);
      await settled(element);
      expect(shown(element)).to.equal(before);
      expect(parts(element, 'base')).to.have.length(1);
    });

    it(`${title} survives removal and return`, async () => {
      const element = await mountExample(tag, example);
      const [before, parent] = [shown(element), element.parentElement!];
      const light = parent.innerHTML;
      element.remove();
      await settled(element);
      parent.append(element);
      await settled(element);
      expect(shown(element)).to.equal(before);
      expect(parent.innerHTML).to.equal(light);
    });

    it(`${title} can be cloned`, async () => {
      const element = await mountExample(tag, example);
      const clone = element.cloneNode(true) as HTMLElement;
      await mount(clone);
      expect(shown(clone)).to.equal(shown(element));
    });

    it(`${title} keeps its look in another document and back`, async () => {
      const element = await mountExample(tag, example);
      const [before, look, parent] = [shown(element), background(element), element.parentElement!];
      const frame = document.createElement('iframe');
      parent.append(frame);
      frame.contentDocument!.body.append(element);
      await settled(element);
      expect(background(element)).to.equal(look);
      expect(shown(element)).to.equal(before);
      parent.append(element);
      await settled(element);
      expect(background(element)).to.equal(look);
      expect(shown(element)).to.equal(before);
    });

    it(`${title} leaves nothing behind`, async () => {
      const nodes = () => document.querySelectorAll('*').length;
      const listeners = countListeners();
      const intervals = holdIntervals();
      const before = nodes();
      for (let round = 0; round < 10; round++) {
        const element = createExample(tag, example);
        document.body.append(element);
        await settled(element);
        element.remove();
        await settled(element);
      }
      expect(nodes()).to.equal(before);
      expect(listeners()).to.equal(0);
      expect(intervals).to.have.length(0);
      expect(document.adoptedStyleSheets).to.have.length(0);
    });
  }
});
