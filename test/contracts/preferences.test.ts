import { violationsOf } from '../support/axe.js';
import { prefer } from '../support/commands.js';
import { everyExample, mountExample, subjects } from '../support/elements.js';
import { expect, nextFrame, settled } from '../support/mount.js';
import { describeNeeding } from '../support/needs.js';

const everyNode = (element: Element): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')];

function movesOf(node: Element): string {
  const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node);
  const still = /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
  return still ? '' : `${node.localName} ${transitionDuration} ${animationName} ${scrollBehavior}`;
}

describeNeeding('less motion', 'less motion', () => {
  before(() => prefer({ reducedMotion: true }));
  after(() => prefer({}));

  for (const { tag, example, title } of everyExample) {
    it(`${title} stands still`, async () => {
      const element = await mountExample(tag, example);
      for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('summary, button:not([part=close])')) button.click();
      await settled(element);
      await nextFrame();
      expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
      expect(
        everyNode(element)
          .filter((node) => node.checkVisibility())
          .map(movesOf)
          .filter(Boolean),
      ).to.deep.equal([]);
    });
  }
});

function hasBorder(node: Element): boolean {
  const { borderBlockStartWidth, borderBlockStartStyle, borderBlockStartColor } = getComputedStyle(node);
  return parseFloat(borderBlockStartWidth) > 0 && borderBlockStartStyle !== 'none' && !/^rgba.*, 0\)$/.test(borderBlockStartColor);
}

/** Whether a button looks like a link, which needs no edge. */
const isLikeLink = (node: Element): boolean => getComputedStyle(node).textDecorationLine === 'underline';

/** Whether words would keep the page's colours where the visitor chose others. */
function keepsItsColors(node: Element): boolean {
  const hasWords = [...node.childNodes].some((child) => child instanceof Text && child.data.trim());
  return hasWords && getComputedStyle(node).forcedColorAdjust !== 'auto';
}

describeNeeding('forced colors', 'forced colors', () => {
  before(() => prefer({ forcedColors: true }));
  after(() => prefer({}));

  for (const { tag, examples } of subjects) {
    it(`${tag} is accessible in every example`, async () => {
      const elements = await Promise.all(examples.map((example) => mountExample(tag, example)));
      // axe reads -webkit-text-fill-color, for which Chromium reports the colour before it was forced.
      const violations = await violationsOf(elements, { 'color-contrast': { enabled: false } });
      expect(violations.filter((each) => each)).to.deep.equal([]);
    });
  }

  for (const { tag, example, title } of everyExample) {
    it(`${title} shows the visitor's colours, and its panels and buttons have an edge, or the line of a link`, async () => {
      const element = await mountExample(tag, example);
      const needEdge = [...element.shadowRoot!.querySelectorAll('[part~=panel], [part~=button], button')];
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      expect(needEdge).not.to.be.empty;
      expect(needEdge.filter((node) => !hasBorder(node) && !isLikeLink(node))).to.deep.equal([]);
      expect(everyNode(element).filter(keepsItsColors)).to.deep.equal([]);
    });
  }
});
