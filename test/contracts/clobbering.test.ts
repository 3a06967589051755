/**
 * The names of a page's own form fields and pictures hide what the browser
 * says of a form and of a document. No element is to notice.
 */
import { clobberedForm, clobberingPictures, plainBox } from '../support/clobbering.js';
import { type Example, createExample, everyExample, mountExample } from '../support/elements.js';
import { otherLanguage } from '../support/languages.js';
import { expect, mount, part, settled, waitUntil, words } from '../support/mount.js';

const shown = (element: Element): string => words(part(element, 'base'));

/** Every attribute of the children: an element may have lent them some. */
function childrenOf(element: Element): Record<string, string | null>[] {
  const { getAttribute, getAttributeNames } = Element.prototype;
  return [...element.children].map((child) =>
    Object.fromEntries(getAttributeNames.call(child).map((name) => [name, getAttribute.call(child, name)])),
  );
}

/** An element whose children are what `wrap` makes of an example's. */
function withChildren(tag: string, example: Example, wrap: (...content: readonly Node[]) => HTMLElement): HTMLElement {
  const element = createExample(tag, example);
  for (const child of [...element.children]) {
    const wrapper = wrap(...child.childNodes);
    if (child.slot) Element.prototype.setAttribute.call(wrapper, 'slot', child.slot);
    child.replaceWith(wrapper);
  }
  return element;
}

describe('names of form fields and pictures', () => {
  for (const { tag, example, title } of everyExample) {
    it(`${title} speaks the language around a form that holds it`, async () => {
      const expected = [shown(await mountExample(tag, example)), shown(await mountExample(tag, example, { lang: otherLanguage }))];
      const element = createExample(tag, example);
      const around = await mount(Object.assign(plainBox(clobberedForm(element)), { updateComplete: true }), { lang: 'en' });
      await settled(element);
      const english = shown(element);
      around.parentElement!.lang = otherLanguage;
      const language = () => part(element, 'base').lang;
      await waitUntil(() => language() === otherLanguage, `${title} in ${otherLanguage}`);
      await settled(element);
      expect([english, shown(element)]).to.deep.equal(expected);
    });

    it(`${title} works in a document whose pictures have the names of all that it has`, async () => {
      const expected = shown(await mountExample(tag, example));
      const frame = await mount(Object.assign(document.createElement('iframe'), { updateComplete: true }));
      const page = frame.contentDocument!;
      const { body } = page;
      page.documentElement.lang = 'en';
      body.append(clobberingPictures(page));
      const element = createExample(tag, example);
      body.append(element);
      await settled(element);
      expect(shown(element)).to.equal(expected);
      element.remove();
      body.append(element);
      await settled(element);
      expect(shown(element)).to.equal(expected);
    });
  }

  for (const { tag, example, title } of everyExample.filter(({ example: { slots } }) => slots)) {
    it(`${title} takes forms for content as it takes other elements`, async () => {
      const expected = await mount(withChildren(tag, example, plainBox));
      const element = await mount(withChildren(tag, example, clobberedForm));
      expect(shown(element)).to.equal(shown(expected));
      expect(childrenOf(element)).to.deep.equal(childrenOf(expected));

      for (const child of element.children) {
        EventTarget.prototype.dispatchEvent.call(child, new FocusEvent('focusin', { bubbles: true, composed: true }));
      }
      for (const each of [expected, element] as (HTMLElement & { next?: () => void })[]) {
        each.next?.();
        await settled(each);
      }
      expect(shown(element)).to.equal(shown(expected));
      expect(childrenOf(element)).to.deep.equal(childrenOf(expected));
    });
  }
});
