/** The promises that every app of a guide keeps in a browser: the same for all frameworks. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { serve } from '../../scripts/server.mjs';
import { noteShifts, openInPieces, openPage, ready, root, shiftsOn, until, words } from '../pages/support.mjs';
import { countListeners } from './listeners.mjs';
import { env, untriedBlocks } from './installed.mjs';

/** Words of tools about themselves. */
const GREETINGS = /React DevTools|Lit is in dev mode/;

export const isSilent = ({ messages, exceptions }) =>
  assert.deepEqual(
    [...messages, ...exceptions].filter((message) => !GREETINGS.test(message)),
    [],
  );

/** Waits until an element shows a text. */
export const showsTopic = (page, tag, text) =>
  until(page, ([where, wanted]) => document.querySelector(where)?.shadowRoot?.textContent.includes(wanted), [tag, text]);

/** The files of a built app, on a server of their own; closed after the tests. */
export async function serveBuilt(folder, others = {}) {
  const server = await serve({ folders: { ...others, '/': `${folder}/` } });
  after(() => server.close());
  return server;
}

/** The server that an app has itself: the command of a package, which prints its address; stopped after the tests. */
export async function startServer(folder, command, ...args) {
  const running = spawn(join(folder, 'node_modules/.bin', command), args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const end = once(running, 'exit');
  after(() => (running.kill(), end));
  let printed = '';
  const origin = await new Promise((resolve, reject) => {
    running.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
      const [address] = /http:\/\/127\.0\.0\.1:\d+(?=\s)/.exec(printed) ?? [];
      if (address) resolve(address);
    });
    end.then(() => reject(new Error(`${command} has ended:\n${printed}`)), reject);
  });
  return { origin };
}

/** Whether each block of code of a guide is in one of its apps. */
export function holdGuideToApps(guide, apps) {
  test(`guide ${guide}: every block of code is in an app, as it stands there`, () => assert.deepEqual(untriedBlocks(guide, apps), []));
}

/**
 * A page with a banner that an app made on a server or while it was built. Only a server of ours (`serveBuilt`) can send it in pieces:
 * one that an app has itself has pieces of its own.
 */
export function holdPageToPromises(name, { server, path = '/', language, topic }) {
  const title = () => words(language, 'banners')[topic].title;
  const html = () => fetch(server.origin + path).then((response) => response.text());

  test(`${name}: the words are in the page before any script`, async () => {
    const page = await html();
    assert.match(page, /<template shadowrootmode="?open/);
    assert.ok(page.includes(title()), page.slice(0, 2000));
  });

  test(`${name}: the script takes over without a word, and nothing moves`, async (t) => {
    const page = await openPage(t, { server, path, before: noteShifts });
    await ready(page, 1);
    await showsTopic(page, 'tbc-banner', title());
    assert.deepEqual(await shiftsOn(page), []);
    isSilent(page);
  });

  if (server.pages)
    test(`${name}: nothing moves when the page comes in pieces`, async (t) => {
      const whole = await html();
      // Nothing is painted before the body begins.
      const body = whole.indexOf('<body');
      const size = Math.ceil((whole.length - body) / 40);
      const pieces = Array.from({ length: 40 }, (_, number) => whole.slice(number && body + number * size, body + (number + 1) * size));
      const page = await openInPieces(t, pieces, { server, path });
      await ready(page, 1);
      assert.deepEqual(await shiftsOn(page), []);
      isSilent(page);
    });

  test(`${name}: the language follows the page’s`, async (t) => {
    const page = await openPage(t, { server, path });
    await ready(page, 1);
    const other = language === 'fr' ? 'de' : 'fr';
    await page.evaluate((lang) => (document.documentElement.lang = lang), other);
    await showsTopic(page, 'tbc-banner', words(other, 'banners')[topic].title);
    isSilent(page);
  });
}

/**
 * An app with the pledge button of the guides: `heading-level` 3, a link in the slot `report`, a listener that writes the campaign to the
 * console; and a button `#show` that takes it away and brings it back.
 */
export function holdPledgeToPromises(name, { server, path = '/' }) {
  const open = async (t) => {
    const page = await openPage(t, { server, path, before: countListeners });
    await ready(page, 1);
    return page;
  };

  test(`${name}: properties, attributes and slots`, async (t) => {
    const page = await open(t);
    const state = await page.evaluate(() => {
      const button = document.querySelector('tbc-pledge-button');
      return {
        campaign: button.campaign,
        level: button.shadowRoot.querySelector('[aria-level]').ariaLevel,
        slot: button.querySelector('a').assignedSlot?.name,
      };
    });
    assert.deepEqual(state, { campaign: 'spot-the-fake', level: '3', slot: 'report' });
    isSilent(page);
  });

  test(`${name}: a pledge reaches its listener`, async (t) => {
    const page = await open(t);
    const heard = page.waitForEvent('console', (message) => message.text() === 'spot-the-fake');
    await page.locator('tbc-pledge-button [part=option]').first().click();
    await page.locator('tbc-pledge-button [part=button]').click();
    await heard;
    assert.deepEqual(page.exceptions, []);
  });

  test(`${name}: the language follows the page’s`, async (t) => {
    const page = await open(t);
    const [promise] = Object.values(words('fr', 'pledges')['organized-crime'] ?? Object.values(words('fr', 'pledges'))[0]);
    await page.evaluate(() => (document.documentElement.lang = 'fr'));
    await showsTopic(page, 'tbc-pledge-button', typeof promise === 'string' ? promise : Object.values(promise)[0]);
    isSilent(page);
  });

  test(`${name}: taken away and brought back ten times, nothing is left behind`, async (t) => {
    const page = await open(t);
    const press = () => page.evaluate(() => document.querySelector('#show').click());
    const count = () => page.evaluate(() => ({ nodes: document.querySelectorAll('*').length, listeners: window.listeners }));
    const isGone = () => until(page, () => !document.querySelector('tbc-pledge-button'));
    await press();
    await isGone();
    const before = await count();
    for (let round = 1; round <= 10; round++) {
      await press();
      await ready(page, 1 + round);
      await press();
      await isGone();
    }
    assert.deepEqual(await count(), before);
    isSilent(page);
  });
}

/** An app with a dark banner, `variant="hero"` in a template, and in its slot `heading` an `h2` that the app's style sheet colours `#123`. */
export function holdDarkHeroToReadme(name, { server, path }) {
  test(`${name}: the README’s rule gives what is slotted in a hero the hero’s own colour`, async (t) => {
    const [rule] = readFileSync(join(root, 'README.md'), 'utf8').match(/ *tbc-banner:is\([^]*?\}/);
    const page = await openPage(t, { server, path });
    await ready(page, 1);
    const colors = () =>
      page.evaluate(() => {
        const banner = document.querySelector('tbc-banner');
        return {
          slotted: getComputedStyle(banner.querySelector('h2')).color,
          own: getComputedStyle(banner.shadowRoot.querySelector('[part~=panel]')).color,
        };
      });
    const white = 'rgb(255, 255, 255)';
    assert.deepEqual(await colors(), { slotted: 'rgb(17, 34, 51)', own: white });
    await page.addStyleTag({ content: rule });
    assert.deepEqual(await colors(), { slotted: white, own: white });
    isSilent(page);
  });
}
