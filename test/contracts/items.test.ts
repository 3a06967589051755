import type { FeedItem } from '../../src/content/types.js';
import type { FeedSource } from '../../src/controllers/feed-source.js';
import type { TbcErrorEvent } from '../../src/components/events.js';
import { takeConsole } from '../support/console.js';
import { subjects } from '../support/elements.js';
import { expect, mountHtml, oneEvent, parts, settled, waitUntil, words } from '../support/mount.js';

/** An element that shows what a feed says. */
type Fed = HTMLElement & { feed: FeedSource; requestUpdate: () => void };

const FEED = '/stories/feeds/stories.json';
const fed = subjects.filter(({ constructor }) => constructor.elementProperties.has('src'));

const item = (number: number): FeedItem => ({ title: `Item ${number}`, text: '' });

/** Every element looks at the language of an item: this one can't be looked at. */
const faulty: FeedItem = Object.defineProperty({ title: 'Faulty', text: '' }, 'language', {
  enumerable: true,
  get: () => {
    throw new RangeError('no such language');
  },
});

/** An element that has read a feed, with these items in the place of the feed's. */
async function withItems(tag: string, items: readonly FeedItem[]): Promise<Fed> {
  const element = await mountHtml<Fed>(`<${tag} src="${FEED}"></${tag}>`);
  take(element, items);
  await settled(element);
  return element;
}

function take(element: Fed, items: readonly FeedItem[]): void {
  element.feed.state = { status: 'shown', items };
  element.requestUpdate();
}

const headings = (element: Element): string[] => parts(element, 'heading').map(words);

describe('the items of a feed', () => {
  it('are shown by some elements', () => expect(fed).not.to.be.empty);

  for (const { tag } of fed) {
    it(`${tag} leaves out the one that can’t be shown, and says so once on the console`, async () => {
      const element = await withItems(tag, [item(1), faulty, item(3)]);
      expect(headings(element)).to.deep.equal(['Item 1', 'Item 3']);
      element.requestUpdate();
      await settled(element);
      const said = takeConsole();
      expect(said).to.have.length(1);
      for (const part of [`<${tag}>`, 'item 2', '"Faulty"', 'no such language']) expect(said[0]).to.contain(part);
    });

    it(`${tag} shows those beside one with a date that is none`, async () => {
      const element = await withItems(tag, [item(1), { ...item(2), date: '+010000-01-01T04:59:59Z' }, item(3)]);
      expect(headings(element)).to.include.members(['Item 1', 'Item 3']);
      takeConsole();
    });

    it(`${tag} keeps its fallback where none of them can be shown`, async () => {
      const element = await mountHtml<Fed>(`<${tag} src="${FEED}"><p>Our own words</p></${tag}>`);
      const error = oneEvent(element, 'tbc-error');
      await waitUntil(() => element.feed.state?.status === 'shown');
      take(element, [faulty]);
      expect(((await error) as Event as TbcErrorEvent).reason).to.equal('render');
      expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
      takeConsole();
    });

    it(`${tag} prepares only those that it shows, and no more than twelve`, async () => {
      const shown = new Set<number>();
      const items = Array.from({ length: 200 }, (_, index) =>
        Object.defineProperty(item(index + 1), 'language', { enumerable: true, get: () => void shown.add(index) }),
      );
      const element = await withItems(tag, items);
      expect(headings(element)).to.have.length.within(1, 12);
      // One more tells whether there are more.
      expect(shown.size).to.be.at.most(headings(element).length + 1);
    });
  }
});
