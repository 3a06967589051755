import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { type TbcTipCarousel } from '../../src/index.js';
import { slideChange } from '../support/carousel.js';
import { expect, mountHtml, part, settled } from '../support/mount.js';
import '../../src/components/tip-carousel/define.js';

const carousel = (attributes = '', lang = 'en') =>
  mountHtml<TbcTipCarousel>(`<tbc-tip-carousel topic="cybercrime" ${attributes}></tbc-tip-carousel>`, { lang });

async function press(element: Element, key: string): Promise<number> {
  const event = slideChange(element);
  await sendKeys({ press: key });
  const { index } = await event;
  await settled(element);
  return index;
}

const focused = (element: Element) => element.shadowRoot!.activeElement?.getAttribute('part');

describe('tbc-tip-carousel by keyboard', () => {
  it('has its rotation button first in the tab order, then previous, next and the track', async () => {
    const element = await carousel('autoplay');
    // Another button behind it: from the last element of a page, Tab goes to the browser's own buttons.
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    element.before(before);
    element.after(after);
    before.focus();
    const order: unknown[] = [];
    for (let stop = 0; stop < 4; stop++) {
      await sendKeys({ press: 'Tab' });
      order.push(focused(element));
    }
    expect(order).to.deep.equal(['rotation', 'previous', 'next', 'track']);
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(after);
  });

  for (const [lang, forward, back] of [
    ['en', 'ArrowRight', 'ArrowLeft'],
    ['ar', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`goes on with ${forward}, back with ${back}, and to the ends (${lang})`, async () => {
      const element = await carousel('', lang);
      part(element, 'track').focus();
      expect(await press(element, forward)).to.equal(1);
      expect(await press(element, forward)).to.equal(2);
      expect(await press(element, back)).to.equal(1);
      expect(await press(element, 'End')).to.equal(5);
      expect(await press(element, 'Home')).to.equal(0);
      expect(focused(element)).to.equal('track');
    });
  }

  it('stops at the ends', async () => {
    const element = await carousel();
    part(element, 'track').focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(await press(element, 'ArrowRight')).to.equal(1);
    expect(await press(element, 'End')).to.equal(5);
    await sendKeys({ press: 'ArrowRight' });
    expect(await press(element, 'ArrowLeft')).to.equal(4);
  });

  it('leaves all other keys to the page', async () => {
    const element = await carousel();
    part(element, 'track').focus();
    const taken: string[] = [];
    const note = (event: KeyboardEvent) => void (event.defaultPrevented && taken.push(event.key));
    document.addEventListener('keydown', note);
    for (const key of ['ArrowDown', 'PageDown', 'a', 'End']) await sendKeys({ press: key });
    document.removeEventListener('keydown', note);
    expect(taken).to.deep.equal(['End']);
  });

  it('moves by a real press of its buttons, with keys and with the mouse', async () => {
    const element = await carousel();
    part(element, 'next').focus();
    expect(await press(element, 'Enter')).to.equal(1);
    expect(await press(element, ' ')).to.equal(2);
    const { left, top } = part(element, 'previous').getBoundingClientRect();
    const event = slideChange(element);
    await sendMouse({ type: 'click', position: [Math.round(left) + 8, Math.round(top) + 8] });
    expect((await event).index).to.equal(1);
  });
});
