import { parseFeed } from '../../src/feed/parse-feed.js';
import { shorten } from '../../src/feed/plain-text.js';
import { REPETITIONS, excessesOf, excessesOfLists, excessesOfShortened, nameOf, timerOf } from '../feed/hostile.mjs';
import { expect } from '../support/mount.js';

const timeOf = timerOf(parseFeed);

/** The question of test/feed/linear.test.mjs, put to an engine: each has patterns, addresses, languages and JSON of its own. */
describe('eight times as much of a feed takes about eight times as long', function () {
  this.timeout(60_000);

  for (const repetition of REPETITIONS) {
    it(`with ${nameOf(repetition)} wherever it is said`, async () => {
      expect([...(await excessesOf(repetition, timeOf)), ...(await excessesOfShortened(repetition, shorten))]).to.deep.equal([]);
    });
  }

  it('with lists without an end', async () => {
    expect(await excessesOfLists(timeOf)).to.deep.equal([]);
  });
});
