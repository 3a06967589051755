import assert from 'node:assert/strict';
import { roundTrip } from '../../support.mjs';
import { OURS, askedOf, olderFiles, olderTag } from '../older-version.mjs';

/** Two parts of a site embed the widgets, each at its own version: the first one runs. */
export default {
  name: 'an older version of this library before ours',
  head: olderTag,
  files: olderFiles,
  async act(page) {
    await roundTrip(page);
    assert.equal(askedOf(page, OURS), 1, 'of ours, only embed.js');
  },
  expected: [/^info: \[turn-back-crime\] \S+ steps aside for 0\.0\.1\.$/],
};
