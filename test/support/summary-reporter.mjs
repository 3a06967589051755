import { LACKS } from './engines.mjs';

/**
 * Ends the run with what each engine passed and what it left out, and with the one line that scripts/test.mjs reads.
 * An error that kept tests from running counts as a failure, and so does a test left out for no reason that engines.mjs knows.
 */
export function summaryReporter() {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      // The terminal may stand in a line that it has just cleared.
      console.log('');
      for (const name of new Set(sessions.map(({ browser }) => browser.name))) {
        const engine = countsOf(sessions.filter(({ browser }) => browser.name === name));
        passed += engine.passed;
        failed += engine.failed;
        console.log(`${name}: ${engine.passed} passed, ${engine.failed} failed`);
        for (const [need, count] of engine.leftOut) {
          const reason = LACKS[name]?.[need];
          if (!reason) failed += count;
          console.log(`  ${count} tests left out, which need ${need}: ${reason ?? 'test/support/engines.mjs gives no reason'}`);
        }
      }
      console.log(`web-test-runner: ${passed} passed, ${failed} failed`);
    },
  };
}

function countsOf(sessions) {
  const counts = { passed: 0, failed: 0, leftOut: new Map() };
  for (const session of sessions) {
    const tests = testsOf(session.testResults);
    const bad = tests.filter((test) => !test.passed && !test.skipped).length + session.errors.length;
    counts.passed += tests.filter((test) => test.passed).length;
    counts.failed += bad || (session.passed && tests.length ? 0 : 1);
    for (const { need } of tests.filter((test) => test.skipped)) counts.leftOut.set(need, (counts.leftOut.get(need) ?? 0) + 1);
  }
  return counts;
}

/** All tests below a suite, each with what its suite said that it needs (needs.ts). */
function testsOf(suite, need) {
  if (!suite) return [];
  const needed = /\(needs (.+)\)$/.exec(suite.name)?.[1] ?? need;
  return [...suite.tests.map((test) => ({ ...test, need: needed })), ...suite.suites.flatMap((inner) => testsOf(inner, needed))];
}
