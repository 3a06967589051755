/** Ends the run with the one line that scripts/test.mjs reads. What kept tests from running counts as a failure. */
export function summaryReporter() {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      for (const session of sessions) {
        const tests = testsOf(session.testResults);
        const bad = tests.filter((test) => !test.passed && !test.skipped).length + session.errors.length;
        passed += tests.filter((test) => test.passed).length;
        failed += bad || (session.passed && tests.length ? 0 : 1);
      }
      // The terminal may stand in a line that it has just cleared.
      console.log(`\nweb-test-runner: ${passed} passed, ${failed} failed`);
    },
  };
}

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);
