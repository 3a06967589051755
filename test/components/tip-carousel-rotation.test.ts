import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { type TbcTipCarousel } from '../../src/index.js';
import { prefer } from '../support/commands.js';
import { takeConsole } from '../support/console.js';
import { slideChange } from '../support/carousel.js';
import { expect, mountHtml, part, parts, settled } from '../support/mount.js';
import { describeNeeding } from '../support/needs.js';
import { type Interval, holdIntervals, stub } from '../support/stubs.js';
import '../../src/components/tip-carousel/define.js';

let intervals: Interval[];

const carousel = (attributes = 'autoplay') =>
  mountHtml<TbcTipCarousel>(`<tbc-tip-carousel topic="cybercrime" ${attributes}></tbc-tip-carousel>`);
const label = (element: Element) => part(element, 'rotation').ariaLabel;
const [STOP, START] = ['Stop changing tips', 'Start changing tips'];

const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** The index of the tip that the interval turns to. */
async function tick(element: Element): Promise<number> {
  const event = slideChange(element);
  intervals[0]!.tick();
  return (await event).index;
}

/** Whether a tick leaves the track where it is. */
async function standsAfterTick(element: TbcTipCarousel): Promise<boolean> {
  let moved = false;
  for (const name of ['scroll', 'scrollBy', 'scrollTo', 'scrollIntoView']) stub(Element.prototype, name, { value: () => (moved = true) });
  for (const interval of [...intervals]) interval.tick();
  await settled(element);
  return !moved;
}

describe('tbc-tip-carousel: rotation', () => {
  beforeEach(() => {
    intervals = holdIntervals();
  });
  afterEach(() => resetMouse());

  it('is off unless the page asks for it', async () => {
    const element = await carousel('');
    element.play();
    await settled(element);
    expect(parts(element, 'rotation')).to.have.length(0);
    expect(intervals).to.have.length(0);
  });

  it('turns to the next tip, and after the last to the first', async () => {
    const element = await carousel();
    expect(await tick(element)).to.equal(1);
    await settled(element);
    const last = slideChange(element);
    element.goTo(5);
    await last;
    expect(await tick(element)).to.equal(0);
  });

  for (const [attributes, seconds, isSaid] of [
    ['autoplay', 8],
    ['autoplay interval="12"', 12],
    ['autoplay interval="1"', 5, true],
    ['autoplay interval="soon"', 5, true],
    ['autoplay interval="7000"', 3600, true],
    ['autoplay interval=""', 5, true],
  ] as const) {
    it(`${attributes}: a tip stays for ${seconds} seconds`, async () => {
      await carousel(attributes);
      expect(intervals.map(({ milliseconds }) => milliseconds)).to.deep.equal([seconds * 1000]);
      const said = takeConsole();
      expect(said).to.have.length(isSaid ? 1 : 0);
      if (isSaid) expect(said[0]).to.contain('should be a number of seconds from 5 to 3600');
    });
  }

  it('is stopped and started by a button whose label changes, without aria-pressed', async () => {
    const element = await carousel();
    const button = part(element, 'rotation');
    for (const [playing, text] of [
      [true, STOP],
      [false, START],
      [true, STOP],
    ] as const) {
      await settled(element);
      expect(label(element)).to.equal(text);
      expect(intervals).to.have.length(playing ? 1 : 0);
      expect(part(element, 'track').ariaLive).to.equal(playing ? 'off' : 'polite');
      expect(button.hasAttribute('aria-pressed')).to.equal(false);
      button.click();
    }
  });

  it('goes on after a tap, which no pointer stays behind, and not under a mouse', async () => {
    const element = await carousel();
    stub(element, 'matches', { value: (selector: string) => selector === ':hover' });
    part(element, 'panel').dispatchEvent(new PointerEvent('pointerover', { pointerType: 'mouse', bubbles: true, composed: true }));
    expect(await standsAfterTick(element)).to.equal(true);
    part(element, 'panel').dispatchEvent(new PointerEvent('pointerover', { pointerType: 'touch', bubbles: true, composed: true }));
    expect(await standsAfterTick(element)).to.equal(false);
  });

  it('obeys play() and pause()', async () => {
    const element = await carousel();
    element.pause();
    await settled(element);
    expect([label(element), intervals.length]).to.deep.equal([START, 0]);
    element.play();
    await settled(element);
    expect([label(element), intervals.length]).to.deep.equal([STOP, 1]);
    element.autoplay = false;
    await settled(element);
    expect(intervals).to.have.length(0);
  });

  it('stops when the keyboard enters, and does not start again by itself', async () => {
    const element = await carousel();
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    element.before(before);
    element.after(after);
    before.focus();
    await sendKeys({ press: 'Tab' });
    await settled(element);
    expect([label(element), intervals.length]).to.deep.equal([START, 0]);
    after.focus();
    await settled(element);
    expect([label(element), intervals.length]).to.deep.equal([START, 0]);
    part(element, 'rotation').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect([label(element), intervals.length]).to.deep.equal([STOP, 1]);
  });

  it('stops when the visitor takes the next tip', async () => {
    const element = await carousel();
    part(element, 'next').click();
    await settled(element);
    expect(label(element)).to.equal(START);
  });

  it('is stopped and started with the mouse', async () => {
    const element = await carousel();
    for (const text of [START, STOP]) {
      await sendMouse({ type: 'click', position: middle(part(element, 'rotation')) });
      await settled(element);
      expect(label(element)).to.equal(text);
    }
  });

  it('waits while the mouse is over it', async () => {
    const element = await carousel();
    await sendMouse({ type: 'move', position: middle(element) });
    expect(await standsAfterTick(element)).to.equal(true);
    await sendMouse({ type: 'move', position: [790, 590] });
    expect(await standsAfterTick(element)).to.equal(false);
  });

  it('waits while the page is hidden', async () => {
    const element = await carousel();
    stub(Document.prototype, 'hidden', { value: true });
    expect(await standsAfterTick(element)).to.equal(true);
  });

  it('turns on a page with a picture that is called hidden', async () => {
    const element = await carousel();
    element.parentElement!.append(Object.assign(document.createElement('img'), { name: 'hidden', alt: '' }));
    expect(document.hidden).to.be.instanceOf(HTMLImageElement);
    expect(await standsAfterTick(element)).to.equal(false);
  });

  it('rests while it is out of the page and goes on afterwards', async () => {
    const element = await carousel();
    const parent = element.parentElement!;
    element.remove();
    expect(intervals).to.have.length(0);
    parent.append(element);
    await settled(element);
    expect(intervals).to.have.length(1);
  });
});

describeNeeding('less motion', 'tbc-tip-carousel: rotation with less motion', () => {
  beforeEach(async () => {
    intervals = holdIntervals();
    await prefer({ reducedMotion: true });
  });
  after(() => prefer({}));

  it('never runs', async () => {
    const element = await carousel();
    element.play();
    await settled(element);
    expect(intervals).to.have.length(0);
    expect(parts(element, 'rotation').map((button) => button.ariaLabel)).not.to.include(STOP);
  });

  it('stops where the visitor changes to less motion meanwhile', async () => {
    await prefer({});
    const element = await carousel();
    expect(intervals).to.have.length(1);
    await prefer({ reducedMotion: true });
    expect(await standsAfterTick(element)).to.equal(true);
    expect(intervals).to.have.length(0);
  });
});
