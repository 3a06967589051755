import { everyExample, mountExample } from '../support/elements.js';
import { languages } from '../support/languages.js';
import { expect, part, settled } from '../support/mount.js';

const NARROW = 320;

/** WCAG 1.4.12, as a reader's own style sheet would set it. */
const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

function spaceText(element: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TEXT_SPACING);
  element.shadowRoot!.adoptedStyleSheets.push(sheet);
  for (const child of element.children as HTMLCollectionOf<HTMLElement>) {
    child.style.cssText += 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em';
  }
}

/** Text nodes that a visitor can see now: not those of other slides, unused fallbacks or closed panels. */
function visibleTexts(element: HTMLElement): Text[] {
  const texts: Text[] = [];
  for (const root of [element.shadowRoot!, element]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.data.trim() && text.parentElement!.checkVisibility() && !text.parentElement!.closest('[inert]')) texts.push(text);
    }
  }
  return texts;
}

/**
 * The boxes that cut off what stands over them, from a node outwards to the element's own outermost. A row of cards that
 * scrolls cuts nothing off, but each of its cards has to hold its own words.
 */
function clippingBoxes(node: Element, host: Element): DOMRect[] {
  const boxes: DOMRect[] = [];
  for (let box: Element | null = node; box && box !== host; box = box.assignedSlot ?? box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (box.localName === 'ul' && overflowX === 'auto') break;
    if (box.localName === 'li' || overflowX !== 'visible' || overflowY !== 'visible' || box.matches('[part~=base]'))
      boxes.push(box.getBoundingClientRect());
  }
  return boxes;
}

/**
 * The em square in the middle of each line of a text, as wide as the line: engines count more or less above and below it,
 * Firefox the whole box of the font that a script fell back to.
 */
function linesOf(text: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  const em = parseFloat(getComputedStyle(text.parentElement!).fontSize);
  return [...range.getClientRects()].map(({ x, y, width, height }) => new DOMRect(x, y + (height - em) / 2, width, em));
}

function cutTexts(element: HTMLElement): string[] {
  return visibleTexts(element).flatMap((text) => {
    const boxes = clippingBoxes(text.parentElement!, element);
    const fits = (line: DOMRect) =>
      boxes.every(
        (box) => line.left >= box.left - 1 && line.right <= box.right + 1 && line.top >= box.top - 1 && line.bottom <= box.bottom + 1,
      );
    return linesOf(text).every(fits) ? [] : text.data.trim();
  });
}

function expectToFit(element: HTMLElement): void {
  const base = part(element, 'base');
  expect(base.scrollWidth).to.be.at.most(base.clientWidth);
  expect(base.getBoundingClientRect().width).to.equal(NARROW);
  expect(visibleTexts(element)).not.to.be.empty;
  expect(cutTexts(element)).to.deep.equal([]);
}

describe('320 px wide', () => {
  for (const { tag, example, title } of everyExample) {
    for (const lang of example.flags?.ownWords ? ['en'] : [...languages, 'en-XA']) {
      it(`${title}, ${lang}, fits, with panels open and with the text spacing of WCAG 1.4.12`, async () => {
        const element = await mountExample(tag, example, { lang, width: NARROW });
        expectToFit(element);
        for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
        spaceText(element);
        await settled(element);
        expectToFit(element);
      });
    }
  }
});
