import { type Example, everyExample, mountExample } from '../support/elements.js';
import { expect, part, waitUntil, words } from '../support/mount.js';

/** A picture that can be had, and the address of one that can't. */
const HERE = '/stories/feeds/pictures/games.png';
const LOST = '/test/contracts/no-picture.png';

const withPicture = (example: Example, src: string): Example => ({
  ...example,
  slots: { ...example.slots, media: `<img src="${src}" alt="Two officers look at a box">` },
});
const slotOf = (element: Element): HTMLSlotElement | null => element.shadowRoot!.querySelector('.media slot');
const isShown = (element: Element): boolean => !!slotOf(element)?.assignedElements().length;

/** The first example of each element that has a place for a picture of the page's own. */
const withPlace = async (): Promise<Map<string, Example>> => {
  const found = new Map<string, Example>();
  for (const { tag, example } of everyExample) {
    if (!found.has(tag) && slotOf(await mountExample(tag, example))) found.set(tag, example);
  }
  return found;
};

describe('a picture of the page that can’t be had', () => {
  it('gives way to the drawing and its own description, in every element with a place for one', async () => {
    const places = await withPlace();
    expect([...places.keys()]).to.include.members(['tbc-banner', 'tbc-story-card', 'tbc-tip-carousel']);
    for (const [tag, example] of places) {
      const element = await mountExample(tag, withPicture(example, LOST));
      await waitUntil(() => !isShown(element), `${tag} without the picture`);
      expect(part(element, 'media').querySelector('svg.picture')!.checkVisibility(), tag).to.equal(true);
      expect(words(part(element, 'media')), tag).to.contain('Two officers look at a box');
    }
  });

  it('comes back where the page gives another address', async () => {
    const [[tag, example]] = [...(await withPlace())] as [[string, Example]];
    const element = await mountExample(tag, withPicture(example, LOST));
    await waitUntil(() => !isShown(element), 'the drawing');
    element.querySelector('img')!.src = HERE;
    await waitUntil(() => isShown(element), 'the picture');
    expect(words(part(element, 'media'))).to.equal('');
  });

  it('stays where it can be had', async () => {
    const [[tag, example]] = [...(await withPlace())] as [[string, Example]];
    const element = await mountExample(tag, withPicture(example, HERE));
    await element.querySelector('img')!.decode();
    expect(isShown(element)).to.equal(true);
  });
});
