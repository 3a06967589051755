import { isSafeLink } from '../../src/internal/url.js';
import { expect } from '../support/mount.js';

const page = 'https://police.example/campaign/';

describe('isSafeLink', () => {
  for (const address of [
    '/advice',
    'advice',
    '#top',
    '',
    '?q=1',
    '//other.example',
    'https://a.example',
    'HTTP://a.example',
    'mailto:a@b.example',
    'tel:112',
  ]) {
    it(`lets ${JSON.stringify(address)} through`, () => expect(isSafeLink(address, page)).to.equal(true));
  }

  const refused = [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/hosts',
    'https://',
    'http://[a',
    'about:blank',
  ];
  for (const address of refused) {
    it(`refuses ${JSON.stringify(address)}`, () => expect(isSafeLink(address, page)).to.equal(false));
  }

  it('refuses what only a page of that scheme could resolve', () => expect(isSafeLink('advice', 'about:blank')).to.equal(false));
});
