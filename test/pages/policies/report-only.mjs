import assert from 'node:assert/strict';
import { host } from '../support.mjs';

export default {
  name: 'the strictest policy, for reports only',
  section: 'try-it-first-and-see-the-reports',
  check: () => assert.equal(host.requests.filter((path) => path === '/csp-reports').length, 0),
};
