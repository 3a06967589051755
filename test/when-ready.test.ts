import '../src/all.js';
import type { TbcBanner } from '../src/components/banner/banner.js';
import { ELEMENTS } from '../src/generated/elements.js';
import { whenReady } from '../src/when-ready.js';
import { createBare } from './support/elements.js';
import { expect } from './support/mount.js';

const place = (): HTMLElement => {
  const parent = document.createElement('div');
  parent.dataset.mounted = '';
  document.body.append(parent);
  return parent;
};

const isRendered = (element: Element): boolean => !!element.shadowRoot?.querySelector('.base');

describe('whenReady', () => {
  it('waits for the texts and the rendering of every element in a root, in another language', async () => {
    const parent = place();
    parent.lang = 'fr';
    const elements = ELEMENTS.map((name) => createBare(`tbc-${name}`));
    parent.append(...elements);
    expect(elements.some(isRendered)).to.equal(false);
    await whenReady(parent);
    expect(elements.filter((element) => !isRendered(element))).to.deep.equal([]);
    expect(elements[0]!.shadowRoot!.querySelector('.base')!.getAttribute('lang')).to.equal('fr');
    parent.remove();
  });

  it('looks into open shadow roots, however deep', async () => {
    const parent = place();
    const inner = document.createElement('tbc-banner');
    const hosts = [document.createElement('div'), document.createElement('div')];
    hosts.forEach((host) => host.attachShadow({ mode: 'open' }));
    hosts[0]!.shadowRoot!.append(hosts[1]!);
    hosts[1]!.shadowRoot!.append(inner);
    parent.append(hosts[0]!);
    await whenReady(parent);
    expect(isRendered(inner)).to.equal(true);
    parent.remove();
  });

  it('waits for a change of language or topic', async () => {
    const banner = document.createElement('tbc-banner');
    const parent = place();
    parent.append(banner);
    await whenReady(banner);
    banner.topic = 'cybercrime';
    banner.lang = 'de';
    await Promise.resolve();
    await whenReady();
    expect(banner.shadowRoot!.querySelector('.base')!.getAttribute('lang')).to.equal('de');
    expect(isRendered(banner)).to.equal(true);
    parent.remove();
  });

  it('waits for properties that were set before the element was registered', async () => {
    const parent = place();
    const frame = document.createElement('template');
    frame.innerHTML = '<tbc-banner></tbc-banner>';
    // A template's document registers nothing: the element comes to life in the page.
    const banner = frame.content.firstElementChild as TbcBanner;
    Object.defineProperty(banner, 'topic', { value: 'fake-goods', configurable: true, enumerable: true, writable: true });
    parent.append(banner);
    await whenReady(parent);
    expect(banner.topic).to.equal('fake-goods');
    expect(isRendered(banner)).to.equal(true);
    parent.remove();
  });

  it('waits for elements that come while others are waited for', async () => {
    const parent = place();
    const first = document.createElement('tbc-banner');
    const second = document.createElement('tbc-story-card');
    first.addEventListener('tbc-ready', () => parent.append(second));
    parent.append(first);
    await whenReady(parent);
    expect([first, second].map(isRendered)).to.deep.equal([true, true]);
    parent.remove();
  });

  it('resolves where none of ours is, and waits for nobody else’s tag and for nothing that is in no page', async () => {
    const parent = place();
    await whenReady(parent);
    parent.append(document.createElement('tbc-of-the-page'), document.createElement('never-registered'));
    await whenReady(parent);
    const away = document.createElement('div');
    away.append(document.createElement('tbc-banner'));
    await whenReady(away);
    parent.remove();
  });

  it('never rejects, whatever one element throws, and waits for the others', async () => {
    const parent = place();
    const [broken, whole] = [document.createElement('tbc-banner'), document.createElement('tbc-tip-carousel')];
    Object.defineProperty(broken, 'updateComplete', { get: () => Promise.reject(new Error('broken')) });
    parent.append(broken, whole);
    await whenReady(parent);
    expect(isRendered(whole)).to.equal(true);
    parent.remove();
  });

  it('passes a form of the page by that hides what it is, and looks into it', async () => {
    const parent = place();
    const form = document.createElement('form');
    form.innerHTML = '<input name="querySelectorAll"><input name="localName"><input name="shadowRoot"><tbc-banner></tbc-banner>';
    parent.append(form);
    await whenReady(form);
    expect(isRendered(form.querySelector('tbc-banner')!)).to.equal(true);
    parent.remove();
  });
});
