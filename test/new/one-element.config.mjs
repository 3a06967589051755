/** The browser tests of one element alone: those that have the tag in ELEMENT in their title. The others run and count in no way. */
import everything from '../../web-test-runner.config.js';

const tag = process.env.ELEMENT;

function testsOf(suite, path = '') {
  if (!suite) return [];
  const titled = suite.tests.map((test) => ({ ...test, title: `${path} ${test.name}` }));
  return [...titled, ...suite.suites.flatMap((inner) => testsOf(inner, `${path} ${inner.name}`))];
}

/** Ends the run with a line for each engine, and a line for each test that failed. */
const reporter = {
  onTestRunFinished({ sessions }) {
    for (const name of new Set(sessions.map(({ browser }) => browser.name))) {
      const ofEngine = sessions.filter(({ browser }) => browser.name === name);
      const tests = ofEngine.flatMap(({ testResults }) => testsOf(testResults)).filter(({ title }) => title.includes(tag));
      const failed = tests.filter(({ passed, skipped }) => !passed && !skipped);
      for (const { title, error } of failed) console.log(`${name}:${title}: ${error?.message}`);
      const errors = ofEngine.flatMap((session) => session.errors);
      for (const { message } of errors) console.log(`${name}: ${message}`);
      console.log(`${name}: ${tests.filter(({ passed }) => passed).length} passed, ${failed.length + errors.length} failed`);
    }
  },
};

export default {
  ...everything,
  testFramework: { config: { ...everything.testFramework.config, grep: tag } },
  reporters: [reporter],
};
