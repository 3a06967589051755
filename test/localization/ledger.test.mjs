/** The ledger of what has been read (locales/read.json): an English word changes, and every translation of it is stale. */
import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import test, { before } from 'node:test';
import { dist, languages } from '../package/published.mjs';
import { scratchCopy } from '../package/scratch.mjs';

const translations = languages.slice(1);
const { folder, read, write, run } = scratchCopy('ledger');
const LEDGER = 'locales/read.json';
const STALE = ['banners/cybercrime/title', 'messages/banner.close'];

const out = join(folder, 'release');
const release = () => run('release.mjs', dist, out);
const localize = (...args) => run('localize.mjs', ...args);
/** The lines about stale texts, by the names of the texts. */
const staleIn = (printed) =>
  Object.fromEntries([...printed.matchAll(/stale, .*: (\S+): (.+)$/gm)].map(([, name, names]) => [name, names.split(', ')]));
const everywhere = Object.fromEntries(STALE.map((name) => [name, translations]));

/** Puts one word for another where it stands once. */
function change(file, from, to) {
  const text = read(file);
  assert.equal(text.split(from).length, 2, `${file}: ${from}`);
  write(file, text.replace(from, to));
}

before(() => {
  rmSync(join(folder, LEDGER), { force: true });
  for (const language of translations) assert.equal(localize('--read', language, '*').status, 0);
});

test('with every translation read, nothing is stale and the release is made', () => {
  assert.deepEqual(staleIn(localize().printed), {});
  const { status, printed } = release();
  assert.equal(status, 0, printed);
  assert.ok(existsSync(out));
});

test('one English word changes: each translation is named, the release ends with 1, and localize alone heals nothing', () => {
  const { title } = JSON.parse(read('locales/content/en/banners.json')).cybercrime;
  change('locales/content/en/banners.json', JSON.stringify(title), JSON.stringify(`Now ${title}`));
  change('src/components/banner/banner.ts', "msg('Close'", "msg('Shut'");
  const ledger = read(LEDGER);
  for (const time of ['first', 'second']) {
    const { status, printed } = localize();
    assert.equal(status, 0, printed);
    assert.deepEqual(staleIn(printed), everywhere, `the ${time} run`);
  }
  assert.equal(read(LEDGER), ledger);
  rmSync(out, { recursive: true });
  const { status, printed } = release();
  assert.equal(status, 1);
  assert.deepEqual(staleIn(printed), everywhere);
  assert.ok(!existsSync(out), 'nothing is released');
});

test('a text is fresh again in the language in which somebody has read it, and in no other', () => {
  const [language, ...others] = translations;
  assert.equal(localize('--read', language, ...STALE).status, 0);
  const { status, printed } = release();
  assert.equal(status, 1);
  assert.deepEqual(staleIn(printed), Object.fromEntries(STALE.map((name) => [name, others])));
  for (const other of others) localize('--read', other, 'banners/*', 'messages/*');
  assert.equal(release().status, 0);
});

test('the ledger has one text a line, by the alphabet, and no text that is gone', () => {
  const ledger = JSON.parse(read(LEDGER));
  const [language] = translations;
  write(LEDGER, JSON.stringify({ ...ledger, [language]: { 'tips/gone': '00000000', ...ledger[language] } }));
  localize('--read', language, 'messages/banner.close');
  const names = Object.keys(ledger[language]);
  assert.deepEqual(names, [...names].sort());
  assert.deepEqual(Object.keys(ledger), [...translations].sort());
  assert.equal(read(LEDGER), `${JSON.stringify(ledger, null, 2)}\n`);
  for (const [name, hash] of Object.entries(ledger[language])) assert.match(hash, /^[\da-f]{8}$/, name);
});

test('a language or a name that is not there is refused by name, and nothing is noted', () => {
  const ledger = read(LEDGER);
  const [language] = translations;
  for (const [args, said] of [
    [['--read', 'tlh', '*'], '"tlh"'],
    [['--read', language, 'messages/banner.close', 'tips/none'], '"tips/none"'],
    [['--read', language], 'which texts'],
    [['--raed', language, '*'], '"--raed"'],
  ]) {
    const { status, printed } = localize(...args);
    assert.equal(status, 1, args.join(' '));
    assert.ok(printed.includes(said), printed);
  }
  assert.equal(read(LEDGER), ledger);
});
