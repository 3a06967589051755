import { collectGarbage, pledgeService } from '../support/commands.js';
import { createExample, everyExample, subjects } from '../support/elements.js';
import { describeNeeding } from '../support/needs.js';
import { expect, nextFrame, part, parts, settled, waitUntil } from '../support/mount.js';

/** Its attributes make an element load a part late, or ask an address. */
const LATE = {
  src: () => Promise.resolve('/stories/feeds/stories.json'),
  endpoint: () => pledgeService(),
};

/** Puts an element into the page, takes it out, and keeps nothing of it but a `WeakRef`. */
async function useOnce(create: () => Element, act: (element: Element) => unknown = () => undefined): Promise<WeakRef<Element>> {
  const element = create();
  document.body.append(element);
  await settled(element);
  await act(element);
  await settled(element);
  element.remove();
  await settled(element);
  return new WeakRef(element);
}

/** One element may be the first that a shared part was made for, and later ones not. */
async function expectFreed(create: () => Element, act?: (element: Element) => unknown): Promise<void> {
  const used: WeakRef<Element>[] = [];
  for (let round = 0; round < 3; round += 1) used.push(await useOnce(create, act));
  const remaining = async (): Promise<number> => {
    await collectGarbage();
    return used.filter((reference) => reference.deref()).length;
  };
  await waitUntil(async () => !(await remaining()), 'every element is freed', { interval: 100 });
}

async function press(element: Element): Promise<void> {
  parts<HTMLElement>(element, 'option')[0]?.click();
  part(element, 'button').click();
  // Not `waitUntil`, whose timer holds the element for as long as it could have waited.
  while (!parts(element, 'take-back').length) await nextFrame();
}

describeNeeding('garbage collection', 'an element that the page takes away is freed', () => {
  afterEach(() => localStorage.clear());

  for (const { tag, example, title } of everyExample) {
    it(title, () => expectFreed(() => createExample(tag, example)));
  }

  for (const { tag, constructor } of subjects) {
    const { observedAttributes } = constructor as unknown as { observedAttributes: readonly string[] };
    for (const [name, valueOf] of Object.entries(LATE).filter(([late]) => observedAttributes.includes(late))) {
      it(`${tag} with ${name}`, async () => {
        const value = await valueOf();
        await expectFreed(() => createExample(tag, { name, title: name, attributes: { [name]: value } }));
      });
    }
  }

  it('tbc-pledge-button that was pressed', async () => {
    const endpoint = await pledgeService();
    let campaigns = 0;
    await expectFreed(
      () => createExample('tbc-pledge-button', { name: '', title: '', attributes: { endpoint, campaign: `garbage-${(campaigns += 1)}` } }),
      press,
    );
    expect(campaigns).to.equal(3);
  });
});
