/** Buttons of the page that work an element without any script, by `commandfor` and `command`. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { host, hostPage, openPage, ready, until } from './support.mjs';

const button = (id, command) => `<button type="button" commandfor="${id}" command="${command}">${command}</button>`;
const press = (page, command) => page.getByRole('button', { name: command, exact: true }).click();
const position = (page) =>
  page.evaluate(() => document.querySelector('tbc-tip-carousel').shadowRoot.querySelector('[part=track]').getAttribute('aria-label'));
const isAt = (page, label) =>
  until(page, (wanted) => document.querySelector('#tips').shadowRoot.querySelector('[part=track]').ariaLabel === wanted, label);

test('tips: --next, --previous and --stop', async (t) => {
  const commands = ['--next', '--previous', '--stop'].map((command) => button('tips', command)).join('');
  const page = await openPage(t, {
    html: hostPage(`${commands}<tbc-tip-carousel id="tips" topic="fake-goods" autoplay></tbc-tip-carousel>`),
  });
  await ready(page);
  assert.equal(await position(page), 'Tip 1 of 6');
  await press(page, '--next');
  await isAt(page, 'Tip 2 of 6');
  await press(page, '--previous');
  await isAt(page, 'Tip 1 of 6');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const track = page.locator('#tips [part=track]');
  await page.evaluate(() => document.querySelector('#tips').play());
  await until(page, () => document.querySelector('#tips').shadowRoot.querySelector('[part=track]').ariaLive === 'off');
  await press(page, '--stop');
  await until(page, () => document.querySelector('#tips').shadowRoot.querySelector('[part=track]').ariaLive === 'polite');
  assert.equal(await track.count(), 1);
  assert.deepEqual([page.messages, page.exceptions], [[], []]);
});

test('a banner: --dismiss, which the page may prevent', async (t) => {
  const page = await openPage(t, {
    html: hostPage(`${button('banner', '--dismiss')}<tbc-banner id="banner" topic="fake-goods"></tbc-banner>`),
  });
  await ready(page);
  await page.evaluate(() =>
    document.querySelector('#banner').addEventListener('tbc-dismiss', (event) => event.preventDefault(), { once: true }),
  );
  await press(page, '--dismiss');
  assert.equal(await page.locator('#banner').isVisible(), true);
  await press(page, '--dismiss');
  await page.locator('#banner').waitFor({ state: 'hidden' });
});

test('a quick exit: --leave', async (t) => {
  const page = await openPage(t, { html: hostPage(`${button('exit', '--leave')}<tbc-exit id="exit" href="/elsewhere"></tbc-exit>`) });
  host.pages['/elsewhere'] = hostPage('<h1>Elsewhere</h1>', { head: '' });
  await ready(page);
  await press(page, '--leave');
  await page.waitForURL('**/elsewhere');
});

for (const [tag, allowed] of [
  ['tbc-tip-carousel', 'should be one of --next, --previous, --stop.'],
  ['tbc-story-list', 'should be left out.'],
]) {
  test(`a command that <${tag}> doesn't have is named on the console`, async (t) => {
    const page = await openPage(t, { html: hostPage(`${button('it', '--turn')}<${tag} id="it"></${tag}>`) });
    await ready(page);
    await press(page, '--turn');
    assert.deepEqual(
      page.messages.map((text) => text.replace('warning: [turn-back-crime] ', '')),
      [`<${tag}> command="--turn" ${allowed}`],
    );
    assert.deepEqual(page.exceptions, []);
  });
}
