import type { TbcFollowEvent } from '../../src/components/events.js';
import type { TbcStoryCard } from '../../src/components/story-card/story-card.js';
import '../../src/components/story-card/define.js';
import { takeConsole } from '../support/console.js';
import { expect, mountHtml, oneEvent, part, parts, settled, waitUntil, words } from '../support/mount.js';

const card = (markup: string, options?: { lang?: string; width?: number }) => mountHtml<TbcStoryCard>(markup, options);
const OWN = 'heading="False seals found" date="2026-03-14" country="AT"';

describe('tbc-story-card', () => {
  it('shows the newest built-in story on its topic, with its number, date, place and source', async () => {
    const element = await card('<tbc-story-card topic="fake-medicines"><p>Fallback</p></tbc-story-card>');
    expect(words(part(element, 'heading'))).to.contain('Pangea XVI');
    expect(words(part(element, 'figure'))).to.contain('72');
    expect(part(element, 'date').getAttribute('datetime')).to.equal('2023-10-03');
    expect(words(part(element, 'place'))).to.equal('89 countries');
    expect(words(part(element, 'source'))).to.equal('INTERPOL');
    expect(element.shadowRoot!.querySelector('svg.picture')).to.exist;
    expect(element.querySelector('p')!.checkVisibility()).to.equal(false);
  });

  it('writes numbers in the digits of its reader', async () => {
    const element = await card('<tbc-story-card topic="fake-medicines"></tbc-story-card>', { lang: 'ar-EG' });
    expect(words(part(element, 'figure'))).to.contain('٧٢');
  });

  it('shows the newest story of the campaign with nothing set, and the text in the tag without a topic', async () => {
    expect(words(part(await card('<tbc-story-card></tbc-story-card>'), 'heading'))).to.contain('Liberterra III');
    const own = await card('<tbc-story-card><p>Our own story</p></tbc-story-card>');
    expect(own.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(words(part(own, 'heading'))).to.equal('');
  });

  it('tells a story of the page: its heading, text, date and country, with the drawing and colour of its topic', async () => {
    const element = await card(`<tbc-story-card ${OWN} topic="fake-goods"><p>At the market</p></tbc-story-card>`, { lang: 'de' });
    expect(words(part(element, 'heading'))).to.equal('False seals found');
    expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(words(part(element, 'date'))).to.equal('14. März 2026');
    expect(words(part(element, 'country'))).to.equal('Österreich');
    expect(parts(element, 'figure')).to.be.empty;
    expect(getComputedStyle(part(element, 'media')).backgroundColor).to.equal('rgb(90, 35, 80)');
  });

  it('gives a slotted heading no second role, and a slotted picture the place of the drawing', async () => {
    const element = await card(
      '<tbc-story-card><h3 slot="heading">Our own</h3><p>Text</p><svg slot="media" viewBox="0 0 1 1"></svg></tbc-story-card>',
    );
    expect(part(element, 'heading').hasAttribute('role')).to.equal(false);
    const picture = element.querySelector('svg')!.getBoundingClientRect();
    expect(picture.width).to.equal(part(element, 'media').getBoundingClientRect().width);
  });

  it('is one link: the whole card leads where the heading does, and other links stay their own', async () => {
    const element = await card(
      `<tbc-story-card ${OWN} href="#story" report-href="#report"><p>Ask the <a href="#school">school</a>.</p></tbc-story-card>`,
    );
    const link = part<HTMLAnchorElement>(element, 'action');
    expect(words(link)).to.equal('False seals found');
    expect([...element.shadowRoot!.querySelectorAll('a')]).to.have.length(2);
    const partAt = (node: Element, root: DocumentOrShadowRoot = element.shadowRoot!) => {
      const { left, top, height } = node.getBoundingClientRect();
      return root.elementFromPoint(left + 4, top + height / 2)!;
    };
    for (const name of ['media', 'meta', 'body']) {
      const node = element.shadowRoot!.querySelector(`.${name}`)!;
      expect(partAt(node).part.value, name).to.equal('action');
    }
    expect(partAt(part(element, 'report')).part.value).to.equal('report');
    expect(partAt(element.querySelector('a')!, document).textContent).to.equal('school');
  });

  it('tells of a link before it is followed, and stays when the page forbids it', async () => {
    const element = await card(`<tbc-story-card ${OWN} href="#story"></tbc-story-card>`);
    element.addEventListener('tbc-follow', (event) => event.preventDefault());
    setTimeout(() => part(element, 'action').click());
    const event = (await oneEvent(element, 'tbc-follow')) as Event as TbcFollowEvent;
    expect(event.href).to.equal(`${location.href.split('#')[0]}#story`);
    expect(location.hash).not.to.equal('#story');
  });

  it('shows a picture late, in a place kept free, without telling its server where', async () => {
    const element = await card(`<tbc-story-card ${OWN} image="picture.png" image-alt="A seal"></tbc-story-card>`, { width: 330 });
    const image = part<HTMLImageElement>(element, 'image');
    expect(image).to.include({ alt: 'A seal', loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' });
    expect(image.src).to.equal(new URL('picture.png', document.baseURI).href);
    const { width, height } = image.getBoundingClientRect();
    expect(Math.round(width / height / 0.15)).to.equal(10);
  });

  for (const [attribute, value] of [
    ['image', 'javascript:alert(1)'],
    ['image', 'data:image/png;base64,AAAA'],
    ['href', 'javascript:alert(2)'],
    ['date', 'in spring'],
    ['country', 'Austria'],
    ['topic', 'burglary'],
  ] as const) {
    it(`does without ${attribute}="${value}", and says so`, async () => {
      const element = await card(`<tbc-story-card heading="Seals" ${attribute}="${value}" title="x"></tbc-story-card>`);
      expect(words(part(element, 'heading'))).to.equal('Seals');
      expect(parts(element, 'image').concat(parts(element, 'action'), parts(element, 'date'), parts(element, 'country'))).to.be.empty;
      expect(takeConsole().join()).to.contain(`${attribute}="${value}"`);
    });
  }

  it('follows its attributes', async () => {
    const element = await card('<tbc-story-card topic="fake-medicines"></tbc-story-card>');
    element.topic = 'cybercrime';
    await settled(element);
    expect(words(part(element, 'heading'))).to.contain('HAECHI VI');
    element.heading = 'Ours';
    await settled(element);
    expect(words(part(element, 'heading'))).to.equal('Ours');
    expect(parts(element, 'figure')).to.be.empty;
  });

  it('shows the drawing in place of a picture that fails, and tries the next one', async () => {
    const element = await card(`<tbc-story-card ${OWN} topic="fake-goods" image="/test/none-of-these.png"></tbc-story-card>`);
    await waitUntil(() => element.shadowRoot!.querySelector('svg.picture'), 'the drawing');
    expect(parts(element, 'image')).to.be.empty;
    element.image = '/stories/feeds/none.png';
    await settled(element);
    expect(parts(element, 'image')).to.have.length(1);
  });
});
