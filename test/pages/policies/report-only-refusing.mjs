import assert from 'node:assert/strict';
import { once } from 'node:events';
import { host } from '../support.mjs';

const reports = new EventTarget();
const reported = once(reports, 'report');
host.pages['/reports-of-refusal'] = () => {
  reports.dispatchEvent(new Event('report'));
  return { status: 204 };
};

export default {
  name: 'a policy that would refuse us, for reports only',
  headers: {
    'Content-Security-Policy-Report-Only':
      "script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /reports-of-refusal",
  },
  refusals: [/Report Only|report-only/i],
  reports: ['script-src-elem', 'trusted-types'],
  check: async () => assert.equal((await reported)[0].type, 'report'),
};
