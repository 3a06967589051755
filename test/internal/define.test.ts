import { defineElement } from '../../src/internal/define.js';
import { isSupported } from '../../src/internal/support.js';
import { warnOnce } from '../../src/internal/warn.js';
import { expect } from '../support/mount.js';
import { takeConsole } from '../support/console.js';
import { stub } from '../support/stubs.js';

const newClass = () => class extends HTMLElement {};

describe('defineElement', () => {
  it('registers a name', () => {
    const element = newClass();
    defineElement('test-first', element);
    expect(customElements.get('test-first')).to.equal(element);
  });

  it('leaves a name that is taken to its owner, and says so once', () => {
    const owner = newClass();
    customElements.define('test-taken', owner);
    defineElement('test-taken', newClass());
    defineElement('test-taken', newClass());
    expect(customElements.get('test-taken')).to.equal(owner);
    expect(takeConsole()).to.have.length(1);
  });

  it('registers nothing in a browser without constructable style sheets', () => {
    stub(Document.prototype, 'adoptedStyleSheets', {});
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
    expect(isSupported()).to.equal(false);
    const picture = Object.assign(document.createElement('img'), { name: 'adoptedStyleSheets', alt: '' });
    document.body.append(picture);
    expect(document.adoptedStyleSheets).to.equal(picture);
    expect(isSupported()).to.equal(false);
    picture.remove();
    defineElement('test-old-browser', newClass());
    expect(customElements.get('test-old-browser')).to.equal(undefined);
  });
});

describe('warnOnce', () => {
  it('says each thing once, under the name of the library', () => {
    warnOnce('first');
    warnOnce('first');
    warnOnce('second', 'detail');
    expect(takeConsole()).to.deep.equal(['[turn-back-crime] first', '[turn-back-crime] second detail']);
  });

  it('does not need a whole console', () => {
    stub(console, 'warn', { value: undefined });
    warnOnce('to nobody');
  });
});
