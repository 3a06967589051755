import assert from 'node:assert/strict';
import { roundTrip } from '../../support.mjs';
import { MARKUP } from '../promises.mjs';
import { OLDER, askedOf, olderFiles, olderTag } from '../older-version.mjs';

/** The other way round, and late: a part of the page that came with a tag of its own. */
export default {
  name: 'an older version of this library after ours',
  body: MARKUP + olderTag,
  files: olderFiles,
  async act(page) {
    await roundTrip(page);
    assert.equal(askedOf(page, OLDER), 1, 'of the other one, only embed.js');
  },
  expected: [/^info: \[turn-back-crime\] 0\.0\.1 steps aside for /],
};
