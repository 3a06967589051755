/** The exit in a window of its own, which really leaves its page. */
import { heardThere, neutralSite } from '../support/commands.js';
import { expect, waitUntil } from '../support/mount.js';

const PAGE = new URL('exit-page.html', import.meta.url).href;
const AFTER = `${PAGE}?after`;
let opened: Window;

const isAt = (address: string): boolean => opened.location.href === address && opened.document.readyState === 'complete';
const button = (): HTMLElement | null | undefined =>
  opened.document.querySelector('tbc-exit')?.shadowRoot?.querySelector<HTMLElement>('[part=button]');

/** A page with an exit to the address, which has another page before it in its history. */
async function openAfterAnother(address: string): Promise<Document> {
  opened = open(`${PAGE}?before`)!;
  await waitUntil(() => isAt(`${PAGE}?before`));
  const page = `${PAGE}?exit=${encodeURIComponent(address)}`;
  opened.location.href = page;
  await waitUntil(() => isAt(page) && !!button());
  return opened.document;
}

/** The page that was left is no more in the history, and the other one knows nothing of it. */
async function expectLeft(): Promise<void> {
  await waitUntil(() => isAt(AFTER));
  expect(opened.document.referrer).to.equal('');
  opened.history.back();
  await waitUntil(() => isAt(`${PAGE}?before`), 'Back leads to the page before');
}

afterEach(() => opened.close());

describe('tbc-exit in a window of its own', () => {
  it('leads to the other site, which knows nothing of this one, and Back to the page before', async () => {
    await openAfterAnother(AFTER);
    button()!.click();
    await expectLeft();
  });

  it('does the same when Shift is pressed three times', async () => {
    await openAfterAnother(AFTER);
    for (let press = 0; press < 3; press += 1) {
      for (const type of ['keydown', 'keyup']) opened.dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }));
    }
    await expectLeft();
  });

  it('covers the page and clears its title while it leaves; the words on the cover try again, and all is undone when the page comes back', async () => {
    // The three engines ask the same site, whose answer lets a page stay.
    const path = `/${crypto.randomUUID()}`;
    const site = await neutralSite();
    const page = await openAfterAnother(site + path);
    const cover = () => page.querySelector('dialog');
    button()!.click();
    expect(page.querySelector<HTMLMetaElement>('meta[name=referrer]')!.content).to.equal('no-referrer');
    expect(page.title).to.equal('');
    const { width, height } = cover()!.getBoundingClientRect();
    expect([width >= page.documentElement.clientWidth, height >= opened.innerHeight]).to.deep.equal([true, true]);
    expect(cover()!.contains(page.elementFromPoint(5, 5))).to.equal(true);
    expect(cover()!.textContent, 'no words before the cover is there').to.equal('');
    const link = cover()!.querySelector<HTMLAnchorElement>('[role=alert] a')!;
    await waitUntil(() => link.textContent === 'Opening another website…');
    await waitUntil(async () => (await heardThere(path)).length === 1);
    expect([link.href, link.rel]).to.deep.equal([site + path, 'nofollow noreferrer']);
    // An engine may pass over a press while it is still waiting for the same address.
    await waitUntil(async () => {
      link.click();
      return (await heardThere(path)).length > 1;
    });
    expect((await heardThere(path)).filter(({ referer }) => referer)).to.deep.equal([]);
    opened.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect([cover(), page.title, page.querySelector('meta[name=referrer]')]).to.deep.equal([null, 'A page with an exit', null]);
  });
});
