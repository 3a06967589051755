import { sendKeys } from '@web/test-runner-commands';
import { type TbcPledgeButton, type TbcPledgeChangeEvent, type TbcPledgeEvent } from '../../src/index.js';
import { hasStoredPledge } from '../../src/components/pledge-button/stored-pledge.js';
import { storageKey } from '../../src/pledge/stored.js';
import { takeConsole } from '../support/console.js';
import { languages } from '../support/languages.js';
import { expect, mountHtml, oneEvent, part, parts, settled, waitUntil, words } from '../support/mount.js';
import { isOwnFile, requestsDuring } from '../support/requests.js';
import { blockStorage, stopClock, stub } from '../support/stubs.js';
import '../../src/components/pledge-button/define.js';

const OWN = '<p>I ask for the receipt.</p><p>I look at the seal.</p>';
const pledgeButton = (attributes = '', children = '', lang = 'en') =>
  mountHtml<TbcPledgeButton>(`<tbc-pledge-button ${attributes}>${children}</tbc-pledge-button>`, { lang });
const stored = () => Object.keys(localStorage).filter((key) => key.startsWith('turn-back-crime'));
const options = (element: Element) => parts<HTMLLabelElement>(element, 'option');
const focused = (element: Element) => element.shadowRoot!.activeElement;
/** Named, because a comparison of elements that fails writes all of them out. */
const focusedPart = (element: Element) => focused(element)?.getAttribute('part');
const said = (element: Element) => words(part(element, 'message'));
const shows = (element: Element, text: string) => waitUntil(() => words(part(element, 'base')).includes(text), text);

function pick(element: Element, index = 0): void {
  options(element)[index]!.click();
}

async function pledge(element: TbcPledgeButton, index = 0): Promise<void> {
  pick(element, index);
  part(element, 'button').focus();
  part(element, 'button').click();
  await waitUntil(() => parts(element, 'take-back').length, 'the thanks');
  await settled(element);
}

afterEach(() => localStorage.clear());

describe('tbc-pledge-button: the choice', () => {
  it('asks which of the promises of its topic', async () => {
    const element = await pledgeButton('topic="cybercrime"');
    expect(words(part(element, 'heading'))).to.equal('What will you do?');
    expect(options(element)).to.have.length.of.at.least(3);
    expect(words(part(element, 'button'))).to.equal('I pledge');
    expect(words(part(element, 'note'))).to.equal('Stays on this device. Nothing is sent.');
  });

  it('has a group of radio buttons, with the question as its name', async () => {
    const element = await pledgeButton('topic="cybercrime" heading-level="4"');
    const group = element.shadowRoot!.querySelector('fieldset')!;
    expect(group.firstElementChild!.localName).to.equal('legend');
    expect(part(element, 'heading').getAttribute('aria-level')).to.equal('4');
    expect(group.querySelectorAll('input[type=radio]')).to.have.length(options(element).length);
  });

  it('is used by keyboard alone', async () => {
    const element = await pledgeButton('topic="cybercrime"');
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    expect(options(element)[1]!.contains(focused(element))).to.equal(true);
    expect(options(element)[1]!.querySelector('input')!.checked).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(focusedPart(element)).to.equal('button');
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Thank you.');
    expect(words(part(element, 'promise'))).to.equal(words(part(element, 'thanks')).replace('Thank you.', '').trim());
  });

  it('shows the words of the page’s own promises, and follows when they change', async () => {
    const element = await pledgeButton('', OWN);
    expect(options(element).map(words)).to.deep.equal(['I ask for the receipt.', 'I look at the seal.']);
    const third = document.createElement('p');
    third.textContent = '<b>I tell</b>';
    element.append(third);
    await waitUntil(() => options(element).length === 3, 'the third');
    expect(words(options(element)[2]!)).to.equal('<b>I tell</b>');
    expect(element.shadowRoot!.querySelector('b')).to.equal(null);
  });

  it('leaves the page’s own promises in their language', async () => {
    const element = await pledgeButton('', OWN, 'pt');
    expect(part(element, 'base').lang).to.equal('en');
    expect(options(element).map((option) => option.lang)).to.deep.equal(['pt', 'pt']);
    takeConsole();
  });

  it('needs no choice of a single promise', async () => {
    const element = await pledgeButton('campaign="one"', 'I lock my bicycle.');
    expect(options(element)).to.have.length(0);
    expect(words(part(element, 'promise'))).to.equal('I lock my bicycle.');
    part(element, 'button').click();
    await shows(element, 'Thank you.');
    expect(words(part(element, 'promise'))).to.equal('I lock my bicycle.');
  });

  it('keeps children as the fallback of a topic', async () => {
    const element = await pledgeButton('topic="cybercrime"', OWN);
    expect(options(element).map(words)).not.to.include('I ask for the receipt.');
  });

  it('keeps the height of every promise when it is chosen', async () => {
    for (const lang of languages) {
      const element = await pledgeButton('topic="food-and-drink"', '', lang);
      element.parentElement!.style.inlineSize = '320px';
      const heights = () => options(element).map((option) => option.getBoundingClientRect().height);
      const before = heights();
      for (const index of before.keys()) {
        pick(element, index);
        await settled(element);
        expect(heights()).to.deep.equal(before);
      }
    }
  });

  it('says what is missing when it is pressed too early, takes the visitor there, and says no more once it is chosen', async () => {
    const element = await pledgeButton('topic="cybercrime"');
    part(element, 'button').click();
    expect(options(element)[0]!.contains(focused(element))).to.equal(true);
    await waitUntil(() => said(element) === 'Choose a promise first.', 'what is missing');
    expect(part<HTMLButtonElement>(element, 'button').disabled).to.equal(false);
    expect(stored()).to.deep.equal([]);
    pick(element, 1);
    await settled(element);
    expect(said(element)).to.equal('');
  });
});

describe('tbc-pledge-button: the pledge', () => {
  it('is kept on the device, and nothing is asked of a server but its own files', async () => {
    const element = await pledgeButton('topic="cybercrime"');
    expect(stored()).to.deep.equal([]);
    const asked = await requestsDuring(() => pledge(element, 1));
    expect(stored()).to.have.length(1);
    expect(localStorage.getItem(stored()[0]!)).to.include('"state":"pledged"');
    expect(asked.filter((address) => !isOwnFile(address)).map(String)).to.deep.equal([]);
  });

  it('thanks with the promise, and puts the focus on the thanks', async () => {
    const element = await pledgeButton('topic="cybercrime"');
    const promise = words(options(element)[2]!);
    pick(element, 2);
    await settled(element);
    await pledge(element, 2);
    expect(words(part(element, 'heading'))).to.equal('Thank you.');
    expect(words(part(element, 'promise'))).to.equal(promise);
    expect(focusedPart(element)).to.equal('heading');
    expect(said(element), 'the focus says it').to.equal('');
  });

  it('is as high as its thanks when they come at once, also where the page keeps space free', async () => {
    const element = await pledgeButton('topic="cybercrime" style="min-block-size: 60em"');
    stopClock(Date.now());
    await pledge(element);
    expect(element.getBoundingClientRect().height).to.be.below(400);
  });

  it('keeps the height that it had when its thanks come late, until the visitor acts again', async () => {
    const element = await pledgeButton('topic="cybercrime"');
    pick(element);
    await settled(element);
    // Before the first change WebKitGTK may count the legend of a fieldset twice.
    const before = element.getBoundingClientRect().height;
    stopClock(Date.now() + 1000);
    await pledge(element);
    expect(element.getBoundingClientRect().height).to.be.closeTo(before, 0.1);
    part(element, 'thanks').click();
    expect(element.getBoundingClientRect().height).to.be.below(before - 100);
  });

  it('says its thanks where the focus is elsewhere', async () => {
    const element = await pledgeButton('topic="cybercrime"');
    pick(element);
    part(element, 'button').click();
    await settled(element);
    (focused(element) as HTMLElement | null)?.blur();
    await waitUntil(() => said(element) === 'Thank you.', 'the thanks');
    expect(focusedPart(element)).to.equal(undefined);
  });

  it('announces from one place that is there before it has anything to say', async () => {
    const element = await pledgeButton('topic="cybercrime"');
    const place = part(element, 'message');
    expect(place.getAttribute('role')).to.equal('status');
    await pledge(element);
    expect(part(element, 'message') === place).to.equal(true);
  });

  it('goes from state to state, each told once and a custom state', async () => {
    const element = await pledgeButton('topic="cybercrime"');
    const states: string[] = [];
    element.addEventListener('tbc-pledge-change', (event) => states.push((event as TbcPledgeChangeEvent).state));
    const is = (state: string) => !CSS.supports('selector(:state(a))') || element.matches(`:state(${state})`);
    expect(is('idle')).to.equal(true);
    pick(element);
    await settled(element);
    expect(is('choosing')).to.equal(true);
    await pledge(element);
    expect(is('pledged')).to.equal(true);
    part(element, 'take-back').click();
    await settled(element);
    expect(is('idle')).to.equal(true);
    expect(states).to.deep.equal(['choosing', 'pledged', 'idle']);
  });

  it('can be forbidden by the page before anything is stored, and names the campaign only', async () => {
    const element = await pledgeButton('topic="cybercrime" campaign="spot-the-fake"');
    element.addEventListener('tbc-pledge', (event) => event.preventDefault(), { once: true });
    pick(element);
    const asked = oneEvent(element, 'tbc-pledge') as Promise<unknown> as Promise<TbcPledgeEvent>;
    part(element, 'button').click();
    const event = await asked;
    await waitUntil(() => !part(element, 'button').hasAttribute('aria-disabled'), 'the button at rest');
    expect(event.campaign).to.equal('spot-the-fake');
    expect(Object.values(event).filter((value) => typeof value !== 'boolean')).to.deep.equal(['spot-the-fake']);
    expect(stored()).to.deep.equal([]);
    await pledge(element);
    expect(stored()).to.have.length(1);
  });

  it('is there again on another day, without a choice before it', async () => {
    await pledge(await pledgeButton('topic="cybercrime"'), 1);
    const element = await pledgeButton('topic="cybercrime"');
    expect(words(part(element, 'heading'))).to.equal('You made a pledge.');
    expect(element.shadowRoot!.querySelector('time')!.dateTime).to.match(/^\d{4}-/);
    expect(options(element)).to.have.length(0);
    expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
    expect(said(element)).to.equal('');
  });

  it('is of its campaign only', async () => {
    await pledge(await pledgeButton('topic="cybercrime" campaign="one"'));
    expect(words(part(await pledgeButton('topic="cybercrime" campaign="two"'), 'heading'))).to.equal('What will you do?');
  });

  it('is taken back, says so, and can be made again', async () => {
    const element = await pledgeButton('topic="cybercrime"');
    await pledge(element);
    part(element, 'take-back').focus();
    part(element, 'take-back').click();
    await waitUntil(() => said(element) === 'Your pledge was taken back.', 'that it was taken back');
    expect(stored()).to.deep.equal([]);
    await waitUntil(() => focusedPart(element) === 'button', 'the focus on the button');
    expect(element.shadowRoot!.querySelector(':checked')).to.equal(null);
    await pledge(element);
    expect(words(part(element, 'heading'))).to.equal('Thank you.');
  });

  it('is kept where the page forbids to take it back', async () => {
    const element = await pledgeButton('topic="cybercrime"');
    await pledge(element);
    element.addEventListener('tbc-withdraw', (event) => event.preventDefault());
    part(element, 'take-back').click();
    await settled(element);
    expect(stored()).to.have.length(1);
  });

  it('works where nothing can be stored', async () => {
    blockStorage();
    const element = await pledgeButton('topic="cybercrime" campaign="in-memory"');
    await pledge(element);
    expect(words(part(element, 'heading'))).to.equal('Thank you.');
    part(element, 'take-back').click();
    await settled(element);
    expect(words(part(element, 'heading'))).to.equal('What will you do?');
  });

  it('keeps its thanks when it is moved, and does not turn its corner again', async () => {
    const element = await pledgeButton('topic="cybercrime"');
    await pledge(element);
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await settled(element);
    expect(words(part(element, 'heading'))).to.equal('Thank you.');
    expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
  });

  it('stays in view where a consent manager drops what is stored without a word, in a button that comes later too', async () => {
    stub(Storage.prototype, 'setItem', { value: () => undefined });
    const element = await pledgeButton('topic="cybercrime" campaign="dropped"');
    await pledge(element);
    expect(words(part(element, 'heading'))).to.equal('Thank you.');
    const later = await pledgeButton('topic="cybercrime" campaign="dropped"');
    expect(words(part(later, 'heading'))).to.equal('You made a pledge.');
    part(later, 'take-back').click();
    await waitUntil(() => said(later) === 'Your pledge was taken back.', 'that it was taken back');
    await shows(element, 'What will you do?');
  });

  it('follows a change of language after the pledge', async () => {
    const element = await pledgeButton('topic="cybercrime"');
    await pledge(element);
    element.parentElement!.lang = 'fr';
    await shows(element, 'Merci.');
    expect(part(element, 'base').lang).to.equal('fr');
  });

  it('finds a stored pledge by the names that the pledge client gives', () => {
    for (const endpoint of ['', 'https://example.org/pledges']) {
      localStorage.setItem(storageKey('pledge', 'a-campaign', endpoint), '');
      expect(hasStoredPledge('a-campaign')).to.equal(true);
      expect(hasStoredPledge('another')).to.equal(false);
      localStorage.clear();
      localStorage.setItem(`${storageKey('outbox', 'a-campaign', endpoint)} an-id`, '');
      expect(hasStoredPledge('a-campaign')).to.equal(true);
      localStorage.clear();
    }
    expect(hasStoredPledge('a-campaign')).to.equal(false);
  });
});

describe('tbc-pledge-button: spreading the word', () => {
  const withoutSheet = () => stub(navigator, 'share', { value: undefined });
  const links = (element: Element) => [...part(element, 'share').querySelectorAll('a')];
  const buttonNamed = (element: Element, name: string) =>
    [...part(element, 'share').querySelectorAll('button')].find((each) => words(each) === name);

  it('offers the share sheet of the device where there is one, with the page and without its query', async () => {
    const shared: ShareData[] = [];
    stub(navigator, 'canShare', { value: () => true });
    stub(navigator, 'share', { value: async (data: ShareData) => void shared.push(data) });
    const element = await pledgeButton('topic="cybercrime" networks="facebook"');
    await pledge(element);
    expect(links(element)).to.have.length(0);
    buttonNamed(element, 'Share')!.click();
    expect(shared).to.have.length(1);
    expect(shared[0]!.url).to.equal(location.origin + location.pathname);
    expect(shared[0]!.text).to.include('Turn Back Crime');
  });

  it('offers the other ways once the share sheet is refused, but not when the visitor closes it', async () => {
    let reason = 'AbortError';
    stub(navigator, 'canShare', { value: () => true });
    stub(navigator, 'share', { value: () => Promise.reject(new DOMException('no', reason)) });
    const element = await pledgeButton('topic="cybercrime"');
    await pledge(element);
    buttonNamed(element, 'Share')!.click();
    await settled(element);
    expect(buttonNamed(element, 'Share')).to.exist;
    reason = 'NotAllowedError';
    buttonNamed(element, 'Share')!.click();
    await waitUntil(() => !buttonNamed(element, 'Share') && links(element).length === 1, 'the email link');
  });

  it('has an email and plain links to the networks that the page names, each with the page encoded', async () => {
    withoutSheet();
    const element = await pledgeButton('topic="cybercrime" href="/a&b?c=d" networks="whatsapp x facebook telegram linkedin bluesky"');
    await pledge(element);
    const page = encodeURIComponent(`${location.origin}/a&b?c=d`);
    expect(links(element)).to.have.length(7);
    for (const link of links(element)) expect(link.href).to.include(page);
    const networks = links(element).slice(1);
    expect(networks.map(({ hostname }) => hostname)).to.deep.equal([
      'www.facebook.com',
      'x.com',
      'wa.me',
      't.me',
      'www.linkedin.com',
      'bsky.app',
    ]);
    expect(networks.map((link) => link.rel)).to.deep.equal(networks.map(() => 'noopener noreferrer'));
  });

  it('names a network that it does not know once', async () => {
    withoutSheet();
    const element = await pledgeButton('topic="cybercrime" networks="x constructor"');
    await pledge(element);
    expect(links(element)).to.have.length(2);
    expect(takeConsole()).to.have.length(1);
  });

  it('shares the address that the page calls its own', async () => {
    withoutSheet();
    const canonical = document.createElement('link');
    canonical.rel = 'canonical';
    canonical.href = 'https://police.example/pledge?id=7';
    document.head.append(canonical);
    const element = await pledgeButton('topic="cybercrime"');
    // A picture of this name hides the document's method.
    element.parentElement!.append(Object.assign(document.createElement('img'), { name: 'querySelector', alt: '' }));
    await pledge(element);
    canonical.remove();
    expect(links(element)[0]!.href).to.include(encodeURIComponent('https://police.example/pledge?id=7'));
  });

  it('never shares an address that is no page, and says so', async () => {
    withoutSheet();
    const element = await pledgeButton('topic="cybercrime" href="javascript:alert(1)"');
    await pledge(element);
    for (const link of links(element)) expect(link.href).not.to.include('javascript');
    expect(takeConsole()).to.have.length(1);
  });

  it('copies the link, and says so once', async () => {
    const copied: string[] = [];
    withoutSheet();
    stub(navigator, 'clipboard', { value: { writeText: async (text: string) => void copied.push(text) } });
    const element = await pledgeButton('topic="cybercrime"');
    await pledge(element);
    buttonNamed(element, 'Copy link')!.click();
    await waitUntil(() => buttonNamed(element, 'Link copied'), 'that it is copied');
    expect(copied).to.deep.equal([location.origin + location.pathname]);
    expect([...element.shadowRoot!.querySelectorAll('[role=status]')].map(words)).to.deep.equal(['', 'Link copied']);
  });

  it('shows the link to copy by hand where the browser refuses', async () => {
    withoutSheet();
    stub(navigator, 'clipboard', { value: undefined });
    const element = await pledgeButton('topic="cybercrime"');
    await pledge(element);
    buttonNamed(element, 'Copy link')!.click();
    await waitUntil(() => focused(element) instanceof HTMLInputElement, 'the field');
    const field = focused(element) as HTMLInputElement;
    expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(location.origin + location.pathname);
    expect(words(field.labels![0]!)).to.equal('The link could not be copied.');
  });

  it('lets the page keep a visitor from following a link', async () => {
    withoutSheet();
    const element = await pledgeButton('topic="cybercrime" networks="x"');
    await pledge(element);
    element.addEventListener('tbc-follow', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    links(element)[1]!.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
  });
});

describe('tbc-pledge-button: every state is accessible', () => {
  for (const lang of languages) {
    for (const theme of ['light', 'dark']) {
      it(`${lang}, ${theme}`, async () => {
        stub(navigator, 'share', { value: undefined });
        const element = await pledgeButton(`topic="cybercrime" theme="${theme}" networks="x bluesky"`, '', lang);
        part(element, 'button').click();
        await waitUntil(() => said(element), 'what is missing');
        await expect(element).to.be.accessible();
        await pledge(element);
        await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
        await expect(element).to.be.accessible();
        part(element, 'take-back').click();
        await waitUntil(() => said(element), 'that it was taken back');
        await expect(element).to.be.accessible();
      });
    }
  }
});
