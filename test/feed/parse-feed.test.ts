import { FeedError } from '../../src/feed/feed.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { type XmlElement, XmlTree, readXml } from '../../src/feed/xml.js';
import { expect } from '../support/mount.js';
import { stub } from '../support/stubs.js';

const read = (text: string, url = 'https://feeds.example/news') => parseFeed(new TextEncoder().encode(text), { url });
const rss = (items: string) => `<rss><channel>${items}</channel></rss>`;

describe('parseFeed', () => {
  for (const [url, pictures] of [
    ['https://feeds.example/news', [undefined, 'https://pictures.example/1.png']],
    ['http://feeds.example/news', ['http://pictures.example/1.png', 'https://pictures.example/1.png']],
  ] as const) {
    it(`gives the pictures that a page may show which reads ${url}`, async () => {
      const item = (protocol: string) =>
        `<item><title>x</title><enclosure type="image/png" url="${protocol}//pictures.example/1.png"/></item>`;
      const { items } = await read(rss(item('http:') + item('https:')), url);
      expect(items.map(({ image }) => image?.url)).to.deep.equal(pictures);
    });
  }

  it('leaves out an item that can’t be read, and says so', async () => {
    const toISOString = Object.getOwnPropertyDescriptor(Date.prototype, 'toISOString')!.value as () => string;
    stub(Date.prototype, 'toISOString', {
      value(this: Date) {
        if (this.getTime() === Date.UTC(2014, 4, 13)) throw new RangeError('no such date');
        return toISOString.call(this);
      },
    });
    const dates = ['2014-05-14', '2014-05-13', '2014-05-12'];
    const { items, notes } = await read(
      rss(dates.map((date) => `<item><title>${date}</title><pubDate>${date}T00:00:00Z</pubDate></item>`).join('')),
    );
    expect(items.map(({ title }) => title)).to.deep.equal(['2014-05-14', '2014-05-12']);
    expect(notes).to.deep.equal(['Items that could not be read were left out: 1.']);
  });

  it('says what is wrong without the control characters of the feed', async () => {
    const error = await read('{"items": \u001b]0;title\u0007\u009d}').catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(FeedError);
    expect((error as FeedError).message)
      .to.match(/^https:\/\/feeds\.example\/news is no feed that can be read: ./)
      .and.not.match(/\p{Cc}/u);
  });
});

/** How many elements are within this one. */
const countOf = ({ children }: XmlElement): number => children.reduce((sum, child) => sum + 1 + countOf(child), 0);

describe('readXml', () => {
  it('keeps no more than ten thousand elements of an item, and as many around the items', () => {
    const many = `<a>${'<b/>'.repeat(999)}</a>`.repeat(20);
    const tree = new XmlTree('https://feeds.example/', ({ name }) => name === 'item');
    const source = rss(`${many}<item>${many}<title>x</title></item><item><title>y</title></item>${many}`);
    const items = [...readXml(source, tree)].filter((item) => item !== undefined);
    expect(items.map(countOf)).to.deep.equal([9999, 1]);
    expect(countOf(tree.root!)).to.equal(10_000);
  });
});
