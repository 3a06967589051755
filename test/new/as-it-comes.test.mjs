/** `npm run new NAME` makes an element that passes every check as it comes. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { NAME, contracts, inSteps, lint, node, run, stories, types } from './throw-away.mjs';

/** All contracts but the one of feeds, of which the element has none. */
const CONTRACTS = ['axe', 'clobbering', 'garbage', 'hidden', 'language', 'layout', 'lifecycle', 'manifest', 'preferences', 'privacy'];

test('an element made by `npm run new` passes every check as it comes', async (t) => {
  await inSteps(t, {
    'npm run new': () => run('npm', 'run', 'new', NAME),
    'npm run build': () => node('scripts/build.mjs'),
    'npm run types': types,
    'npm run lint, of what is new': lint,
    'the contract tests and its own': () => contracts(...CONTRACTS, 'properties', 'report'),
    'its stories': stories,
  });
});

test('a name that is taken, or none, is refused by name', () => {
  for (const name of ['banner', 'feed', NAME, 'Throw Away', ''])
    assert.throws(
      () => node('scripts/new.mjs', name),
      (error) => error.status === 1 && error.stderr.includes(`"${name}"`),
    );
});
