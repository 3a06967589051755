/**
 * Thousands of feeds, each changed at random from one that somebody might write: data comes out, or a `FeedError`, and no
 * turn takes long. `FUZZ_SEED=NUMBER` reads those of an earlier run again.
 */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { REPETITIONS, repeat } from '../feed/hostile.mjs';
import { dist, root } from '../package/published.mjs';
import { payloads } from '../pages/xss/payloads.mjs';
import { isData, parseFeed } from '../pages/xss/reader.mjs';

const { dateInWords } = await import(pathToFileURL(join(dist, 'parts/story/dates.js')));

const FEEDS = 20_000;
/** Milliseconds that a turn may take, on a busy machine too. */
const LONGEST_TURN = 2000;
const SEED = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));

const originals = ['stories/feeds', 'test/feed/cases'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => /\.(xml|json|txt)$/.test(file) && !file.endsWith('.expected.json'))
    .map((file) => readFileSync(join(root, folder, file))),
);
const texts = originals.map((bytes) => bytes.toString('utf8'));
const TYPES = [undefined, 'text/xml', 'application/json; charset=utf-8', 'text/plain; charset=iso-8859-1', 'text/xml; charset=utf-16le'];

/** Numbers from 0 to 1 that follow from a seed: mulberry32. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The feed of a number: `{bytes, contentType}`. */
function feedOf(number) {
  const random = randomFrom(Math.imul(SEED, 0x9e3779b1) + number);
  const below = (limit) => Math.floor(random() * limit);
  const oneOf = (list) => list[below(list.length)];
  const partOf = (text) => {
    const start = below(text.length);
    return text.slice(start, start + below(1 + 2 ** below(12)));
  };
  const hostile = () => (below(2) ? oneOf(payloads).text : repeat(oneOf(REPETITIONS), 2 ** below(12)));
  const changes = [
    (before, after) => before + after.slice(below(2 ** below(12))),
    (before, after, text) => before + partOf(text) + after,
    (before, after) => before + partOf(oneOf(texts)) + after,
    (before, after) => before + hostile() + after,
    (before, after) => before + hostile() + after.slice(below(20)),
    (before, after) => before + String.fromCodePoint(below(oneOf([0x100, 0x3000, 0x10000, 0x110000]))) + after.slice(1),
    (before, after) => before + after.slice(0, 1).repeat(below(1000)) + after,
    (before, after) => before + after.replace(/>[^<]*<|"[^"]*"/, (value) => value.at(0) + hostile() + value.at(-1)),
    (before, after) => before + after.replace(/\d+/, () => String(below(10 ** below(18)))),
    (before, after) => (below(4) ? before + after : before),
  ];
  let text = oneOf(texts);
  for (let left = 1 + below(6); left; left -= 1) {
    const at = below(text.length);
    text = oneOf(changes)(text.slice(0, at), text.slice(at), text);
  }
  // Some as they are in their own encoding, with bytes that are none of its.
  const bytes = below(10) ? Buffer.from(text) : Buffer.from(oneOf(originals));
  if (!below(5)) for (let left = below(20); left; left -= 1) bytes[below(bytes.length)] = below(256);
  return { bytes, contentType: oneOf(TYPES) };
}

/** Reads a feed, and tells the longest of its turns: `{feed, error, turn}`. */
async function read({ bytes, contentType }) {
  let [turn, began] = [0, performance.now()];
  const end = () => (turn = Math.max(turn, performance.now() - began));
  globalThis.scheduler = {
    async yield() {
      end();
      await Promise.resolve();
      began = performance.now();
    },
  };
  try {
    const feed = await parseFeed(bytes, { url: 'https://feeds.example/feed', contentType });
    end();
    return { feed, turn };
  } catch (error) {
    end();
    return { error, turn };
  } finally {
    delete globalThis.scheduler;
  }
}

/** The fault of a result, in words; empty where nothing is. */
function faultOf({ feed, error }) {
  if (error) {
    if (error.name !== 'FeedError' || !['format', 'empty'].includes(error.reason)) return `throws ${error.stack}`;
    return /\p{Cc}/u.test(error.message) ? `has control characters in its message: ${JSON.stringify(error.message)}` : '';
  }
  const { title, url, language, items, notes } = feed;
  const head = { title, text: '', ...(url && { url }), ...(language && { language }) };
  const strange = [head, ...items].find((item) => !isData(item));
  if (strange) return `is more than data: ${JSON.stringify(strange)}`;
  for (const { date } of items) if (date) dateInWords('en', date);
  return /\p{Cc}/u.test(notes.join('')) ? 'has control characters in its notes' : '';
}

test(`${FEEDS} feeds that are changed at random give data or a FeedError, and no turn is long`, async (t) => {
  t.diagnostic(`FUZZ_SEED=${SEED}`);
  const counts = { read: 0, empty: 0, format: 0 };
  const turns = [];
  for (let number = 0; number < FEEDS; number += 1) {
    const result = await read(feedOf(number));
    let fault;
    try {
      fault = faultOf(result);
    } catch (error) {
      fault = `can't be shown: ${error.stack}`;
    }
    assert.equal(fault, '', `feed ${number} of FUZZ_SEED=${SEED}`);
    counts[result.error?.reason ?? 'read'] += 1;
    turns.push({ number, turn: result.turn });
  }
  turns.sort((one, other) => other.turn - one.turn);
  const longest = turns.slice(0, 5).map(({ number, turn }) => `${turn.toFixed(0)} ms (feed ${number})`);
  t.diagnostic(`${JSON.stringify(counts)}; the longest turns: ${longest.join(', ')}`);
  // Feeds of every kind, or nothing is told by them.
  for (const count of Object.values(counts)) assert.ok(count > FEEDS / 100, JSON.stringify(counts));
  for (const { number, turn } of turns.filter((each) => each.turn > LONGEST_TURN)) {
    const again = [];
    for (let run = 0; run < 3; run += 1) again.push((await read(feedOf(number))).turn);
    assert.ok(Math.min(...again) <= LONGEST_TURN, `feed ${number} of FUZZ_SEED=${SEED}: ${turn} ms, and again ${again.join(', ')} ms`);
  }
  assert.deepEqual(Object.keys(Object.prototype), []);
});
