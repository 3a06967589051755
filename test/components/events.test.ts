import * as library from '../../src/index.js';
import { expect, mountHtml, oneEvent, part } from '../support/mount.js';
import '../../src/all.js';

const expected: [Event, string, boolean][] = [
  [new library.TbcReadyEvent(), 'tbc-ready', false],
  [new library.TbcErrorEvent('content'), 'tbc-error', false],
  [new library.TbcDismissEvent(), 'tbc-dismiss', true],
  [new library.TbcLeaveEvent(), 'tbc-leave', true],
  [new library.TbcFollowEvent('/advice'), 'tbc-follow', true],
  [new library.TbcSlideChangeEvent(2), 'tbc-slide-change', false],
  [new library.TbcPledgeEvent('our-campaign'), 'tbc-pledge', true],
  [new library.TbcWithdrawEvent('our-campaign'), 'tbc-withdraw', true],
  [new library.TbcPledgeChangeEvent('pledged'), 'tbc-pledge-change', false],
];

describe('events', () => {
  for (const [event, type, cancelable] of expected) {
    it(`${type} bubbles out of shadow roots${cancelable ? ' and can be cancelled' : ''}`, () => {
      expect(event).to.include({ type, bubbles: true, composed: true, cancelable });
    });
  }

  it('are all of those that the library exports', () => {
    const exported = Object.values<unknown>(library).filter((value) => typeof value === 'function' && value.prototype instanceof Event);
    expect(exported).to.have.members(expected.map(([event]) => event.constructor));
  });

  it('carry what they are about', () => {
    expect(new library.TbcErrorEvent('render').reason).to.equal('render');
    expect(new library.TbcFollowEvent('/advice').href).to.equal('/advice');
    expect(new library.TbcSlideChangeEvent(2).index).to.equal(2);
    expect(new library.TbcPledgeEvent('our-campaign').campaign).to.equal('our-campaign');
    expect(new library.TbcWithdrawEvent('our-campaign').campaign).to.equal('our-campaign');
    expect(new library.TbcPledgeChangeEvent('failed').state).to.equal('failed');
  });

  it('reach a listener on the document as instances of their class', async () => {
    const banner = await mountHtml('<tbc-banner topic="cybercrime" dismissible></tbc-banner>');
    setTimeout(() => part(banner, 'close').click());
    const event = await oneEvent(document, 'tbc-dismiss');
    expect(event).to.be.instanceOf(library.TbcDismissEvent);
    expect(event.target).to.equal(banner);
  });

  it('say once that an element is ready', async () => {
    let ready = 0;
    const count = () => void ready++;
    document.addEventListener('tbc-ready', count);
    const banner = await mountHtml('<tbc-banner topic="cybercrime"></tbc-banner>');
    banner.setAttribute('variant', 'hero');
    await (banner as library.TbcBanner).updateComplete;
    banner.parentElement!.append(banner);
    document.removeEventListener('tbc-ready', count);
    expect(ready).to.equal(1);
  });
});
