/** Eight times as much of a feed takes about eight times as long, whatever it says. The same in three engines: test/hostile. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist } from '../package/published.mjs';
import { REPETITIONS, excessesOf, excessesOfLists, excessesOfShortened, nameOf, timerOf } from './hostile.mjs';

const load = (file) => import(pathToFileURL(join(dist, file)));
const { parseFeed } = await load('feed/parse-feed.js');
const { shorten } = await load('feed/plain-text.js');
const timeOf = timerOf(parseFeed);

test('there are many hostile repetitions', () => assert.ok(REPETITIONS.length >= 59));

for (const repetition of REPETITIONS) {
  test(`${nameOf(repetition)} costs linear time wherever a feed says it`, async () => {
    assert.deepEqual([...(await excessesOf(repetition, timeOf)), ...(await excessesOfShortened(repetition, shorten))], []);
  });
}

test('lists without an end cost linear time', async () => assert.deepEqual(await excessesOfLists(timeOf), []));
