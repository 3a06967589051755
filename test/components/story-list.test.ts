import { sendKeys } from '@web/test-runner-commands';
import type { TbcStoryList } from '../../src/components/story-list/story-list.js';
import '../../src/components/story-list/define.js';
import { takeConsole } from '../support/console.js';
import { type MountOptions, expect, mountHtml, part, parts, settled, waitUntil, words } from '../support/mount.js';

const list = (markup: string, options?: MountOptions) => mountHtml<TbcStoryList>(markup, options);
const headings = (element: Element): string[] => parts(element, 'heading').map(words);
const items = (element: Element) => [...element.shadowRoot!.querySelectorAll('li')];
const columns = (element: Element): number => new Set(items(element).map((item) => Math.round(item.getBoundingClientRect().left))).size;

describe('tbc-story-list', () => {
  it('shows the built-in stories of its topic, the newest first, each in the colour of its own topic', async () => {
    const element = await list('<tbc-story-list topic="cybercrime"></tbc-story-list>');
    expect(headings(element).map((text) => /HAECHI \w+|Pangea XVI|Strikeback/.exec(text)![0])).to.deep.equal([
      'HAECHI VI',
      'HAECHI IV',
      'Pangea XVI',
      'HAECHI III',
      'Strikeback',
    ]);
    const colors = parts(element, 'media').map((media) => getComputedStyle(media).backgroundColor);
    expect(colors.slice(1, 3)).to.deep.equal(['rgb(44, 47, 119)', 'rgb(11, 79, 70)']);
  });

  it('sets a text of another direction at the edge of its own list', async () => {
    const element = await list('<tbc-story-list lang="ar" layout="list" src="/stories/feeds/news.json"></tbc-story-list>');
    await waitUntil(() => element.shadowRoot!.querySelector('li [dir=ltr]'), 'the English items');
    const text = element.shadowRoot!.querySelector('li [dir=ltr]')!;
    const range = document.createRange();
    range.selectNodeContents(text);
    expect(range.getBoundingClientRect().right).to.be.closeTo(text.getBoundingClientRect().right, 1);
    expect(range.getBoundingClientRect().left).to.be.above(text.getBoundingClientRect().left + 20);
  });

  it('shows the headlines of the campaign, and all stories with nothing set', async () => {
    expect(items(await list('<tbc-story-list topic="campaign"></tbc-story-list>'))).to.have.length(4);
    const all = await list('<tbc-story-list limit="99"></tbc-story-list>');
    await waitUntil(() => items(all).length === 15, 'the older stories');
  });

  it('is a list to a screen reader in every layout, also where its look is none', async () => {
    for (const layout of ['grid', 'list', 'row']) {
      const element = await list(`<tbc-story-list layout="${layout}" topic="fake-goods"></tbc-story-list>`);
      expect(part(element, 'list').getAttribute('role')).to.equal('list');
      expect(part(element, 'list').getAttribute('aria-label')).to.equal('Success stories');
      expect([...part(element, 'list').children].map(({ localName }) => localName)).to.deep.equal(['li', 'li', 'li']);
    }
    const named = await list('<tbc-story-list aria-label="Our successes"></tbc-story-list>');
    expect(part(named, 'list').getAttribute('aria-label')).to.equal('Our successes');
  });

  for (const [width, wanted] of [
    [1100, 3],
    [700, 2],
    [320, 1],
  ] as const) {
    it(`has ${wanted} columns at ${width} px`, async () => {
      expect(columns(await list('<tbc-story-list topic="fake-medicines" limit="3"></tbc-story-list>', { width }))).to.equal(wanted);
    });
  }

  it('gives few stories the whole width', async () => {
    expect(columns(await list('<tbc-story-list topic="human-trafficking"></tbc-story-list>', { width: 1100 }))).to.equal(2);
    const one = await list('<tbc-story-list topic="crimes-against-children"></tbc-story-list>', { width: 1100 });
    expect(items(one)[0]!.getBoundingClientRect().width).to.equal(1100);
  });

  it('sets the day or the months apart in a list', async () => {
    const element = await list('<tbc-story-list layout="list" topic="fake-medicines"></tbc-story-list>', { lang: 'en-GB' });
    expect(words(parts(element, 'date')[0]!.querySelector('b')!).replace(/\s*–\s*/, '–')).to.equal('3–10 October');
    expect(words(parts(element, 'figure')[0]!)).to.contain('72');
    expect(parts(element, 'media')).to.be.empty;
  });

  it('is a row that the keyboard can scroll', async () => {
    const element = await list('<tbc-story-list layout="row" topic="cybercrime"></tbc-story-list>', { width: 400 });
    const row = part(element, 'list');
    expect(row.scrollWidth).to.be.above(row.clientWidth);
    row.focus();
    expect(element.shadowRoot!.activeElement === row).to.equal(true);
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => row.scrollLeft > 0, 'the row to scroll');
  });

  it('shows as many as its limit, and that many more at each press, with the focus on the first new one', async () => {
    const element = await list('<tbc-story-list limit="4"></tbc-story-list>');
    expect(items(element)).to.have.length(4);
    part(element, 'more').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(items(element)).to.have.length(8);
    expect(element.shadowRoot!.activeElement === parts(element, 'heading')[4]).to.equal(true);
    part(element, 'more').click();
    await settled(element);
    expect(items(element)).to.have.length(12);
    part(element, 'more').click();
    await settled(element);
    expect(items(element)).to.have.length(15);
    expect(parts(element, 'more')).to.be.empty;
    element.topic = 'fake-medicines';
    await settled(element);
    expect(items(element)).to.have.length(4);
  });

  it('lays out the cards of the page, and keeps them away where it has a topic', async () => {
    const cards = '<div id="one">One</div><tbc-story-card heading="Two"></tbc-story-card>';
    const own = await list(`<tbc-story-list>${cards}</tbc-story-list>`, { width: 700 });
    const [one, two] = [...own.children].map((child) => child.getBoundingClientRect());
    expect(one!.top).to.equal(two!.top);
    expect(one!.right).to.be.below(two!.left);
    expect(items(own)).to.be.empty;
    const builtIn = await list(`<tbc-story-list topic="fake-goods">${cards}</tbc-story-list>`);
    expect(builtIn.querySelector('div')!.checkVisibility()).to.equal(false);
    // The page's author is told of a card that nobody sees.
    expect(takeConsole().join()).to.contain("has the page's <tbc-story-card> in it");
    builtIn.topic = undefined;
    await settled(builtIn);
    expect(builtIn.querySelector('div')!.checkVisibility()).to.equal(true);
  });

  for (const [attribute, value] of [
    ['topic', 'burglary'],
    ['layout', 'heap'],
    ['limit', 'many'],
  ] as const) {
    it(`uses the default for ${attribute}="${value}", and says so`, async () => {
      const element = await list(`<tbc-story-list ${attribute}="${value}"></tbc-story-list>`);
      expect(items(element)).to.have.length(6);
      expect(takeConsole().join()).to.contain(attribute === 'limit' ? 'limit="NaN"' : `${attribute}="${value}"`);
    });
  }
});
