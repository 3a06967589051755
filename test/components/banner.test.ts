import { sendKeys } from '@web/test-runner-commands';
import { BANNER_VARIANTS, type TbcBanner, type TbcFollowEvent } from '../../src/index.js';
import { takeConsole } from '../support/console.js';
import { expect, mountHtml, part, parts, settled, waitUntil, words } from '../support/mount.js';
import { requestsDuring } from '../support/requests.js';
import { blockStorage, stopClock, stub } from '../support/stubs.js';
import '../../src/components/banner/define.js';

const banner = (attributes = '', children = '', lang = 'en') =>
  mountHtml<TbcBanner>(`<tbc-banner ${attributes}>${children}</tbc-banner>`, { lang });
const heading = (element: Element) => words(part(element, 'heading'));
const stored = () => Object.keys(localStorage).filter((key) => key.startsWith('turn-back-crime'));

describe('tbc-banner: what it says', () => {
  it('shows the message of its topic, with a drawing', async () => {
    const element = await banner('topic="cybercrime" href="/advice"');
    expect(heading(element)).to.equal('Stop and check before you click.');
    expect(words(part(element, 'text'))).to.include('A message that hurries you');
    expect(words(part(element, 'action'))).to.equal('How to stay safe online');
    expect(part(element, 'media').querySelector('svg[viewBox="0 0 96 96"]')).to.exist;
  });

  it('changes with its topic', async () => {
    const element = await banner('topic="cybercrime"');
    element.topic = 'fake-goods';
    await settled(element);
    expect(heading(element)).to.equal(heading(await banner('topic="fake-goods"')));
  });

  it('shows the general message with nothing set', async () => {
    expect(heading(await banner())).to.equal(heading(await banner('topic="organized-crime"')));
  });

  it('names a wrong topic once and shows the general message', async () => {
    const element = await banner('topic="nope"');
    await banner('topic="nope"');
    expect(heading(element)).to.equal(heading(await banner()));
    expect(takeConsole()).to.have.length(1);
  });

  it('names a wrong variant once and is a card', async () => {
    const element = await banner('variant="poster"');
    const card = await banner('variant="card"');
    expect(part(element, 'panel').className).to.equal(part(card, 'panel').className);
    expect(takeConsole()).to.have.length(1);
  });

  it('has three looks with the same words', async () => {
    const looks = await Promise.all(BANNER_VARIANTS.map((variant) => banner(`topic="fake-goods" variant="${variant}"`)));
    expect(new Set(looks.map(heading))).to.have.length(1);
    expect(new Set(looks.map((look) => part(look, 'panel').getBoundingClientRect().height))).to.have.length(3);
  });

  it('shows its own heading as text, never as markup', async () => {
    const element = await banner();
    element.heading = '<img src=x onerror=alert(1)>';
    await settled(element);
    expect(heading(element)).to.equal('<img src=x onerror=alert(1)>');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('is always laid out where there are a few, and near the viewport only in a crowd', async () => {
    const visibility = (element: Element) => getComputedStyle(part(element, 'base')).contentVisibility;
    const few = await banner('topic="fake-goods"');
    expect(visibility(few)).to.equal('visible');
    for (let count = 0; count < 100; count += 1) few.parentElement!.append(document.createElement('tbc-banner'));
    expect(visibility(await banner('topic="fake-goods"'))).to.equal('auto');
  });

  it('gives its own heading the language of the page, also one that we do not speak', async () => {
    const element = await banner('topic="fake-goods" heading="Atentu"', '', 'eo');
    expect(part(element, 'heading').lang).to.equal('eo');
    expect(part(element, 'base').lang).to.equal('en');
    expect(takeConsole()).to.have.length(1);
  });

  it('carries the language and direction of its own words where they are all it says', async () => {
    const element = await banner('heading="זהירות"', '<p>טקסט</p>', 'he');
    expect(part(element, 'base')).to.include({ lang: 'he', dir: 'rtl' });
    expect(takeConsole()).to.have.length(1);
  });

  it('shows its children without a topic, and keeps them out of sight with one', async () => {
    const own = await banner('heading="Market day"', '<p>Our officers are there.</p>');
    expect(own.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(words(part(own, 'text'))).to.equal('');
    const fallback = await banner('topic="fake-goods"', '<p>Our officers are there.</p>');
    expect(fallback.querySelector('p')!.checkVisibility()).to.equal(false);
  });

  it('sees children that come after the tag', async () => {
    const element = await banner();
    const general = heading(element);
    element.append('Our own words.');
    await new Promise(requestAnimationFrame);
    await settled(element);
    expect(words(part(element, 'text'))).to.equal('');
    expect(words(element.shadowRoot!)).not.to.include(general);
  });

  for (const slot of ['heading', 'media', 'logo', 'actions']) {
    it(`shows what the page puts into the slot ${slot}, with a topic too`, async () => {
      const element = await banner('topic="fake-goods" href="/advice"', `<span slot="${slot}">Ours</span>`);
      expect(element.querySelector('span')!.checkVisibility()).to.equal(true);
      expect(element.querySelector('span')!.getBoundingClientRect().width).to.be.above(0);
    });
  }

  it('leaves the level to a heading that the page slots', async () => {
    const element = await banner('topic="fake-goods"', '<h3 slot="heading">Ours</h3>');
    expect(part(element, 'heading').hasAttribute('role')).to.equal(false);
    await expect(element).to.be.accessible();
  });
});

describe('tbc-banner: links', () => {
  it('has a link only where the page gives an address', async () => {
    const element = await banner('topic="fake-goods"');
    expect(element.shadowRoot!.querySelectorAll('a')).to.have.length(0);
    element.href = '/advice';
    element.reportHref = '/report';
    await settled(element);
    expect(part(element, 'action').getAttribute('href')).to.equal('/advice');
    expect(part(element, 'report').getAttribute('href')).to.equal('/report');
    expect(words(part(element, 'report'))).to.equal('Where to report');
  });

  for (const [attribute, address] of [
    ['href', 'javascript:alert(1)'],
    ['report-href', 'data:text/html,x'],
  ]) {
    it(`leaves out ${attribute}="${address}" and says so once`, async () => {
      const element = await banner(`topic="fake-goods" ${attribute}="${address}"`);
      await banner(`topic="fake-goods" ${attribute}="${address}"`);
      expect(element.shadowRoot!.querySelectorAll('a')).to.have.length(0);
      expect(takeConsole()).to.have.length(1);
    });
  }

  it('tells the page before a link is followed, and the page may stop it', async () => {
    const element = await banner('topic="fake-goods" href="#advice" report-href="#report"');
    const followed: string[] = [];
    element.addEventListener('tbc-follow', (event: TbcFollowEvent) => {
      followed.push(new URL(event.href).hash);
      if (event.href.endsWith('#report')) event.preventDefault();
    });
    part(element, 'action').click();
    part(element, 'report').click();
    expect(followed).to.deep.equal(['#advice', '#report']);
    await waitUntil(() => location.hash === '#advice', 'the link that was not stopped');
  });
});

describe('tbc-banner: the genuine panel', () => {
  it('is there when asked for, closed, and opens by keyboard', async () => {
    const element = await banner('topic="fake-goods"');
    expect(parts(element, 'genuine')).to.have.length(0);
    element.genuine = true;
    await settled(element);
    const panel = part<HTMLDetailsElement>(element, 'genuine');
    expect(panel.open).to.equal(false);
    panel.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(panel.open).to.equal(true);
    expect(words(panel)).to.include('Real police never call or message you to ask for cash');
  });
});

describe('tbc-banner: closing', () => {
  beforeEach(() => localStorage.clear());

  it('has no close button unless the page says so', async () => {
    const element = await banner();
    expect(parts(element, 'close')).to.have.length(0);
    element.dismissible = true;
    await settled(element);
    expect(parts(element, 'close')).to.have.length(1);
  });

  it('closes by keyboard, and keeps nothing without remember', async () => {
    const element = await banner('dismissible');
    part(element, 'close').focus();
    await sendKeys({ press: 'Enter' });
    expect(element.hidden).to.equal(true);
    expect(stored()).to.deep.equal([]);
  });

  it('in a wide hero has its button over the picture, where a finger reaches it', async () => {
    const picture = '<svg slot="media" viewBox="0 0 4 3"><path fill="#fff" d="M0 0h4v3H0z"/></svg>';
    const element = await banner('topic="cybercrime" variant="hero" dismissible', picture);
    const close = part(element, 'close');
    const { left, top, width, height } = close.getBoundingClientRect();
    expect(left).to.be.greaterThan(part(element, 'media').getBoundingClientRect().left);
    const touched = element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2)!;
    expect(touched.closest('[part]')?.part.value).to.equal('close');
  });

  it('stays where the page cancels tbc-dismiss', async () => {
    const element = await banner('dismissible remember="30"');
    element.addEventListener('tbc-dismiss', (event) => event.preventDefault());
    part(element, 'close').click();
    expect(element.hidden).to.equal(false);
    expect(stored()).to.deep.equal([]);
  });

  it('remembers only after the press, for the days that the page says', async () => {
    const attributes = 'id="notice" dismissible remember="30"';
    const element = await banner(attributes);
    expect(stored()).to.deep.equal([]);
    const pressed = Date.now();
    stopClock(pressed);
    part(element, 'close').click();
    expect(stored()).to.have.length(1);
    expect((await banner(attributes)).hidden).to.equal(true);
    stopClock(pressed + 30 * 86_400_000 - 1);
    expect((await banner(attributes)).hidden).to.equal(true);
    stopClock(pressed + 30 * 86_400_000);
    expect((await banner(attributes)).hidden).to.equal(false);
  });

  it('remembers by id, else by topic', async () => {
    part(await banner('topic="cybercrime" dismissible remember="30"'), 'close').click();
    expect((await banner('topic="cybercrime" dismissible remember="30"')).hidden).to.equal(true);
    expect((await banner('topic="fake-goods" dismissible remember="30"')).hidden).to.equal(false);
    expect((await banner('id="other" topic="cybercrime" dismissible remember="30"')).hidden).to.equal(false);
  });

  it('shows a banner that no longer remembers', async () => {
    part(await banner('topic="cybercrime" dismissible remember="30"'), 'close').click();
    expect((await banner('topic="cybercrime" dismissible')).hidden).to.equal(false);
  });

  it('remembers for this visit where a consent manager drops what is stored without a word', async () => {
    stub(Storage.prototype, 'setItem', { value: () => undefined });
    const attributes = 'id="dropped" dismissible remember="30"';
    part(await banner(attributes), 'close').click();
    expect((await banner(attributes)).hidden).to.equal(true);
  });

  it('remembers what 0.1.0 has stored', async () => {
    const attributes = 'id="notice-of-2026" dismissible remember="30"';
    localStorage.setItem('turn-back-crime:dismissed:notice-of-2026', '1782482607000');
    stopClock(1782482606999);
    expect((await banner(attributes)).hidden).to.equal(true);
    stopClock(1782482607000);
    expect((await banner(attributes)).hidden).to.equal(false);
  });

  it('remembers a message by its words, where it has no id', async () => {
    const own = (words: string) => banner('dismissible remember="30"', `<p>${words}</p>`);
    part(await own('Closed on Monday.'), 'close').click();
    expect((await own('Closed on Monday.')).hidden).to.equal(true);
    expect((await own('Call 0000 at once.')).hidden).to.equal(false);
    expect((await banner('dismissible remember="30"')).hidden).to.equal(false);
    part(await banner('topic="cybercrime" heading="One" dismissible remember="30"'), 'close').click();
    for (const [attributes, hidden] of [
      ['heading="One"', true],
      ['heading="Two"', false],
      ['', false],
    ] as const)
      expect((await banner(`topic="cybercrime" ${attributes} dismissible remember="30"`)).hidden, attributes).to.equal(hidden);
  });

  for (const [former, attributes] of [
    ['campaign', ''],
    ['cybercrime', 'topic="cybercrime"'],
  ]) {
    it(`counts what 0.1.0 remembers as ${former}, for one message`, async () => {
      localStorage.setItem(`turn-back-crime:dismissed:${former}`, String(Date.now() + 1e6));
      const own = (heading: string) => banner(`${attributes} heading="${heading}" dismissible remember="30"`);
      expect((await own('Monday')).hidden).to.equal(true);
      expect((await own('Monday')).hidden).to.equal(true);
      expect((await own('Tuesday')).hidden).to.equal(false);
    });
  }

  it('stays closed when a morph takes hidden away, and closes where another tab has closed it', async () => {
    const element = await banner('id="morphed" dismissible remember="30"');
    const other = await banner('id="morphed" dismissible remember="30"');
    part(element, 'close').click();
    element.removeAttribute('hidden');
    await settled(element);
    expect(element.hidden).to.equal(true);
    dispatchEvent(new StorageEvent('storage', { key: 'turn-back-crime:dismissed:morphed' }));
    await settled(other);
    expect(other.hidden).to.equal(true);
  });

  it('is shown by a page that shows it again, and by a page that was saved when it was closed', async () => {
    const element = await banner('dismissible');
    part(element, 'close').click();
    element.requestUpdate();
    await settled(element);
    expect(element.hidden).to.equal(true);
    const saved = element.outerHTML;
    element.hidden = false;
    await settled(element);
    expect(element.hidden).to.equal(false);
    expect((await mountHtml<TbcBanner>(saved)).hidden).to.equal(false);
  });

  for (const [attribute, wanted] of [
    ['remember=""', 'a number of days'],
    ['remember="a week"', 'a number of days'],
    ['remember="-1"', 'a number of days'],
    ['dismissible="false"', 'left out'],
    ['genuine="No"', 'left out'],
  ] as const) {
    it(`says that ${attribute} is not taken as written`, async () => {
      await banner(`topic="cybercrime" ${attribute}`);
      const said = takeConsole();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(attribute.split('=')[0]).and.contain(wanted);
    });
  }

  for (const [attributes, children, tag] of [
    ['topic="cybercrime"', '<main>The page</main>', 'main'],
    ['topic="cybercrime"', '<p>Our words.</p><footer>Imprint</footer>', 'footer'],
    ['topic="cybercrime"', '<tbc-story-card topic="cybercrime"></tbc-story-card>', 'tbc-story-card'],
  ] as const) {
    it(`says that its end tag is missing where ${attributes} holds ${children}`, async () => {
      await banner(attributes, children);
      expect(takeConsole().join()).to.contain(`has the page's <${tag}> in it`);
    });
  }

  it('says nothing of a heading and a footer that it shows', async () => {
    await banner('', '<h1>Our words</h1><footer>Source: the police</footer><tbc-story-card topic="cybercrime"></tbc-story-card>');
    expect(takeConsole()).to.be.empty;
  });

  it('remembers for this visit where storage throws', async () => {
    blockStorage();
    const attributes = 'id="blocked" dismissible remember="30"';
    part(await banner(attributes), 'close').click();
    expect((await banner(attributes)).hidden).to.equal(true);
  });
});

describe('tbc-banner: dates', () => {
  const dates = (attributes: string) => banner(`topic="fake-goods" ${attributes}`);
  const noon = new Date(2026, 5, 15, 12).getTime();

  for (const [attributes, hidden] of [
    ['starts="2026-06-15" ends="2026-06-15"', false],
    ['starts="2026-06-16"', true],
    ['ends="2026-06-14"', true],
    ['ends="2026-06-15"', false],
    ['starts="2000-01-01T00:00Z" ends="2040-01-01T00:00Z"', false],
    ['ends="2026-01-01T00:00+02:00"', true],
  ] as const) {
    it(`${attributes} at noon of 15 June 2026: ${hidden ? 'hidden' : 'shown'}`, async () => {
      stopClock(noon);
      expect((await dates(attributes)).hidden).to.equal(hidden);
    });
  }

  it('a moment ends the campaign to the second', async () => {
    const ends = 'ends="2026-06-15T12:00:00+02:00"';
    stopClock('2026-06-15T10:00:00Z');
    expect((await dates(ends)).hidden).to.equal(false);
    stopClock('2026-06-15T10:00:01Z');
    expect((await dates(ends)).hidden).to.equal(true);
  });

  it('a time without an offset is named once and hides nothing', async () => {
    stopClock(noon);
    expect((await dates('ends="2020-01-01T08:00"')).hidden).to.equal(false);
    await dates('ends="2020-01-01T08:00"');
    expect(takeConsole()).to.have.length(1);
  });

  it('a change of dates hides and shows again', async () => {
    stopClock(noon);
    const element = await dates('ends="2026-06-14"');
    element.ends = '2026-06-20';
    await settled(element);
    expect(element.hidden).to.equal(false);
    expect(heading(element)).not.to.equal('');
    element.starts = '2026-06-16';
    await settled(element);
    expect(element.hidden).to.equal(true);
  });

  it('hides and shows itself when a date comes while the page is open', async () => {
    const at = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
    const [ends, starts] = await Promise.all([dates(`ends="${at(2000)}"`), dates(`starts="${at(2000)}"`)]);
    expect([ends.hidden, starts.hidden]).to.deep.equal([false, true]);
    await waitUntil(() => ends.hidden && !starts.hidden, 'the date');
    await waitUntil(() => starts.shadowRoot!.querySelector('.heading'), 'its words');
  });

  for (const [occasion, happens] of [
    ['the page is looked at again', () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))],
    ['Back brings the page', () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))],
  ] as const) {
    it(`hides when its campaign is over and ${occasion}`, async () => {
      stopClock(noon);
      const element = await dates('ends="2026-06-20"');
      stopClock(noon + 10 * 86_400_000);
      happens();
      await settled(element);
      expect(element.hidden).to.equal(true);
    });
  }

  it('is shown in season by a page that was saved out of season', async () => {
    stopClock(noon);
    const saved = (await dates('starts="2026-06-20"')).outerHTML;
    stopClock(noon + 10 * 86_400_000);
    expect((await mountHtml<TbcBanner>(saved)).hidden).to.equal(false);
  });

  it('what the page hides stays hidden in season', async () => {
    stopClock(noon);
    const element = await dates('hidden starts="2026-06-01"');
    element.ends = '2026-06-20';
    await settled(element);
    expect(element.hidden).to.equal(true);
  });

  it('a campaign that is over asks for nothing', async () => {
    const asked = await requestsDuring(() => banner('topic="human-trafficking" ends="2020-01-01"', '', 'fr'));
    expect(asked.map(String)).to.deep.equal([]);
  });
});
