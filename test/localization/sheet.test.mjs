/** The sheet for people who translate without Git: a text is changed on the page, and what the page gives back is applied. */
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, findTestBrowser } from '../../scripts/browser.mjs';
import { textsOf } from '../../scripts/localize/texts.mjs';
import { dist, languages } from '../package/published.mjs';
import { scratchCopy } from '../package/scratch.mjs';

const LANGUAGE = 'fr';
const CONTENT = 'banners/cybercrime/text';
const MESSAGE = 'tip-carousel.label';
const { folder, read, run } = scratchCopy('sheet');
symlinkSync(dist, join(folder, 'dist'));
const written = run('localize.mjs', '--sheet', LANGUAGE);
const sheet = join(folder, `test-results/texts-${LANGUAGE}.html`);
const texts = textsOf(LANGUAGE);

const browser = await chromium.launch({ executablePath: await findTestBrowser(), args: BROWSER_ARGS });
after(() => browser.close());

/** The sheet, opened from its file as somebody does who got it by mail. */
async function openSheet(t) {
  const page = await browser.newPage();
  t.after(() => page.close());
  const seen = { messages: [], requests: [] };
  page.on('console', (message) => seen.messages.push(message.text()));
  page.on('pageerror', (error) => seen.messages.push(error.message));
  page.on('request', (request) => seen.requests.push(request.url()));
  await page.goto(pathToFileURL(sheet).href);
  const field = (name) => page.locator(`textarea[name="${name}"]`);
  const section = (name) => page.locator('section', { has: field(name) });
  const patch = async () => JSON.parse(await page.locator('#patch').inputValue());
  return { page, field, section, patch, ...seen };
}

const patchFile = join(folder, 'patch.json');
const apply = (patch) => {
  writeFileSync(patchFile, typeof patch === 'string' ? patch : JSON.stringify(patch));
  return run('localize.mjs', '--apply', patchFile);
};
const filesOfTexts = () => ['locales/fr.xlf', 'locales/content/fr/banners.json', 'locales/content/fr/pledges.json'].map(read);

test('the page has every text of the language with its English, asks for nothing and says nothing', async (t) => {
  assert.equal(written.status, 0, written.printed);
  const { page, field, messages, requests } = await openSheet(t);
  assert.equal(await page.locator('section').count(), texts.size);
  for (const [name, text] of texts) assert.equal(await field(name).inputValue(), text, name);
  const english = textsOf(languages[0]);
  assert.deepEqual(
    await page.locator('.english').allTextContents(),
    [...texts.keys()].map((name) => english.get(name)),
  );
  assert.deepEqual(messages, []);
  assert.deepEqual(
    requests.filter((url) => !url.startsWith('data:') && url !== pathToFileURL(sheet).href),
    [],
  );
});

test('a text stands in its picture, and says what room is left', async (t) => {
  const { section, page } = await openSheet(t);
  assert.match(written.printed, /\d{3} of them with a picture/);
  const picture = section(CONTENT).locator('.picture');
  await picture.scrollIntoViewIfNeeded();
  assert.ok(await picture.locator('img').evaluate((image) => image.complete && image.naturalWidth === 480));
  const frame = await picture.locator('span').boundingBox();
  const box = await picture.boundingBox();
  assert.ok(frame.y >= box.y && frame.y + frame.height <= box.y + box.height);
  const [pledge] = [...texts].find(([name]) => name.startsWith('pledges/'));
  const left = 60 - texts.get(pledge).length;
  assert.equal(await section(pledge).locator('.room').textContent(), `${left} characters of 60 are left.`);
  await page.locator(`textarea[name="${pledge}"]`).fill('a'.repeat(61));
  assert.equal(await section(pledge).locator('.fault').textContent(), 'Too long for its place.');
});

test('the place in the picture is that of the text itself: a banner’s heading, text and link below each other, each topic in its own picture', async (t) => {
  const { page } = await openSheet(t);
  const data = JSON.parse(await page.locator('#data').textContent());
  const places = new Map(data.texts.map(({ name, picture }) => [name, picture]));
  const topics = new Set([...texts.keys()].filter((name) => name.startsWith('banners/')).map((name) => name.split('/')[1]));
  const shots = new Set();
  for (const topic of topics) {
    const [title, text, action] = ['title', 'text', 'action'].map((part) => places.get(`banners/${topic}/${part}`));
    assert.ok(title.y + title.height <= text.y && text.y + text.height <= action.y, topic);
    assert.equal(new Set([title, text, action].map(({ shot }) => shot)).size, 1, topic);
    shots.add(title.shot);
  }
  assert.equal(shots.size, topics.size);
});

test('what is changed on the page is in the files after --apply, and nothing else is', async (t) => {
  const { page, field } = await openSheet(t);
  const name = `messages/${MESSAGE}`;
  const changed = new Map([
    [CONTENT, `${texts.get(CONTENT)} Restez prudent.`],
    [name, texts.get(name).replace('{1}', 'le sujet {1}')],
  ]);
  for (const [each, text] of changed) await field(each).fill(text);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#take').click()]);
  assert.equal(download.suggestedFilename(), `texts-${LANGUAGE}.json`);
  await download.saveAs(patchFile);
  assert.equal(readFileSync(patchFile, 'utf8'), await page.locator('#patch').inputValue());
  const before = filesOfTexts();
  const { status, printed } = run('localize.mjs', '--apply', patchFile);
  assert.equal(status, 0, printed);
  assert.ok(printed.includes(`--read ${LANGUAGE} ${CONTENT} ${name}`), printed);
  const words = filesOfTexts();
  const value = /<x id="0"[^>]*\/>/.exec(before[0].split(`id="${MESSAGE}"`)[1])[0];
  const xml = (text) => text.replace('{1}', value);
  assert.equal(
    words[0],
    before[0].replace(`<target>${xml(texts.get(name))}<`, () => `<target>${xml(changed.get(name))}<`),
  );
  assert.equal(
    words[1],
    before[1].replace(JSON.stringify(texts.get(CONTENT)), () => JSON.stringify(changed.get(CONTENT))),
  );
  assert.notEqual(words[0], before[0]);
  assert.notEqual(words[1], before[1]);
  assert.equal(words[2], before[2]);
  // A second time it is old.
  const again = run('localize.mjs', '--apply', patchFile);
  assert.equal(again.status, 1);
  assert.match(again.printed, /has been changed since the sheet was written/);
});

test('a text that loses its value or has none at all is not given back', async (t) => {
  const { page, field, section, patch } = await openSheet(t);
  await field(`messages/${MESSAGE}`).fill('Conseils');
  assert.equal(await section(`messages/${MESSAGE}`).locator('.fault').textContent(), 'Keep {1}.');
  await field(CONTENT).fill(' ');
  assert.deepEqual((await patch()).changes, []);
  assert.match(await page.locator('#state').textContent(), /^0 changed; 2 can’t be taken/);
});

test('--apply refuses what no sheet gives back, by name, and changes nothing', async (t) => {
  const { field, patch } = await openSheet(t);
  const pledge = [...texts.keys()].find((name) => name.startsWith('pledges/'));
  await field(pledge).fill(`${texts.get(pledge)} ici`);
  const good = await patch();
  const [change] = good.changes;
  const withChange = (more) => ({ ...good, changes: [{ ...change, ...more }] });
  const before = filesOfTexts();
  for (const [bad, said] of [
    ['{', 'is not what a sheet gives back'],
    [[], 'is not what a sheet gives back'],
    [{ ...good, texts: 'other' }, 'is not what a sheet gives back'],
    [{ ...good, changes: [null] }, 'is not what a sheet gives back'],
    [withChange({ more: 'x' }), 'is not what a sheet gives back'],
    [withChange({ to: 1 }), 'is not what a sheet gives back'],
    [{ ...good, language: 'tlh' }, '"tlh"'],
    [{ ...good, language: languages[0] }, `"${languages[0]}"`],
    [{ ...good, changes: [] }, 'changes nothing'],
    [withChange({ name: 'pledges/none' }), 'pledges/none: there is no such text'],
    [withChange({ name: '__proto__' }), '__proto__: there is no such text'],
    [withChange({ english: '00000000' }), `${pledge}: its English has been changed`],
    [withChange({ from: 'other' }), `${pledge}: it has been changed`],
    [withChange({ to: `${change.to} {1}` }), `${pledge}: it must keep`],
    [withChange({ to: ' ' }), `${pledge}: is empty`],
    [withChange({ to: `${change.to}\u200b` }), `${pledge}: an invisible sign`],
    [withChange({ to: `${change.to} <b>` }), `${pledge}: <b is code`],
    [withChange({ to: 'a'.repeat(61) }), `${pledge}: 61 characters, 60 fit`],
    [' '.repeat(1_000_001), 'larger than any sheet'],
  ]) {
    const { status, printed } = apply(bad);
    assert.equal(status, 1, JSON.stringify(bad).slice(0, 200));
    assert.ok(printed.includes(said), printed);
  }
  assert.deepEqual(filesOfTexts(), before);
  assert.equal(apply(good).status, 0);
  assert.notDeepEqual(filesOfTexts(), before);
});
