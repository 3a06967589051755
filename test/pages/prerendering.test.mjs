/**
 * A page that the browser prepares before somebody opens it asks no feed and no service. Browsers under remote control prepare
 * no pages, so the page here is told that it is one, by what the standard says of such a page.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { faultyService } from './pledge-server.mjs';
import { host, hostPage, openPage, ready, until } from './support.mjs';

const service = await faultyService();
const FEED = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items: [{ id: '1', title: 'One news' }] });
let askedForFeed = 0;
host.pages['/news-of-prepared.json'] = () => {
  askedForFeed += 1;
  return { type: 'application/json', body: FEED };
};

function bePrepared() {
  Object.defineProperties(Document.prototype, {
    prerendering: { configurable: true, get: () => true },
    visibilityState: { configurable: true, get: () => 'hidden' },
    hidden: { configurable: true, get: () => true },
  });
}

/** Somebody opens the page: both events, in the order of the standard. */
function open() {
  Object.defineProperties(Document.prototype, {
    prerendering: { get: () => false },
    visibilityState: { get: () => 'visible' },
    hidden: { get: () => false },
  });
  document.dispatchEvent(new Event('prerenderingchange'));
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

const html = hostPage(`
  <tbc-story-list src="/news-of-prepared.json"></tbc-story-list>
  <tbc-tip-carousel topic="cybercrime" autoplay></tbc-tip-carousel>
  <tbc-pledge-button campaign="prepared" endpoint="${service.endpoint}" min-count="0"></tbc-pledge-button>`);

const shows = (page, tag, text) =>
  until(page, ([name, wanted]) => document.querySelector(name).shadowRoot?.textContent.includes(wanted), [tag, text]);

test('a page that is prepared asks no feed and no service for anything, until it is opened', async (t) => {
  const page = await openPage(t, { html, before: bePrepared });
  await shows(page, 'tbc-pledge-button', 'Only the campaign’s name');
  await until(page, () => document.querySelector('tbc-story-list').shadowRoot?.querySelector('[aria-busy]'));
  assert.deepEqual([askedForFeed, service.seen.length], [0, 0]);
  await page.evaluate(open);
  await shows(page, 'tbc-story-list', 'One news');
  await shows(page, 'tbc-pledge-button', 'No pledges yet');
  assert.equal(askedForFeed, 1);
});

test('a pledge that waits from an earlier visit is sent once the prepared page is opened', async (t) => {
  const [id, campaign] = ['0b6f0f5e-6f1c-4f0e-9d39-5b8f4f6c2a11', 'prepared'];
  const { endpoint } = service;
  const pledge = { id, campaign, endpoint, promise: 'check-the-sender', date: '2026-06-26T14:03:27.000Z', state: 'waiting' };
  const unsent = { id, campaign, endpoint, method: 'PUT', attempts: 4, nextTry: 0, notBefore: 0 };
  const stored = {
    [`turn-back-crime:pledge:${endpoint} ${campaign}`]: JSON.stringify(pledge),
    [`turn-back-crime:outbox:${endpoint} ${campaign} ${id}`]: JSON.stringify(unsent),
  };
  const prepare = (context) =>
    context.addInitScript((texts) => {
      for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
    }, stored);
  const page = await openPage(t, { html, before: bePrepared, prepare });
  await shows(page, 'tbc-pledge-button', 'Saved on this device.');
  await ready(page, 2);
  assert.equal(service.said(), '');
  await page.evaluate(open);
  await shows(page, 'tbc-pledge-button', 'One pledge');
  assert.deepEqual(service.pledged(campaign), [id]);
});
