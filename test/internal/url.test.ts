import { isSafeLink, webAddress } from '../../src/internal/url.js';
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

describe('webAddress', () => {
  for (const [address, absolute] of [
    ['/advice', 'https://police.example/advice'],
    ['advice?q=1#top', 'https://police.example/campaign/advice?q=1#top'],
    ['HTTP://a.example', 'http://a.example/'],
  ] as const) {
    it(`makes ${JSON.stringify(address)} absolute`, () => expect(webAddress(address, page)?.href).to.equal(absolute));
  }

  for (const address of [
    'mailto:a@b.example',
    'tel:112',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://a.example/1',
    'https://',
  ]) {
    it(`refuses ${JSON.stringify(address)}`, () => expect(webAddress(address, page)).to.equal(undefined));
  }

  it('refuses what is relative to nothing', () => expect(webAddress('advice')).to.equal(undefined));
});
