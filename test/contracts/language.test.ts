import { type Example, createExample, everyExample, mountExample } from '../support/elements.js';
import { expectedDirection, languages, otherLanguage } from '../support/languages.js';
import { expect, mount, part, waitUntil, words } from '../support/mount.js';

const builtIn = everyExample.filter(({ example }) => !example.flags?.ownWords);
const shown = (element: Element): string => words(part(element, 'base'));
const languageOf = (element: Element): string => part(element, 'base').lang;

/** A date, a country and a language are Intl's words, a source has its own name, and what names its language comes from a feed. */
const OTHERS = 'time, [part=country], [part=language], [part=source], [lang]:not([part~=base], [lang=ar-XB])';

/** Every word and label of ours in the element: not the page's own, from attributes and slots. */
function ownTexts(element: HTMLElement, { attributes }: Example): string[] {
  // A pledge button shows the words of the page's own promises, not their elements.
  const theirs = [...Object.values(attributes), ...[...element.children].map((child) => child.textContent)];
  const texts: string[] = [];
  const walker = document.createTreeWalker(part(element, 'base'), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.root; node; node = walker.nextNode()) {
    if ((node instanceof Element ? node : node.parentElement!).closest(OTHERS)) continue;
    if (node instanceof Text) {
      const slot = node.parentElement!.closest('slot');
      if (!slot?.assignedNodes().length) texts.push(node.data);
    } else {
      for (const name of ['aria-label', 'aria-roledescription', 'title', 'alt', 'placeholder'])
        texts.push((node as Element).getAttribute(name) ?? '');
    }
  }
  return texts.filter((text) => text.trim() && !theirs.includes(text));
}

describe('languages', () => {
  for (const { tag, example, title } of builtIn) {
    it(`${title} speaks every language on one page`, async () => {
      const elements = await Promise.all(languages.map((lang) => mountExample(tag, example, { lang })));
      expect(elements.map(languageOf)).to.deep.equal(languages);
      expect(elements.map((element) => part(element, 'base').dir)).to.deep.equal(languages.map(expectedDirection));
      expect(new Set(elements.map(shown))).to.have.length(languages.length);
    });

    it(`${title} follows a change of language on any ancestor`, async () => {
      const element = await mountExample(tag, example, { lang: 'en' });
      const english = shown(element);
      const parent = element.parentElement!;
      for (const ancestor of [element, parent, document.documentElement]) {
        ancestor.lang = otherLanguage;
        await waitUntil(() => languageOf(element) === otherLanguage, otherLanguage);
        expect(shown(element)).not.to.equal(english);
        ancestor.lang = 'en';
        await waitUntil(() => languageOf(element) === 'en', 'English');
        expect(shown(element)).to.equal(english);
        ancestor.removeAttribute('lang');
      }
    });

    it(`${title} is translated from its first paint`, async () => {
      const english = shown(await mountExample(tag, example, { lang: 'en' }));
      const element = createExample(tag, example);
      const seen: string[] = [];
      const rendered = mount(element, { lang: otherLanguage });
      new MutationObserver(() => seen.push(words(element.shadowRoot!))).observe(element.shadowRoot!, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      await rendered;
      await Promise.resolve();
      expect(seen).not.to.be.empty;
      expect(seen).not.to.include(english);
    });

    it(`${title} has words in the pseudo language`, async () => {
      const element = await mountExample(tag, example, { lang: 'ar-XB' });
      expect(ownTexts(element, example).join()).to.include('\u202e');
    });
  }

  for (const { tag, example, title } of everyExample) {
    it(`${title} has no word that is not translated`, async () => {
      const element = await mountExample(tag, example, { lang: 'ar-XB' });
      const texts = ownTexts(element, example);
      const left = texts.filter((text) => /\p{L}/u.test(text.replace(/\u202e[^\u202c]*\u202c/g, '')));
      expect(left).to.deep.equal([]);
    });
  }
});

/** How far each part is from where the element's lines start. */
function fromStart(element: HTMLElement): { name: string; distance: number }[] {
  const base = part(element, 'base');
  const outer = base.getBoundingClientRect();
  return [...element.shadowRoot!.querySelectorAll('[part]')]
    .filter((node) => node.checkVisibility())
    .map((node) => {
      const { left, right } = node.getBoundingClientRect();
      // Half a pixel to either side is none, and -0 is 0.
      return { name: node.getAttribute('part')!, distance: Math.round(base.dir === 'rtl' ? outer.right - right : left - outer.left) + 0 };
    });
}

describe('mirrored from right to left', () => {
  for (const lang of languages.filter((language) => expectedDirection(language) === 'rtl')) {
    for (const { tag, example, title } of builtIn) {
      it(`${title}, ${lang}, has every part on its own side`, async () => {
        const element = await mountExample(tag, example, { lang });
        expect(part(element, 'base').dir).to.equal('rtl');
        const rightToLeft = fromStart(element);
        // The same words the other way around: what is at the start must be there again.
        part(element, 'base').dir = 'ltr';
        // WebKit leaves a row that scrolls at what has become its other end.
        for (const row of element.shadowRoot!.querySelectorAll('[part]')) row.scrollTo({ left: 0, behavior: 'instant' });
        expect(fromStart(element)).to.deep.equal(rightToLeft);
      });
    }
  }
});
