import { attributeOf, callNative, getNative } from '../../src/internal/natives.js';
import { clobberedForm, clobberingPictures, membersOf } from '../support/clobbering.js';
import { expect } from '../support/mount.js';

/** The answer of a node without such names for each member; a getter of another type throws, and so does one that is not ours to call. */
function read<Node extends object>(node: Node, name: string, get: (node: Node, name: never) => unknown): unknown {
  try {
    return get(node, name as never);
  } catch (error) {
    return (error as Error).name;
  }
}

describe('natives', () => {
  it('gives of a form what a form has, whatever its fields are called', () => {
    const [plain, clobbered] = [document.createElement('form'), clobberedForm()];
    const names = membersOf(HTMLFormElement.prototype);
    // The fields do hide them, or this test would hold for a dot as well.
    const hidden = names.filter((name) => (clobbered as unknown as Record<string, unknown>)[name] instanceof HTMLInputElement);
    expect(hidden).to.include.members(['matches', 'querySelectorAll', 'getAttribute', 'children', 'slot', 'nodeType', 'parentNode']);
    for (const name of hidden) {
      const answer = read(clobbered, name, getNative);
      expect(answer, name).not.to.be.instanceOf(HTMLInputElement);
      expect(typeof answer, name).to.equal(typeof (plain as unknown as Record<string, unknown>)[name]);
    }
  });

  it('gives of a document what a document has, whatever its pictures are called', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument!;
    page.body.append(clobberingPictures(page));
    const clobbered = page as unknown as Record<string, { localName?: string }>;
    const hidden = membersOf(Document.prototype).filter((name) => clobbered[name]?.localName === 'img');
    expect(hidden).to.include.members(['createElement', 'querySelector', 'defaultView', 'adoptedStyleSheets', 'hidden', 'baseURI']);
    for (const name of hidden) {
      const answer = read(page, name, getNative) as { localName?: string } | null | undefined;
      expect(answer?.localName, name).not.to.equal('img');
    }
    // The one property that is the document's own, which we read by a dot.
    expect(page.location).to.equal(frame.contentWindow!.location);
    expect(callNative(page, 'querySelectorAll', 'img').length).to.be.above(hidden.length);
    frame.remove();
  });

  it('calls a method with its arguments', () => {
    const form = clobberedForm();
    callNative(form, 'setAttribute', 'lang', 'fr');
    expect(attributeOf(form, 'lang')).to.equal('fr');
    expect(attributeOf(form, 'dir')).to.equal(null);
    expect(callNative(form, 'matches', 'form[lang=fr]')).to.equal(true);
  });

  it('knows the nodes of a frame, and what a polyfill puts in the place of a method later', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const form = frame.contentDocument!.createElement('form');
    const { prototype } = (frame.contentWindow as Window & typeof globalThis).Element;
    prototype.getAttribute = () => 'polyfilled';
    expect(attributeOf(form, 'lang')).to.equal('polyfilled');
    expect(attributeOf(document.createElement('form'), 'lang')).to.equal(null);
    frame.remove();
  });
});
