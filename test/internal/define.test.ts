import { defineElement } from '../../src/internal/define.js';
import { canRegister, isSupported } from '../../src/internal/support.js';
import { warnOnce } from '../../src/internal/warn.js';
import { expect } from '../support/mount.js';
import { takeConsole } from '../support/console.js';
import { stub } from '../support/stubs.js';

const newClass = () => class extends HTMLElement {};

/** As in docs/frameworks/tests.md. */
const HELPING_LINES = ['document.adoptedStyleSheets ??= [];', 'globalThis.CSS ??= { supports: () => true };'];

function withoutStyleSheets(): void {
  stub(Document.prototype, 'adoptedStyleSheets', {});
  Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
}

/** Deleted, as in jsdom: WebKit may go on with its own `CSS` where only another value takes its place. */
function withoutCss(): void {
  stub(window, 'CSS', { value: undefined });
  Reflect.deleteProperty(window, 'CSS');
}

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
    withoutStyleSheets();
    expect(isSupported()).to.equal(false);
    const picture = Object.assign(document.createElement('img'), { name: 'adoptedStyleSheets', alt: '' });
    document.body.append(picture);
    expect(document.adoptedStyleSheets).to.equal(picture);
    expect(isSupported()).to.equal(false);
    defineElement('test-old-browser', newClass());
    picture.remove();
    expect(customElements.get('test-old-browser')).to.equal(undefined);
    expect(takeConsole()).to.have.length(1);
  });

  it('says once what a DOM lacks that is no browser’s, and what helps', () => {
    withoutStyleSheets();
    withoutCss();
    defineElement('test-bare-dom', newClass());
    defineElement('test-bare-dom-2', newClass());
    for (const name of ['test-bare-dom', 'test-bare-dom-2']) expect(customElements.get(name)).to.equal(undefined);
    const [said, ...more] = takeConsole();
    expect(more).to.deep.equal([]);
    expect(said).to.include('document.adoptedStyleSheets and CSS.supports are missing');
    for (const line of HELPING_LINES) expect(said).to.include(line);
  });

  it('says so where one of the two is missing', () => {
    withoutCss();
    defineElement('test-no-css', newClass());
    expect(takeConsole().join()).to.include('because CSS.supports is missing');
    stub(window, 'CSS', { value: { supports: () => false } });
    defineElement('test-no-css', newClass());
    expect(takeConsole().join()).to.include("because CSS.supports('container-type:size') is missing");
    expect(customElements.get('test-no-css')).to.equal(undefined);
  });

  it('registers where the lines that it names have been run', () => {
    withoutStyleSheets();
    stub(window, 'CSS', { writable: true, value: undefined });
    stub(document, 'adoptedStyleSheets', { writable: true, value: undefined });
    for (const line of HELPING_LINES) new Function(line)();
    expect(canRegister()).to.equal(true);
    defineElement('test-helped', newClass());
    expect(customElements.get('test-helped')).to.not.equal(undefined);
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
