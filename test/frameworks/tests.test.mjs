import assert from 'node:assert/strict';
import test from 'node:test';
import { holdGuideToApps } from './app-promises.mjs';
import { buildApp } from './installed.mjs';

// The build of these apps runs the guide's test, with Vitest in jsdom and in happy-dom: where it fails, an error is thrown here.
const apps = { 'tests-vitest': 2, 'tests-jest': 1 };
const printed = Object.fromEntries(Object.keys(apps).map((name) => [name, buildApp(name).printed]));

holdGuideToApps('tests', Object.keys(apps));

for (const [name, runs] of Object.entries(apps)) {
  test(`${name}: the guide’s test passes, and no element says a word`, () => {
    assert.equal(printed[name].match(/Tests\b.*1 passed/g)?.length, runs, printed[name]);
    assert.doesNotMatch(printed[name], /\[turn-back-crime\]/);
  });
}
