import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { sampleReports } from '../../stories/examples/example.js';
import { type Example, REQUIRED, createBare, createExample, everyExample, mountExample, subjects } from '../support/elements.js';
import { expect, mount, nextFrame, parts, waitUntil, words } from '../support/mount.js';

const withOwn = (example: Example): Example => ({ ...example, slots: { ...example.slots, report: sampleReports } });

const ownLinks = (element: Element): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(':scope > [slot=report]')];
const reportSlot = (element: Element): HTMLSlotElement => element.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=report]')!;

/** The rest that an element shows beside the links: how many of each part, and its words. */
function content(element: Element): unknown {
  const root = element.shadowRoot!;
  const named = [...root.querySelectorAll('[part]')];
  return named.map((each) => [each.part.value, words(each), each.getAttribute('aria-label')]);
}

describe('the slot report', () => {
  for (const { tag, example, title } of everyExample) {
    const plain: Example = {
      ...example,
      slots: Object.fromEntries(Object.entries(example.slots ?? {}).filter(([name]) => name !== 'report')),
    };

    it(`${title}: the page’s own links take the place of report-href and are no content`, async () => {
      const attributes = Object.fromEntries(Object.entries(plain.attributes).filter(([name]) => name !== 'report-href'));
      const bare = await mountExample(tag, { ...plain, attributes });
      const own = await mountExample(tag, withOwn({ ...plain, attributes: { ...attributes, 'report-href': '#report' } }));
      expect(content(own)).to.deep.equal(content(bare));
      expect(parts(own, 'report')).to.deep.equal([]);
      expect(ownLinks(own).every((link) => link.checkVisibility())).to.equal(true);
      expect(reportSlot(bare).checkVisibility(), 'a slot with nothing in it').to.equal(false);
    });
  }

  for (const { tag } of subjects) {
    const create = (attributes: Example['attributes'] = {}) =>
      createExample(tag, { name: '', title: '', attributes: { ...REQUIRED[tag], ...attributes }, slots: { report: sampleReports } });

    it(`${tag} shows nothing where the page gives neither`, async () => {
      const element = await mount(createBare(tag));
      expect(parts(element, 'report')).to.deep.equal([]);
      expect(reportSlot(element).checkVisibility()).to.equal(false);
    });

    it(`${tag} shows links that come later, and report-href again when they go`, async () => {
      const element = await mount(createBare(tag, { 'report-href': '#report' }));
      const link = document.createElement('a');
      Object.assign(link, { href: '#police', slot: 'report', textContent: 'Police' });
      element.append(link);
      await waitUntil(() => !parts(element, 'report')[0]);
      expect(link.checkVisibility()).to.equal(true);
      link.remove();
      await waitUntil(() => parts(element, 'report')[0]);
      expect(reportSlot(element).checkVisibility()).to.equal(false);
    });

    it(`${tag} shows them beside the page’s own actions`, async () => {
      const element = await mountExample(tag, {
        name: '',
        title: '',
        attributes: REQUIRED[tag] ?? {},
        slots: { actions: '<a href="#more">More</a>', report: sampleReports },
      });
      expect(ownLinks(element).every((link) => link.checkVisibility())).to.equal(true);
    });

    it(`${tag} gives them the colour of links, and another under the pointer`, async () => {
      const element = create();
      element.style.cssText = '--tbc-color-link: rgb(0 0 90); --tbc-color-link-hover: rgb(0 0 30)';
      await mount(element);
      const link = ownLinks(element)[0]!;
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
      expect(getComputedStyle(link).color).to.equal('rgb(0, 0, 90)');
      const { left, top, height } = link.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left) + 5, Math.round(top + height / 2)] });
      await waitUntil(() => link.matches(':hover'));
      expect(getComputedStyle(link).color).to.equal('rgb(0, 0, 30)');
      await resetMouse();
    });

    for (const lang of ['en', 'ar']) {
      it(`${tag} has targets of 44 px in a row that wraps and sticks out nowhere (${lang})`, async () => {
        const [wide, narrow] = await Promise.all([mount(create(), { lang, width: 1200 }), mount(create(), { lang, width: 320 })]);
        await nextFrame();
        for (const element of [wide, narrow]) {
          const around = element.getBoundingClientRect();
          for (const link of ownLinks(element)) {
            const { width, height, left, right } = link.getBoundingClientRect();
            expect(Math.min(width, height), link.textContent).to.be.at.least(44);
            expect(left >= around.left && right <= around.right, link.textContent).to.equal(true);
          }
        }
        const [first, second] = ownLinks(wide).map((link) => link.getBoundingClientRect());
        expect(second!.top, 'the row').to.equal(first!.top);
        expect(second!.left > first!.left, 'the direction').to.equal(lang === 'en');
      });
    }
  }
});
