/** The exit in a window of its own, which really leaves its page. */
import { expect, waitUntil } from '../support/mount.js';

const PAGE = new URL('exit-page.html', import.meta.url).href;
let opened: Window | null;

/** The window's page is loaded, and ready. */
const isAt = (search: string): boolean => opened!.location.search === search && opened!.document.readyState === 'complete';
const button = (): HTMLElement | null | undefined =>
  opened!.document.querySelector('tbc-exit')?.shadowRoot?.querySelector<HTMLElement>('[part=button]');

/** A page with an exit, which has another page before it in its history. */
async function openAfterAnother(): Promise<void> {
  opened = open(`${PAGE}?before`);
  expect(opened, 'the engine opens windows').not.to.equal(null);
  await waitUntil(() => isAt('?before'));
  opened!.location.href = `${PAGE}?exit`;
  await waitUntil(() => isAt('?exit') && !!button());
}

/** The page that was left is no more in the history, and the other one knows nothing of it. */
async function expectLeft(): Promise<void> {
  await waitUntil(() => isAt('?after'));
  expect(opened!.document.referrer).to.equal('');
  opened!.history.back();
  await waitUntil(() => isAt('?before'), 'Back leads to the page before');
}

afterEach(() => opened?.close());

describe('tbc-exit in a window of its own', () => {
  it('sends no Referer, and Back leads to the page before, by its link', async () => {
    await openAfterAnother();
    button()!.click();
    await expectLeft();
  });

  it('sends no Referer, and Back leads to the page before, by Shift', async () => {
    await openAfterAnother();
    for (let press = 0; press < 3; press += 1) {
      for (const type of ['keydown', 'keyup']) opened!.dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }));
    }
    await expectLeft();
  });
});
