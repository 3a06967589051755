import { TIP_LAYOUTS, type TbcTipCarousel } from '../../src/index.js';
import { takeConsole } from '../support/console.js';
import { slideChange } from '../support/carousel.js';
import { expect, mountHtml, oneEvent, part, parts, settled, waitUntil, words } from '../support/mount.js';
import { stub } from '../support/stubs.js';
import '../../src/components/tip-carousel/define.js';

const TIPS = 6;

const carousel = (attributes = 'topic="cybercrime"', children = '', lang = 'en') =>
  mountHtml<TbcTipCarousel>(`<tbc-tip-carousel ${attributes}>${children}</tbc-tip-carousel>`, { lang });

/** Which slides can be reached: all but the inert ones. */
const live = (slides: Iterable<Element>) => [...slides].flatMap((slide, index) => ((slide as HTMLElement).inert ? [] : index));
const current = (element: Element) => live(parts(element, 'slide'));

/** Waits until another tip has come to rest; its index. */
async function rest(element: Element, act: () => void): Promise<number> {
  const event = slideChange(element);
  act();
  const { index } = await event;
  await settled(element);
  return index;
}

/** Where a slide stands against the start of the track. */
function offset(element: Element, slide: Element): number {
  const track = part(element, 'track');
  const [outer, inner] = [track.getBoundingClientRect(), slide.getBoundingClientRect()];
  return getComputedStyle(track).direction === 'rtl' ? outer.right - inner.right : inner.left - outer.left;
}

/** A busy machine may halt a smooth movement for so long (240 ms) that it counts as at rest before its last pixels. */
const comesToStart = (element: Element, slide: Element) =>
  waitUntil(() => Math.abs(offset(element, slide)) < 2, 'the slide at the start of the track');

describe('tbc-tip-carousel: what it shows', () => {
  it('has the six tips of its topic, each with its place, one of them in reach', async () => {
    const element = await carousel();
    const slides = parts(element, 'slide');
    expect(slides).to.have.length(TIPS);
    expect(slides.map((slide) => slide.ariaLabel)).to.include.members(['Tip 1 of 6', 'Tip 6 of 6']);
    expect(current(element)).to.deep.equal([0]);
  });

  it('counts in the digits of the reader', async () => {
    const element = await carousel('topic="cybercrime"', '', 'ar-EG');
    expect(parts(element, 'slide')[1]!.ariaLabel).to.include('٢').and.to.include('٦');
  });

  it('has a name that says the topic and not the kind of widget', async () => {
    const panel = part(await carousel(), 'panel');
    expect(panel.ariaLabel).to.equal('Safety tips: Cybercrime');
    expect(panel.getAttribute('aria-roledescription')).to.equal('carousel');
    expect(part(await carousel('topic="cybercrime" aria-label="Our tips"'), 'panel').ariaLabel).to.equal('Our tips');
  });

  it('names a wrong topic or layout once and uses the default', async () => {
    for (const attributes of ['topic="nope"', 'layout="grid"']) {
      const element = await carousel(attributes);
      await carousel(attributes);
      expect(parts(element, 'slide')).to.have.length(TIPS);
      expect(takeConsole()).to.have.length(1);
    }
  });

  it('shows its tips from the first again after a change of topic', async () => {
    const element = await carousel();
    await rest(element, () => element.goTo(3));
    element.topic = 'fake-goods';
    await settled(element);
    expect(current(element)).to.deep.equal([0]);
    expect(Math.abs(offset(element, parts(element, 'slide')[0]!))).to.be.below(2);
  });
});

describe('tbc-tip-carousel: moving', () => {
  it('goes on, back and around, and says once where it came to rest', async () => {
    const element = await carousel();
    const seen: number[] = [];
    element.addEventListener('tbc-slide-change', ({ index }) => void seen.push(index));
    expect(await rest(element, () => element.next())).to.equal(1);
    expect(await rest(element, () => element.previous())).to.equal(0);
    expect(await rest(element, () => element.previous())).to.equal(5);
    expect(await rest(element, () => element.next())).to.equal(0);
    expect(await rest(element, () => element.goTo(4))).to.equal(4);
    expect(seen).to.deep.equal([1, 0, 5, 0, 4]);
  });

  for (const lang of ['en', 'ar']) {
    it(`brings the tip to the start of the track (${lang})`, async () => {
      const element = await carousel('topic="cybercrime"', '', lang);
      await rest(element, () => element.goTo(2));
      await comesToStart(element, parts(element, 'slide')[2]!);
    });
  }

  it('ignores an index that there is not', async () => {
    const element = await carousel();
    for (const index of [-1, TIPS, 1.5, NaN, Infinity]) element.goTo(index);
    await settled(element);
    expect(current(element)).to.deep.equal([0]);
    expect(part(element, 'track').scrollLeft).to.equal(0);
    expect(await rest(element, () => element.goTo(1))).to.equal(1);
  });

  it('makes the other tips inert only when it has come to rest', async () => {
    const element = await carousel();
    const event = slideChange(element);
    element.goTo(2);
    await settled(element);
    expect(current(element)).to.deep.equal([0]);
    await event;
    await settled(element);
    expect(current(element)).to.deep.equal([2]);
  });

  it('follows the hand that scrolls', async () => {
    const element = await carousel();
    const track = part(element, 'track');
    expect(
      await rest(element, () => track.scrollTo({ left: parts(element, 'slide')[3]!.offsetLeft - track.offsetLeft, behavior: 'instant' })),
    ).to.equal(3);
    expect(current(element)).to.deep.equal([3]);
  });

  it('moves by its buttons, which keep the focus', async () => {
    const element = await carousel();
    const next = part(element, 'next');
    next.focus();
    expect(await rest(element, () => next.click())).to.equal(1);
    expect(element.shadowRoot!.activeElement).to.equal(next);
    expect(await rest(element, () => part(element, 'previous').click())).to.equal(0);
  });

  it('stays on its tip when the language turns around', async () => {
    const element = await carousel();
    await rest(element, () => element.goTo(2));
    element.lang = 'ar';
    await oneEvent(part(element, 'track'), 'scroll');
    await settled(element);
    expect(Math.abs(offset(element, parts(element, 'slide')[2]!))).to.be.below(2);
    expect(current(element)).to.deep.equal([2]);
  });

  it('does not throw before it is in a page', () => {
    const element = document.createElement('tbc-tip-carousel');
    for (const act of ['next', 'previous', 'play', 'pause'] as const) element[act]();
    element.goTo(1);
    expect(element.isConnected).to.equal(false);
  });
});

describe('tbc-tip-carousel: as a list', () => {
  it('shows all tips at once, in order, without controls', async () => {
    const element = await carousel('topic="cybercrime" layout="list"');
    expect(element.shadowRoot!.querySelectorAll('ol > li')).to.have.length(TIPS);
    expect(element.shadowRoot!.querySelectorAll('button, [inert], [tabindex]')).to.have.length(0);
    for (const text of parts(element, 'text')) expect(text.checkVisibility()).to.equal(true);
  });

  it('leads to the page for reports, in either layout, where the site gives one', async () => {
    for (const layout of TIP_LAYOUTS) {
      const element = await carousel(`topic="human-trafficking" layout="${layout}" report-href="/report"`);
      expect(part<HTMLAnchorElement>(element, 'report').pathname).to.equal('/report');
      expect(parts(await carousel(`topic="human-trafficking" layout="${layout}"`), 'report')).to.have.length(0);
    }
  });

  it('changes there and back', async () => {
    const element = await carousel();
    await rest(element, () => element.goTo(2));
    for (const layout of [...TIP_LAYOUTS].reverse()) {
      element.layout = layout;
      await settled(element);
    }
    expect(current(element)).to.deep.equal([0]);
  });
});

describe('tbc-tip-carousel: tips of the page', () => {
  const TIPS_OF_PAGE = '<p>One.</p><p id="kept" role="note" aria-label="The second">Two.</p><p inert="">Three.</p>';

  it('are slides for screen readers, where their author set nothing', async () => {
    const element = await carousel('', TIPS_OF_PAGE);
    const [first, second] = [...element.children];
    expect(first).to.include({ role: 'group', ariaRoleDescription: 'slide', ariaLabel: 'Tip 1 of 3' });
    expect(second).to.include({ role: 'note', ariaLabel: 'The second' });
    expect(live(element.children)).to.deep.equal([0]);
  });

  it('move as built-in ones do', async () => {
    const element = await carousel('', TIPS_OF_PAGE);
    expect(await rest(element, () => element.next())).to.equal(1);
    expect(live(element.children)).to.deep.equal([1]);
    await comesToStart(element, element.children[1]!);
  });

  it('get back what they had when the carousel leaves, is a list or has a topic', async () => {
    const element = await carousel('', TIPS_OF_PAGE);
    const parent = element.parentElement!;
    expect(element.innerHTML).not.to.equal(TIPS_OF_PAGE);
    element.remove();
    expect(element.innerHTML).to.equal(TIPS_OF_PAGE);
    parent.append(element);
    await settled(element);
    expect(live(element.children)).to.deep.equal([0]);
    element.layout = 'list';
    await settled(element);
    expect(element.innerHTML).to.equal(TIPS_OF_PAGE);
  });

  it('are counted again when one comes or goes', async () => {
    const element = await carousel('', TIPS_OF_PAGE);
    const leaving = element.firstElementChild!;
    leaving.remove();
    await new Promise(requestAnimationFrame);
    await settled(element);
    expect(leaving.outerHTML).to.equal('<p>One.</p>');
    expect(part(element, 'track').ariaLabel).to.equal('Tip 1 of 2');
  });

  it('need no controls where there is one', async () => {
    const element = await carousel('', '<p>One.</p>');
    expect(part(element, 'controls').checkVisibility()).to.equal(false);
  });

  it('are only the fallback where there is a topic', async () => {
    const element = await carousel('topic="cybercrime"', '<p>One.</p>');
    expect(element.innerHTML).to.equal('<p>One.</p>');
    expect(element.firstElementChild!.checkVisibility()).to.equal(false);
  });
});

describe('tbc-tip-carousel in an old browser', () => {
  it('needs no scrollend', async () => {
    stub(window, 'onscrollend', { value: undefined });
    const element = await carousel();
    const stop = (event: Event) => event.stopImmediatePropagation();
    part(element, 'track').addEventListener('scrollend', stop, { capture: true });
    expect(words(part(element, 'track'))).not.to.equal('');
    expect(await rest(element, () => element.next())).to.equal(1);
  });
});

describe('tbc-tip-carousel: what the page does to its own tips', () => {
  const own = '<p>A</p><p>B</p><p>C</p>';

  it('goes from tip to tip past what shows nothing', async () => {
    const children = '<noscript>All</noscript><p>A</p><p>&nbsp;</p><p hidden>Draft</p><p style="display: none">Draft</p><br><p>B</p>';
    const element = await carousel('', children);
    expect(words(part(element, 'controls'))).to.equal('Tip 1 of 2');
    expect(await rest(element, () => element.next())).to.equal(1);
    await comesToStart(element, element.lastElementChild!);
    expect(await rest(element, () => element.next())).to.equal(0);
  });

  it('makes no page wider by what shows nothing', async () => {
    await carousel('', '<p>A</p><p>&nbsp;</p><p>B</p><p></p>');
    const { scrollWidth, clientWidth } = document.scrollingElement!;
    expect(scrollWidth).to.equal(clientWidth);
  });

  it('shows bare text with markup in it as one tip', async () => {
    const element = await carousel('', 'I check <em>every</em> link that I <b>get</b>.');
    expect(part(element, 'controls').hidden).to.equal(true);
    const [first, second] = ['em', 'b'].map((name) => element.querySelector(name)!.getBoundingClientRect());
    expect(first!.top).to.equal(second!.top);
    expect(second!.left).to.be.above(first!.right);
  });

  it('sees a tip that is written into an empty one, and one that is hidden', async () => {
    const element = await carousel('', `${own}<p></p>`);
    element.lastElementChild!.textContent = 'D';
    await waitUntil(() => words(part(element, 'controls')) === 'Tip 1 of 4', 'the fourth');
    element.firstElementChild!.toggleAttribute('hidden', true);
    await waitUntil(() => words(part(element, 'controls')) === 'Tip 1 of 3', 'the three that are left');
  });

  it('names them again when a morph takes their attributes away', async () => {
    const element = await carousel('', own);
    const before = element.innerHTML;
    for (const child of element.children) for (const name of child.getAttributeNames()) child.removeAttribute(name);
    await waitUntil(() => element.innerHTML === before, 'the attributes');
    expect(live(element.children)).to.deep.equal([0]);
  });

  it('brings every tip into reach of a page that was saved without our mark', async () => {
    const saved = await carousel('', own);
    for (const child of saved.children) child.removeAttribute('data-tbc-lent');
    const element = await carousel('', saved.innerHTML);
    expect(live(element.children)).to.deep.equal([0]);
    await rest(element, () => element.next());
    expect(live(element.children)).to.deep.equal([1]);
  });

  it('goes on in its own direction where an extension has put a style sheet in front', async () => {
    const element = await carousel('topic="cybercrime"', '', 'ar');
    element.shadowRoot!.prepend(document.createElement('style'));
    element.requestUpdate();
    await settled(element);
    part(element, 'track').focus();
    expect(
      await rest(element, () =>
        part(element, 'track').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true })),
      ),
    ).to.equal(1);
  });
});
