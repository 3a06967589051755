import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { PNG } from 'pngjs';
import { faultyService, holds, losesTheAnswer, says, toPledges } from './pledge-server.mjs';
import { FOLDER, host, hostPage, openPage, ready, scriptTag, turnInto, until, widgets, words } from './support.mjs';

const CAMPAIGN = 'turn-back-crime';
const PROMISES = Object.values(words('en', 'pledges').cybercrime);
const element = (attributes = '') => `<tbc-pledge-button topic="cybercrime" ${attributes}></tbc-pledge-button>`;

/** A service of its own for each test, and a page whose button counts there. */
async function openWithService(t, attributes = '', options = {}) {
  const service = await faultyService();
  const page = await openPage(t, { html: hostPage(element(`endpoint="${service.endpoint}" ${attributes}`)), ...options });
  await ready(page);
  return { service, page };
}

const panel = (page) => page.locator('tbc-pledge-button [part=panel]');
const part = (page, name) => page.locator(`tbc-pledge-button [part=${name}]`);
const options = (page) => page.locator('tbc-pledge-button [part=option]');
const shows = (page, text) =>
  until(
    page,
    (wanted) => document.querySelector('tbc-pledge-button').shadowRoot.querySelector('[part=panel]')?.innerText.includes(wanted),
    text,
  );
const isIn = (page, state) => until(page, (wanted) => document.querySelector('tbc-pledge-button').matches(`:state(${wanted})`), state);
const stored = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('turn-back-crime')));
const place = (page) => page.evaluate(() => document.querySelector('tbc-pledge-button').getBoundingClientRect().bottom);

async function press(page, index = 0) {
  await options(page).nth(index).click();
  await part(page, 'button').click();
}

async function reopen(page) {
  await page.reload();
  await ready(page);
}

test('before the press: the choice and its own files, nothing stored, and no file of what comes after', async (t) => {
  const page = await openPage(t, { html: hostPage(element()) });
  await ready(page);
  assert.deepEqual(await options(page).allInnerTexts(), PROMISES);
  const files = page.requests.map((url) => url.slice((widgets.origin + FOLDER).length)).toSorted();
  assert.deepEqual(files, [
    'c/core.js',
    'c/own-items.js',
    'c/pledge-button.js',
    'c/storage.js',
    'embed.js',
    'l/en/pledge-button/cybercrime.js',
  ]);
  await options(page).nth(1).click();
  await isIn(page, 'choosing');
  assert.deepEqual(await stored(page), []);
  assert.equal(page.requests.length, files.length);
});

test('pressed: counted once, thanked with the promise and the new count, and known on the next visit', async (t) => {
  const { service, page } = await openWithService(t, 'goal="2"');
  await press(page, 1);
  await isIn(page, 'pledged');
  await shows(page, 'Thank you.');
  await shows(page, 'One pledge');
  await shows(page, 'Goal: 2');
  assert.equal(await part(page, 'promise').innerText(), PROMISES[1]);
  assert.equal(await page.evaluate(() => document.querySelector('tbc-pledge-button').shadowRoot.querySelector('progress').value), 1);
  assert.equal(service.said(), 'PUT 201');
  await reopen(page);
  await shows(page, 'You made a pledge.');
  await shows(page, 'One pledge');
  assert.equal(await part(page, 'promise').innerText(), PROMISES[1]);
  assert.equal(service.said(), 'PUT 201');
  assert.deepEqual(page.exceptions, []);
});

test('while it is sent: the button keeps its size and its focus, the page below stays, and a second press does nothing', async (t) => {
  const { service, page } = await openWithService(t, 'goal="2000"');
  const { fault, arrived, release } = holds();
  await options(page).nth(1).click();
  await shows(page, 'Only the campaign’s name');
  const before = { box: await part(page, 'button').boundingBox(), bottom: await place(page) };
  service.faults.push(fault);
  await part(page, 'button').focus();
  await page.keyboard.press('Enter');
  await arrived;
  await isIn(page, 'sending');
  await shows(page, 'You can close this page.');
  assert.equal(await part(page, 'button').innerText(), 'Sending…');
  assert.equal(await part(page, 'button').getAttribute('aria-disabled'), 'true');
  assert.deepEqual({ box: await part(page, 'button').boundingBox(), bottom: await place(page) }, before);
  await page.keyboard.press('Enter');
  release();
  await isIn(page, 'pledged');
  assert.equal(service.said(), 'PUT 201');
  assert.equal(
    await page.evaluate(() => document.querySelector('tbc-pledge-button').shadowRoot.activeElement.getAttribute('part')),
    'heading',
  );
});

test('refused: what is kept, and another try that arrives', async (t) => {
  const { service, page } = await openWithService(t);
  await shows(page, 'Only the campaign’s name');
  service.faults.push(says(403));
  await press(page);
  await isIn(page, 'failed');
  await shows(page, 'Your pledge did not arrive. It is kept on this device.');
  assert.equal(await part(page, 'button').innerText(), 'Try again');
  await reopen(page);
  await shows(page, 'Your pledge did not arrive.');
  await part(page, 'button').click();
  await isIn(page, 'pledged');
  assert.equal(service.pledged(CAMPAIGN).length, 1);
});

test('the answer is lost: sent again by itself with the same id, and counted once', async (t) => {
  const { service, page } = await openWithService(t);
  await shows(page, 'Only the campaign’s name');
  service.faults.push(losesTheAnswer, losesTheAnswer);
  await press(page);
  await isIn(page, 'pledged');
  assert.equal(service.pledged(CAMPAIGN).length, 1);
});

test('offline: thanked, kept over a visit, and sent when the network is back', async (t) => {
  const { service, page } = await openWithService(t);
  // Pressed once before, so that what comes after the press is there.
  await press(page);
  await isIn(page, 'pledged');
  await part(page, 'take-back').click();
  await shows(page, 'Your pledge was taken back.');
  await until(page, () => !Object.keys(localStorage).some((key) => key.startsWith('turn-back-crime:outbox')));
  await page.context().setOffline(true);
  await press(page, 2);
  await isIn(page, 'waiting');
  await shows(page, 'Thank you.');
  await shows(page, 'Saved on this device.');
  assert.equal(service.pledged(CAMPAIGN).length, 0);
  await page.context().setOffline(false);
  await isIn(page, 'pledged');
  assert.equal(service.pledged(CAMPAIGN).length, 1);
});

for (const counts of [true, false]) {
  test(`offline before anything of the press could be loaded, ${counts ? 'with' : 'without'} an endpoint: kept in the task of the press, and said`, async (t) => {
    const service = await faultyService();
    const page = await openPage(t, { html: hostPage(element(counts ? `endpoint="${service.endpoint}"` : '')) });
    await ready(page);
    await page.context().setOffline(true);
    const [before, kept] = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('tbc-pledge-button');
      shadowRoot.querySelectorAll('[part=option]')[1].click();
      const count = localStorage.length;
      shadowRoot.querySelector('[part=button]').click();
      return [count, Object.values(localStorage).map((text) => JSON.parse(text))];
    });
    assert.equal(before, 0);
    assert.equal(kept.length, 1);
    assert.equal(kept[0].words, PROMISES[1]);
    await shows(page, counts ? 'Saved on this device. It will be sent as soon as possible.' : 'Saved on this device.');
    await isIn(page, counts ? 'waiting' : 'pledged');
    // The next press asks again, and makes no second pledge.
    await part(page, 'button').click();
    await shows(page, 'Saved on this device.');
    assert.equal((await page.evaluate(() => JSON.parse(Object.values(localStorage)[0]))).id, kept[0].id);
    // A network that is back is enough.
    await page.context().setOffline(false);
    await shows(page, 'Thank you.');
    assert.equal(await part(page, 'promise').innerText(), PROMISES[1]);
    await isIn(page, 'pledged');
    assert.deepEqual(service.pledged(CAMPAIGN), counts ? [kept[0].id] : []);
    assert.deepEqual(page.exceptions, []);
  });
}

test('pressed offline before anything else, closed, and opened days later: one pledge at the service', async (t) => {
  const service = await faultyService();
  const page = await openPage(t, { html: hostPage(element(`endpoint="${service.endpoint}"`)) });
  await ready(page);
  await page.context().setOffline(true);
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('tbc-pledge-button');
    shadowRoot.querySelector('[part=option]').click();
    shadowRoot.querySelector('[part=button]').click();
  });
  const context = page.context();
  const later = await context.newPage();
  await page.close();
  await context.setOffline(false);
  await later.clock.install({ time: Date.now() + 5 * 86_400_000 });
  await later.goto(host.origin + page.path);
  await isIn(later, 'pledged');
  await shows(later, 'You made a pledge.');
  assert.equal(await part(later, 'promise').innerText(), PROMISES[0]);
  assert.equal(service.pledged(CAMPAIGN).length, 1);
  assert.equal(service.said(), 'PUT 201');
});

test('what comes after the press hangs: after 8 seconds the pledge is said to be saved, and then thanked for', async (t) => {
  const service = await faultyService();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const page = await openPage(t, {
    html: hostPage(element(`endpoint="${service.endpoint}"`)),
    prepare: async (context) => {
      await context.clock.install();
      await context.route('**/pledged-part.js', (route) => held.then(() => route.continue()));
    },
  });
  await ready(page);
  await press(page);
  await until(page, () => document.querySelector('tbc-pledge-button').shadowRoot.querySelector('[part=button]').ariaDisabled === 'true');
  await page.clock.fastForward(8_500);
  await shows(page, 'Saved on this device. It will be sent as soon as possible.');
  release();
  await shows(page, 'Thank you.');
  await isIn(page, 'pledged');
  assert.equal(service.pledged(CAMPAIGN).length, 1);
});

test('a service that hangs: after 8 seconds thanked, and said to be saved; counted when it answers', async (t) => {
  const service = await faultyService();
  const { fault, arrived, release } = holds();
  const page = await openPage(t, {
    html: hostPage(element(`endpoint="${service.endpoint}"`)),
    prepare: (context) => context.clock.install(),
  });
  await ready(page);
  service.faults.push(toPledges(service, fault));
  await press(page);
  await arrived;
  await page.clock.fastForward(8_500);
  await isIn(page, 'waiting');
  await shows(page, 'Saved on this device. It will be sent as soon as possible.');
  await shows(page, 'Thank you.');
  release();
  await isIn(page, 'pledged');
  assert.equal(service.said(), 'PUT 201');
});

test('a take-back that the service refuses is said, kept and asked again', async (t) => {
  const { service, page } = await openWithService(t);
  await press(page);
  await isIn(page, 'pledged');
  service.faults.push(toPledges(service, says(405)));
  await part(page, 'take-back').click();
  await shows(page, 'Taken back on this device. The campaign could not be told yet');
  assert.equal((await stored(page)).length, 1);
  assert.equal(service.pledged(CAMPAIGN).length, 1);
  await reopen(page);
  await shows(page, 'Taken back on this device. The campaign could not be told yet');
});

const OWN = (...promises) =>
  `<tbc-pledge-button campaign="market-day">${promises.map((each) => `<p>${each}</p>`).join('')}</tbc-pledge-button>`;
for (const [what, now, expected] of [
  ['a typing error was corrected', hostPage(OWN('I look at the seal.', 'I ask for the receipt.')), 'I look at teh seal.'],
  ['the page is in French now', hostPage(OWN('Je regarde le sceau.', 'Je demande un reçu.'), { lang: 'fr' }), 'I look at teh seal.'],
  ['only another promise is left', hostPage(OWN('I tell the market office.')), 'I look at teh seal.'],
  [
    'the button is on a topic now',
    hostPage('<tbc-pledge-button campaign="market-day" topic="cybercrime"></tbc-pledge-button>'),
    'I look at teh seal.',
  ],
]) {
  test(`the promise that was made is shown, in its words and language, and can be saved as a picture: ${what}`, async (t) => {
    const page = await openPage(t, { html: hostPage(OWN('I look at teh seal.', 'I ask for the receipt.')) });
    await ready(page);
    await press(page);
    await part(page, 'keepsake').waitFor();
    await turnInto(page, now);
    await ready(page);
    assert.equal(await part(page, 'promise').innerText(), expected);
    assert.equal(await part(page, 'promise').getAttribute('lang'), 'en');
    const [download] = await Promise.all([page.waitForEvent('download'), part(page, 'keepsake').click()]);
    assert.equal(PNG.sync.read(await readFile(await download.path())).width, 1080);
  });
}

test('two topics of one campaign: both show the promise that was made, each in its language', async (t) => {
  const other = '<div lang="de"><tbc-pledge-button topic="fake-medicines"></tbc-pledge-button></div>';
  const page = await openPage(t, { html: hostPage(element() + other) });
  await ready(page, 2);
  const first = page.locator('tbc-pledge-button').first();
  await first.locator('[part=option]').first().click();
  await first.locator('[part=button]').click();
  await shows(page, 'Thank you.');
  await page.reload();
  await ready(page, 2);
  const promises = await page.locator('tbc-pledge-button [part=promise]').allInnerTexts();
  assert.deepEqual(promises, [PROMISES[0], PROMISES[0]]);
  assert.equal(await page.locator('tbc-pledge-button [part=keepsake]').count(), 2);
});

test('what 0.1.0 stored of a page’s own promise is shown, though the page has corrected it', async (t) => {
  const page = await openPage(t, { html: hostPage('<p>') });
  await page.evaluate(() =>
    localStorage.setItem(
      'turn-back-crime:pledge: market-day',
      '{"id":"0b6f0f5e-6f1c-4f0e-9d39-5b8f4f6c2a11","campaign":"market-day","endpoint":"","promise":"I look at teh seal.","date":"2026-06-26T14:03:27.000Z","state":"pledged"}',
    ),
  );
  await turnInto(page, hostPage(OWN('I look at the seal.', 'I ask for the receipt.')));
  await ready(page);
  assert.equal(await part(page, 'promise').innerText(), 'I look at teh seal.');
});

for (const attributes of [
  'goal="10.000"',
  'goal="10 000"',
  'goal="2e3"',
  'goal="-5"',
  'goal="٢٠٠٠"',
  'min-count="1,5"',
  'min-count="0.5"',
]) {
  test(`${attributes} is no number as it is written: named on the console, and not used`, async (t) => {
    const service = await faultyService();
    const body = JSON.stringify({ campaign: CAMPAIGN, count: 12, asOf: new Date().toISOString() });
    service.faults.push(says(200, { 'content-type': 'application/json' }, body));
    const page = await openPage(t, { html: hostPage(element(`endpoint="${service.endpoint}" ${attributes}`)) });
    await ready(page);
    await shows(page, '12 pledges');
    assert.equal(await page.locator('tbc-pledge-button progress').count(), 0);
    assert.equal(page.messages.length, 1);
    assert.ok(page.messages[0].includes('should be a whole number'), page.messages[0]);
    assert.ok(page.messages[0].includes(attributes), page.messages[0]);
  });
}

test('forget(): nothing is on the device any more, what is counted stays counted, and the choice is there again', async (t) => {
  const { service, page } = await openWithService(t);
  await press(page);
  await isIn(page, 'pledged');
  await page.evaluate(() => document.querySelector('tbc-pledge-button').forget());
  await isIn(page, 'idle');
  assert.deepEqual(await stored(page), []);
  await shows(page, 'What will you do?');
  assert.equal(await part(page, 'message').innerText(), '');
  assert.equal(service.said(), 'PUT 201');
  assert.equal(service.pledged(CAMPAIGN).length, 1);
});

test('forget() before what comes after the press is here: nothing is kept, and nothing sent', async (t) => {
  const service = await faultyService();
  const page = await openPage(t, { html: hostPage(element(`endpoint="${service.endpoint}"`)) });
  await ready(page);
  await page.context().setOffline(true);
  await press(page);
  await shows(page, 'Saved on this device.');
  await page.evaluate(() => document.querySelector('tbc-pledge-button').forget());
  await isIn(page, 'choosing');
  assert.deepEqual(await stored(page), []);
  await page.context().setOffline(false);
  await reopen(page);
  assert.equal(service.said(), '');
});

test('a browser that hands no picture out: the page is told', async (t) => {
  const page = await openPage(t, {
    html: hostPage(element()),
    before: () => (HTMLCanvasElement.prototype.toBlob = () => void (window.isAsked = true)),
    prepare: (context) => context.clock.install(),
  });
  await ready(page);
  await press(page);
  await shows(page, 'Thank you.');
  await part(page, 'keepsake').click();
  await until(page, () => window.isAsked);
  await page.clock.fastForward(11_000);
  await until(page, () => window[Symbol.for('notes')].errors.includes('content'));
});

test('taken back: told to the service, also where the page is closed before', async (t) => {
  const { service, page } = await openWithService(t);
  await press(page);
  await isIn(page, 'pledged');
  await page.context().setOffline(true);
  await part(page, 'take-back').click();
  await shows(page, 'Your pledge was taken back.');
  await page.context().setOffline(false);
  await reopen(page);
  assert.equal(await part(page, 'heading').innerText(), 'What will you do?');
  await until(page, () => !Object.keys(localStorage).some((key) => key.startsWith('turn-back-crime')));
  assert.equal(service.pledged(CAMPAIGN).length, 0);
});

test('two tabs: pledged in one, thanked in both, counted once', async (t) => {
  const { service, page } = await openWithService(t);
  const other = await page.context().newPage();
  await other.goto(host.origin + page.path);
  await ready(other);
  await press(page);
  await isIn(page, 'pledged');
  // The other tab notices at the latest when the visitor goes on there.
  await options(other).nth(1).click();
  await shows(other, 'You made a pledge.');
  assert.equal(await part(other, 'promise').innerText(), PROMISES[0]);
  assert.equal(service.pledged(CAMPAIGN).length, 1);
  await part(page, 'take-back').click();
  await shows(other, 'Your pledge was taken back.');
});

test('a count below min-count, or none, is no number; room is kept for it', async (t) => {
  const { service, page } = await openWithService(t, 'min-count="2" goal="10"');
  await until(page, () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/campaigns/turn-back-crime')));
  assert.equal(await part(page, 'count').innerText(), '');
  const before = await place(page);
  service.ledger.answer('PUT', `/pledges/campaigns/${CAMPAIGN}/pledges/00000000-0000-4000-8000-000000000000`);
  service.ledger.answer('PUT', `/pledges/campaigns/${CAMPAIGN}/pledges/00000000-0000-4000-8000-000000000001`);
  await reopen(page);
  await shows(page, 'Two pledges');
  assert.equal(await place(page), before);
});

test('a service that gives no count: words take its place, and the page stays', async (t) => {
  const service = await faultyService();
  service.faults.push(says(503));
  const page = await openPage(t, { html: hostPage(element(`endpoint="${service.endpoint}" goal="10" min-count="0"`)) });
  await ready(page);
  await shows(page, 'How many have pledged can’t be shown right now.');
  const before = await place(page);
  await reopen(page);
  await shows(page, 'No pledges yet');
  assert.equal(await place(page), before);
});

for (const [lang, count, text] of [
  ['fr', 0, 'Encore aucun engagement'],
  ['ar', 0, 'لا تعهدات بعد'],
  ['ar', 1, 'تعهد واحد'],
  ['ar', 2, 'تعهدان'],
  ['ar', 3, '3 تعهدات'],
  ['ar-EG', 11, '١١ تعهداً'],
  ['ar', 100, '100 تعهد'],
  ['de', 1284, '1.284 Versprechen'],
]) {
  test(`${count} in ${lang}: ${text}`, async (t) => {
    const service = await faultyService();
    const body = JSON.stringify({ campaign: CAMPAIGN, count, asOf: new Date().toISOString() });
    service.faults.push(says(200, { 'content-type': 'application/json' }, body));
    const page = await openPage(t, { html: hostPage(element(`endpoint="${service.endpoint}" min-count="0"`), { lang }) });
    await ready(page);
    await shows(page, text);
  });
}

test('the goal is reached: said, with a full bar, and the button stays', async (t) => {
  const service = await faultyService();
  const body = JSON.stringify({ campaign: CAMPAIGN, count: 2416, asOf: '2026-06-30T12:00:00Z' });
  service.faults.push(says(200, { 'content-type': 'application/json' }, body));
  const page = await openPage(t, { html: hostPage(element(`endpoint="${service.endpoint}" goal="2000"`)) });
  await ready(page);
  await shows(page, '2,416 pledges');
  await shows(page, 'Goal reached');
  await shows(page, 'June 30, 2026');
  assert.equal(await part(page, 'button').innerText(), 'I pledge too');
});

test('under the strictest policy everything works, the picture too, with no report', async (t) => {
  const service = await faultyService();
  const csp = `default-src 'none'; script-src ${widgets.origin}; style-src 'none'; img-src 'self'; connect-src ${new URL(service.endpoint).origin}; require-trusted-types-for 'script'; trusted-types turn-back-crime`;
  const page = await openPage(t, { csp, html: hostPage(element(`endpoint="${service.endpoint}" goal="2"`)) });
  await ready(page);
  await press(page);
  await isIn(page, 'pledged');
  const [download] = await Promise.all([page.waitForEvent('download'), part(page, 'keepsake').click()]);
  assert.equal(download.suggestedFilename(), 'turn-back-crime.png');
  assert.deepEqual(await page.evaluate(() => window[Symbol.for('notes')].reports), []);
  assert.deepEqual(page.exceptions, []);
});

for (const lang of ['en', 'ar']) {
  test(`the picture has the colours of the topic, and its words where ${lang} begins`, async (t) => {
    const page = await openPage(t, { html: hostPage(element(), { lang }) });
    await ready(page);
    await press(page);
    const [download] = await Promise.all([page.waitForEvent('download'), part(page, 'keepsake').click()]);
    const { width, height, data } = PNG.sync.read(await readFile(await download.path()));
    assert.deepEqual([width, height], [1080, 1080]);
    const at = (x, y) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
    // Where the faint mark behind the words doesn't reach.
    assert.deepEqual(at(lang === 'ar' ? 1076 : 4, 4), [0x2c, 0x2f, 0x77]);
    // The corner turns back where a line ends.
    const flap = at(lang === 'ar' ? 170 : 909, 170);
    assert.deepEqual(flap, [0xff, 0xb4, 0x3b]);
    const isWhite = (x, y) => at(x, y).every((value) => value > 240);
    const near = (from) => {
      let count = 0;
      for (let y = 500; y < 1000; y += 1) for (let x = from; x < from + 80; x += 1) if (isWhite(x, y)) count += 1;
      return count;
    };
    const [left, right] = [near(96), near(904)];
    assert.ok(lang === 'ar' ? right > left : left > right, `white on the left ${left}, on the right ${right}`);
  });
}

test('the picture is saved on a page that calls a picture of its own createElement', async (t) => {
  const page = await openPage(t, { html: hostPage(element()) });
  await ready(page);
  await press(page);
  await isIn(page, 'pledged');
  await page.evaluate(() => document.body.append(Object.assign(new Image(), { name: 'createElement' })));
  const [download] = await Promise.all([page.waitForEvent('download'), part(page, 'keepsake').click()]);
  assert.equal(PNG.sync.read(await readFile(await download.path())).width, 1080);
  assert.deepEqual(page.exceptions, []);
});

test('in a sandbox without downloads no picture is offered, and without storage the pledge holds for the visit', async (t) => {
  const inner = '/pledge-in-a-sandbox.html';
  host.pages[inner] = hostPage(element());
  t.after(() => delete host.pages[inner]);
  const page = await openPage(t, {
    html: hostPage(`<iframe sandbox="allow-scripts" src="${inner}" width="400" height="900"></iframe>`, { head: '' }),
  });
  const frame = page.frameLocator('iframe');
  await frame.locator('tbc-pledge-button [part=option]').first().click();
  await frame.locator('tbc-pledge-button [part=button]').click();
  await frame.getByText('Thank you.').waitFor();
  assert.equal(await frame.locator('tbc-pledge-button [part=keepsake]').count(), 0);
  assert.deepEqual(page.exceptions, []);
});

test('the corner turns once after the press, and not for who asked for less motion', async (t) => {
  for (const reducedMotion of ['no-preference', 'reduce']) {
    const page = await openPage(t, { html: hostPage(element()) });
    await page.emulateMedia({ reducedMotion });
    await ready(page);
    await page.evaluate(() => {
      window.turns = [];
      const { shadowRoot } = document.querySelector('tbc-pledge-button');
      shadowRoot.addEventListener('animationstart', ({ animationName }) => window.turns.push(animationName));
    });
    await press(page);
    await shows(page, 'Thank you.');
    await page.evaluate(() =>
      Promise.all(
        document
          .querySelector('tbc-pledge-button')
          .shadowRoot.getAnimations({ subtree: true })
          .map(({ finished }) => finished),
      ),
    );
    const turns = await page.evaluate(() => window.turns);
    assert.deepEqual(turns.toSorted(), reducedMotion === 'reduce' ? [] : ['flap', 'turn']);
  }
});

for (const lang of ['en', 'ar', 'de']) {
  test(`320 px wide, ${lang}: nothing stands over in any state`, async (t) => {
    const { service, page } = await openWithService(t, 'goal="2000" networks="facebook x whatsapp telegram linkedin bluesky"', {
      viewport: { width: 320, height: 800 },
    });
    await page.evaluate((language) => (document.documentElement.lang = language), lang);
    const fits = async () => {
      const over = await panel(page).evaluate((node) =>
        [...node.querySelectorAll('*')]
          .filter(
            (each) => !each.matches('.visually-hidden, .visually-hidden *, .super, .super *, .thanks') && each.getClientRects().length,
          )
          .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline')
          .map((each) => each.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(over, []);
    };
    await fits();
    service.faults.push(says(403));
    await press(page, 2);
    await isIn(page, 'failed');
    await fits();
    await part(page, 'button').click();
    await isIn(page, 'pledged');
    await fits();
    await part(page, 'take-back').click();
    await isIn(page, 'idle');
    await fits();
  });
}

test('the parts that come after the press are loaded from where the widgets are, whatever the page’s own address', async (t) => {
  const page = await openPage(t, { html: hostPage(element(), { head: `<base href="https://elsewhere.example/">${scriptTag()}` }) });
  await ready(page);
  await press(page);
  await shows(page, 'Thank you.');
});

test('a srcdoc frame has no address of its own to share: it offers none, but that which the page names', async (t) => {
  const frame = (attributes) => {
    const html = hostPage(element(`networks="bluesky" ${attributes}`))
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;');
    return `<iframe srcdoc="${html}" style="inline-size:600px;block-size:900px"></iframe>`;
  };
  const page = await openPage(t, { html: hostPage(frame('') + frame('campaign="b" href="/advice"'), { head: '' }) });
  for (const [index, shared] of [undefined, `${host.origin}/advice`].entries()) {
    const button = page.frameLocator('iframe').nth(index).locator('tbc-pledge-button');
    await button.locator('[part=option]').first().click();
    await button.locator('[part=button]').click();
    await button.locator('[part=take-back]').waitFor();
    const links = await button.locator('[part=share] a').evaluateAll((all) => all.map(({ href }) => decodeURIComponent(href)));
    assert.equal(links.length, shared ? 2 : 0);
    for (const link of links) assert.ok(link.includes(shared), link);
  }
});
