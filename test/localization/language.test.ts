import { LANGUAGES } from '../../src/generated/languages.js';
import { closestLanguage, directionOf, matchLanguage } from '../../src/localization/language.js';
import { expectedDirection } from '../support/languages.js';
import { expect } from '../support/mount.js';

describe('matchLanguage', () => {
  const expected = {
    en: 'en',
    'en-GB': 'en',
    fr: 'fr',
    FR: 'fr',
    'fr-CA': 'fr',
    'fr-Latn-CH-x-private': 'fr',
    ar: 'ar',
    'ar-EG': 'ar',
    'ar-u-nu-latn': 'ar',
    'ar-XB': 'ar-XB',
  };
  for (const [tag, language] of Object.entries(expected)) {
    it(`${tag} -> ${language}`, () => expect(matchLanguage(tag)).to.equal(language));
  }

  for (const tag of ['', ' ', 'xx', 'i-klingon', '"><b>', 'fr_CA', 'x', '-', '😀', 'constructor', '__proto__', 'f'.repeat(1000)]) {
    it(`knows no language for ${JSON.stringify(tag.slice(0, 20))} and does not throw`, () =>
      expect(matchLanguage(tag)).to.equal(undefined));
  }
});

describe('directionOf', () => {
  for (const language of LANGUAGES) {
    it(`is that of the script of ${language}`, () => expect(directionOf(language)).to.equal(expectedDirection(language)));
  }
});

describe('closestLanguage', () => {
  /** A host with a shadow root that holds a slot in an element of its own language. */
  function host(lang = ''): HTMLElement {
    const element = document.createElement('div');
    if (lang) element.lang = lang;
    const around = document.createElement('div');
    around.append(document.createElement('slot'));
    element.attachShadow({ mode: 'open' }).append(around);
    return element;
  }
  const inside = (element: HTMLElement) => element.shadowRoot!.firstElementChild as HTMLElement;

  it('is the own value first, also an empty one', () => {
    const parent = document.createElement('div');
    const child = document.createElement('p');
    parent.lang = 'fr';
    parent.append(child);
    expect(closestLanguage(child)).to.equal('fr');
    child.lang = 'ar';
    expect(closestLanguage(child)).to.equal('ar');
    child.lang = '';
    expect(closestLanguage(child)).to.equal('');
  });

  it('crosses shadow roots, one in another', () => {
    const outer = host('ar');
    const inner = host();
    const deepest = document.createElement('p');
    inside(outer).append(inner);
    inside(inner).append(deepest);
    expect(closestLanguage(deepest)).to.equal('ar');
  });

  it('sees what is around the slot that shows the element', () => {
    const outer = host('fr');
    const child = document.createElement('p');
    outer.append(child);
    inside(outer).lang = 'ar';
    expect(closestLanguage(child)).to.equal('ar');
  });

  for (const [lang, tag] of [
    ['fr_FR', 'fr-FR'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['de_DE.UTF-8', 'de-DE'],
    ['pt_BR@euro', 'pt-BR'],
  ]) {
    it(`reads the locale ${lang} as the tag ${tag}`, () => {
      const element = document.createElement('p');
      element.lang = lang!;
      expect(closestLanguage(element)).to.equal(tag);
    });
  }

  for (const [content, language] of [
    ['fr', 'fr'],
    [' ar_EG ', 'ar-EG'],
    ['fr, en', ''],
  ]) {
    it(`is where no lang is that of the document: ${content}`, () => {
      const page = document.implementation.createHTMLDocument();
      page.head.innerHTML = `<meta http-equiv="Content-Language" content="${content}">`;
      expect(closestLanguage(page.body)).to.equal(language);
      page.body.lang = '';
      expect(closestLanguage(page.body)).to.equal('');
    });
  }

  it('is empty where nothing is set', () => expect(closestLanguage(document.createElement('p'))).to.equal(''));
});
