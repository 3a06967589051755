import { executeServerCommand } from '@web/test-runner-commands';
import { type TbcErrorEvent, type TbcFollowEvent, type TbcTipCarousel } from '../../src/index.js';
import { takeConsole } from '../support/console.js';
import { expect, mountHtml, oneEvent, part, parts, settled, waitUntil, words } from '../support/mount.js';
import '../../src/components/tip-carousel/define.js';

const origin: string = await executeServerCommand('feed-server');
const FEED = '/stories/feeds/tips.json';
const { items } = (await (await fetch(FEED)).json()) as { items: { title: string; content_text: string; url?: string }[] };

const carousel = (attributes: string, children = '') =>
  mountHtml<TbcTipCarousel>(`<tbc-tip-carousel ${attributes}>${children}</tbc-tip-carousel>`);

/** Waits for a part of what the feed, or its failure, brings. */
async function shows(element: Element, name: string): Promise<HTMLElement[]> {
  await waitUntil(() => element.shadowRoot!.querySelector(`[part~=${name}]`), `part ${name}`);
  await settled(element);
  return parts(element, name);
}

describe('tbc-tip-carousel: feed', () => {
  it('shows a tip for each item', async () => {
    const element = await carousel(`src="${FEED}"`);
    const slides = await shows(element, 'slide');
    expect(slides).to.have.length(items.length);
    expect(parts(element, 'heading').map(words)).to.deep.equal(items.map(({ title }) => title));
    expect(words(parts(element, 'text')[1]!)).to.equal(items[1]!.content_text);
    element.goTo(1);
    await oneEvent(element, 'tbc-slide-change');
    expect(part(element, 'track').ariaLabel).to.equal(`Tip 2 of ${items.length}`);
  });

  it('shows them as a list, with the drawing and the name of its topic', async () => {
    const element = await carousel(`src="${FEED}" topic="fake-goods" layout="list"`);
    expect(await shows(element, 'heading')).to.have.length(items.length);
    expect(element.shadowRoot!.querySelector('ol')!.ariaLabel).to.equal('Safety tips: Fake goods');
  });

  it('keeps the page’s own words until the feed is there, and where it never comes', async () => {
    const element = await carousel(`src="${FEED}"`, '<p>Lock your bicycle.</p>');
    expect(element.shadowRoot!.querySelector('slot')).to.be.instanceOf(HTMLElement);
    await shows(element, 'slide');
    expect(element.shadowRoot!.querySelector('slot:not([name])')!.checkVisibility()).to.equal(false);

    const broken = document.createElement('tbc-tip-carousel');
    broken.innerHTML = '<p>Lock your bicycle.</p>';
    broken.src = `${origin}/status/404`;
    element.parentElement!.append(broken);
    const error = (await oneEvent(broken, 'tbc-error')) as Event as TbcErrorEvent;
    await settled(broken);
    expect(error.reason).to.equal('status');
    expect(broken.firstElementChild!.checkVisibility()).to.equal(true);
    expect(takeConsole()).to.have.length(1);
  });

  it('says what went wrong where the page has no words of its own, and asks again at a press', async () => {
    const element = await carousel(`src="${origin}/status/500"`);
    const [message] = await shows(element, 'message');
    expect(words(message!)).to.match(/^This could not be loaded\. ?Please try again in a moment\.$/);
    takeConsole();
    const again = oneEvent(element, 'tbc-error');
    part(element, 'retry').click();
    expect(((await again) as Event as TbcErrorEvent).reason).to.equal('status');
    element.src = FEED;
    expect(await shows(element, 'slide')).to.have.length(items.length);
  });

  it('says before a tip’s link is followed that it will be', async () => {
    const element = await carousel(`src="${origin}/cases/json-feed"`);
    const [link] = await shows(element, 'action');
    element.addEventListener('tbc-follow', (event) => event.preventDefault());
    const followed = oneEvent(element, 'tbc-follow');
    link!.click();
    expect(((await followed) as Event as TbcFollowEvent).href).to.equal((link as HTMLAnchorElement).href);
  });
});
