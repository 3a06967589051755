import { str } from '@lit/localize/internal/str-tag.js';
import { messagesFrom } from '../../src/localization/messages.js';
import { messagesFrom as messagesFromList } from '../../src/site/messages.js';
import { expect } from '../support/mount.js';

const counted = (index: number, count: number) => str`Tip ${index} of ${count}`;

describe('messages by id (npm modules)', () => {
  it('are the English of the source without a catalog', () => {
    const msg = messagesFrom();
    expect(msg('Close', { id: 'banner.close' })).to.equal('Close');
    expect(msg(counted(2, 6), { id: 'tip-carousel.position' })).to.equal('Tip 2 of 6');
  });

  it('are those of the catalog', () => {
    expect(messagesFrom({ 'banner.close': 'Fermer' })('Close', { id: 'banner.close' })).to.equal('Fermer');
  });

  it('put values where the translation has them', () => {
    const msg = messagesFrom({ position: { strings: ['', ' tips, now ', ''], values: [1, 0] } });
    expect(msg(counted(2, 6), { id: 'position' })).to.equal('6 tips, now 2');
  });

  it('are English where the catalog has a gap', () => {
    expect(messagesFrom({})(counted(2, 6), { id: 'position' })).to.equal('Tip 2 of 6');
  });
});

describe('messages by index (files that a site serves)', () => {
  // The build puts an index in the place of the English: see scripts/vite-messages.mjs.
  it('put values where the translation has them, and show nothing for a gap', () => {
    const msg = messagesFromList(['Fermer', [1, ' tips, now ', 0]]);
    expect(msg(0)).to.equal('Fermer');
    expect(msg(1, '2', '6')).to.equal('6 tips, now 2');
    expect(msg(2)).to.equal('');
  });
});
