import type { TbcErrorEvent, TbcFollowEvent } from '../../src/components/events.js';
import type { TbcStoryList } from '../../src/components/story-list/story-list.js';
import '../../src/components/story-list/define.js';
import { takeConsole } from '../support/console.js';
import { expect, mountHtml, oneEvent, part, parts, settled, waitUntil, words } from '../support/mount.js';

const STORIES = '/stories/feeds/stories.json';
let count = 0;
/** The address of a feed that no other test has read: what was read stays as long as the page. */
const fresh = (file = STORIES): string => `${file}?${(count += 1)}`;

const list = (src: string, children = '', attributes = '') =>
  mountHtml<TbcStoryList>(`<tbc-story-list src="${src}" ${attributes}>${children}</tbc-story-list>`);

/** The addresses that were asked for: the browser's own list of resources ends when it is full. */
const asked: string[] = [];
const ask = window.fetch;
before(() => {
  window.fetch = (input, options) => {
    asked.push(String(input));
    return ask(input, options);
  };
});
after(() => {
  window.fetch = ask;
});
const requestsOf = (src: string) => asked.filter((url) => url === new URL(src, document.baseURI).href).length;
const headings = (element: Element): string[] => parts(element, 'heading').map(words);

/** An element that isn't waited for. */
function add(src: string, children = ''): TbcStoryList {
  const element = document.createElement('tbc-story-list');
  element.src = src;
  const parent = document.createElement('div');
  parent.dataset.mounted = '';
  if (children) element.append(Object.assign(document.createElement('p'), { textContent: children }));
  parent.append(element);
  document.body.append(parent);
  return element;
}

async function failureOf(element: Element): Promise<string> {
  const event = (await oneEvent(element, 'tbc-error')) as Event as TbcErrorEvent;
  await settled(element);
  return event.reason;
}

describe('an element with a feed', () => {
  // A full buffer notes no more requests.
  beforeEach(() => performance.clearResourceTimings());

  it('shows its items, in the language that the feed says', async () => {
    const element = await list(fresh());
    expect(headings(element)[0]).to.contain('Liberterra III');
    expect(parts(element, 'heading')[0]!.firstElementChild).to.include({ lang: 'en', dir: 'ltr' });
    expect(words(part(element, 'figure'))).to.contain('3,744');
    expect(element.shadowRoot!.querySelectorAll('svg.picture')).to.have.length(6);
  });

  it('shares one request with others, and asks for nothing twice', async () => {
    const src = fresh();
    await Promise.all([list(src), list(src), list(`${src}#place`)]);
    const later = await list(src);
    expect(headings(later)).not.to.be.empty;
    expect(requestsOf(src)).to.equal(1);
  });

  for (const [cacheControl, requests] of [
    ['no-store', 2],
    ['private, no-cache', 2],
    ['public, max-age=0', 2],
    ['max-age=600', 1],
  ] as const) {
    it(`made anew is read again where its answer may not be kept: ${cacheControl}`, async () => {
      const src = fresh();
      const honest = window.fetch;
      window.fetch = async (...request) => {
        const { body, headers } = await honest(...request);
        return new Response(body, { headers: { 'content-type': headers.get('content-type')!, 'cache-control': cacheControl } });
      };
      try {
        await Promise.all([list(src), list(src)]);
        await list(src);
      } finally {
        window.fetch = honest;
      }
      expect(requestsOf(src)).to.equal(requests);
    });
  }

  it('does not remember the feeds of a page that shows another address each time', async () => {
    const first = fresh();
    await list(first);
    for (let more = 0; more < 20; more += 1) await list(fresh());
    await list(first);
    expect(requestsOf(first)).to.equal(2);
  });

  it('keeps the place of the items free until they come, and says that it is busy', async () => {
    const element = add(fresh());
    await waitUntil(() => element.shadowRoot, 'its root');
    const place = await new Promise<DOMRect>((resolve) => {
      new MutationObserver(() => {
        if (element.shadowRoot!.querySelector('[aria-busy=true]')) resolve(element.getBoundingClientRect());
      }).observe(element.shadowRoot!, { childList: true, subtree: true });
    });
    await settled(element);
    expect(parts(element, 'heading')).to.have.length(6);
    expect(element.getBoundingClientRect().height).to.be.closeTo(place.height, 24);
  });

  it('leaves the words of the page until the items are there', async () => {
    const element = add(fresh(), 'Our successes');
    let wasHidden = false;
    const frame = () => {
      if (!parts(element, 'heading').length) wasHidden ||= !element.querySelector('p')!.checkVisibility();
      if (element.isConnected) requestAnimationFrame(frame);
    };
    await waitUntil(() => element.shadowRoot, 'its root');
    frame();
    await waitUntil(() => parts(element, 'heading').length, 'the stories');
    expect(wasHidden).to.equal(false);
    expect(element.querySelector('p')!.checkVisibility()).to.equal(false);
  });

  for (const [reason, address, sentence] of [
    ['status', '/stories/feeds/none.json', 'This could not be loaded. Please try again in a moment.'],
    ['format', '/package.json', 'This could not be loaded. Please try again in a moment.'],
    // With no words of the page there is nothing to say to a visitor.
    ['empty', '/test/controllers/no-items.json', undefined],
  ] as const) {
    it(`says ${reason} with its words, an event and one line on the console`, async () => {
      const src = fresh(address);
      const element = add(src);
      expect(await failureOf(element)).to.equal(reason);
      expect(parts(element, 'message').map(words)).to.deep.equal(sentence ? [sentence] : []);
      expect(parts(element, 'retry')).to.have.length(sentence ? 1 : 0);
      expect(element.getBoundingClientRect().height > 0).to.equal(!!sentence);
      const said = takeConsole();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('<tbc-story-list>').and.contain(src);
    });
  }

  it('leaves the words of the page when the feed fails', async () => {
    const element = add(fresh('/stories/feeds/none.json'), 'Our successes');
    await failureOf(element);
    takeConsole();
    expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(parts(element, 'message')).to.be.empty;
  });

  for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'http://', 'mailto:a@b.example']) {
    it(`reads nothing from ${src}`, async () => {
      const element = add(src);
      expect(await failureOf(element)).to.equal('unreachable');
      expect(takeConsole().join()).to.contain(`src="${src}" should be an address with http or https`);
    });
  }

  it('reads again at a press, and keeps the focus on the button while nothing better came', async () => {
    const src = fresh('/stories/feeds/none.json');
    const element = add(src);
    await failureOf(element);
    const button = part(element, 'retry');
    button.focus();
    const failure = failureOf(element);
    button.click();
    await element.updateComplete;
    expect(words(part(element, 'message'))).to.contain('Loading…');
    expect(await failure).to.equal('status');
    expect(element.shadowRoot!.activeElement === part(element, 'retry')).to.equal(true);
    expect(words(part(element, 'message'))).to.contain('This could not be loaded.');
    takeConsole();
    expect(requestsOf(src)).to.equal(2);
  });

  it('shows what its address names now', async () => {
    const [first, second] = [fresh('/stories/feeds/stories.fr.json'), fresh()];
    const element = add(first);
    await waitUntil(() => requestsOf(first), 'the request');
    element.src = second;
    // The items of the address before may be here first, and stay until there is something else.
    const isEnglish = () => headings(element)[0]?.includes('potential victims');
    await waitUntil(isEnglish, 'the feed that is named now');
    await list(first);
    expect(isEnglish()).to.equal(true);
    element.src = first;
    await waitUntil(() => isEnglish() === false, 'the feed that is named again');
    element.removeAttribute('src');
    element.src = undefined;
    element.topic = 'fake-goods';
    await settled(element);
    expect(headings(element)).to.have.length(3);
  });

  it('ends a request that nobody waits for, and begins again when it is back', async () => {
    const src = fresh();
    const element = add(src);
    const parent = element.parentElement!;
    await waitUntil(() => requestsOf(src), 'the request');
    element.remove();
    await Promise.resolve();
    parent.append(element);
    await settled(element);
    expect(headings(element)).not.to.be.empty;
    expect(takeConsole()).to.deep.equal([]);
  });

  it('gives each text its own language and direction, and shows no picture of which it is warned', async () => {
    const element = await list(fresh('/test/controllers/odd-items.json'), '', 'limit="9"');
    const wrappers = parts(element, 'heading').map((heading) => heading.firstElementChild as HTMLElement);
    expect(wrappers.map(({ lang, dir }) => [lang, dir])).to.deep.equal([
      ['ar', 'rtl'],
      ['de', 'ltr'],
      ['', 'auto'],
    ]);
    expect(words(parts(element, 'text')[1]!)).to.equal('Shows an accident');
    expect(parts(element, 'image')).to.have.length(1);
    const long = words(parts(element, 'text')[2]!);
    expect(long).to.have.length.below(182).and.match(/\w…$/);
    const link = parts<HTMLAnchorElement>(element, 'action')[0]!;
    expect(link).to.include({ rel: 'noopener noreferrer', href: 'https://police.example/story' });
  });

  it('tells of a link before it is followed', async () => {
    const element = await list('/test/controllers/odd-items.json');
    element.addEventListener('tbc-follow', (event) => event.preventDefault());
    setTimeout(() => parts(element, 'action')[0]!.click());
    expect(((await oneEvent(element, 'tbc-follow')) as Event as TbcFollowEvent).href).to.equal('https://police.example/story');
  });
});

describe('what a feed says of itself', () => {
  const feed = (item: object): string =>
    URL.createObjectURL(
      new Blob([JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', language: 'en-us', items: [item] })]),
    );
  const shown = async (item: object): Promise<TbcStoryList> => {
    const honest = window.fetch;
    const address = feed(item);
    window.fetch = () => honest(address);
    try {
      return await list(fresh('/feed.json'));
    } finally {
      window.fetch = honest;
    }
  };

  it('of its language says nothing of the direction of a text', async () => {
    const element = await shown({ id: '1', title: 'IBM: שלום לכולם!', content_text: 'All in English.' });
    expect(part(element, 'heading').firstElementChild).to.include({ lang: 'en-US', dir: 'rtl' });
    expect(part(element, 'text').firstElementChild).to.include({ dir: 'ltr' });
  });

  it('of a picture that fails gives way to the drawing', async () => {
    const element = await shown({
      id: '1',
      title: 'Seals',
      content_text: 'Text.',
      image: '/test/none-of-these.png',
      _tbc: { topic: 'fake-goods' },
    });
    await waitUntil(() => element.shadowRoot!.querySelector('svg.picture'), 'the drawing');
    expect(parts(element, 'image')).to.be.empty;
  });
});
