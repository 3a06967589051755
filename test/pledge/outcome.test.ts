import { type Outcome, outcomeOf } from '../../src/pledge/outcome.js';
import type { Entry } from '../../src/pledge/outbox.js';
import { expect } from '../support/mount.js';

const CAMPAIGN = 'spot-the-fake';
const OURS = { campaign: CAMPAIGN };

const cases: [Entry['method'], number, unknown, Outcome][] = [
  ['PUT', 200, OURS, 'done'],
  ['PUT', 201, OURS, 'done'],
  ['PUT', 200, { campaign: 'another' }, 'later'],
  ['PUT', 200, undefined, 'later'],
  ['PUT', 202, OURS, 'later'],
  ['PUT', 0, undefined, 'later'],
  ['PUT', 400, undefined, 'refused'],
  ['PUT', 404, undefined, 'refused'],
  ['PUT', 408, undefined, 'later'],
  ['PUT', 410, undefined, 'gone'],
  ['PUT', 425, undefined, 'later'],
  ['PUT', 429, undefined, 'later'],
  ['PUT', 500, OURS, 'later'],
  ['DELETE', 200, OURS, 'done'],
  ['DELETE', 200, undefined, 'later'],
  ['DELETE', 404, undefined, 'done'],
  ['DELETE', 403, undefined, 'refused'],
  ['DELETE', 410, undefined, 'done'],
  ['DELETE', 429, undefined, 'later'],
  ['DELETE', 503, undefined, 'later'],
];

describe('the outcome of a request', () => {
  for (const [method, status, body, outcome] of cases) {
    it(`of ${method}, answered ${status} with ${JSON.stringify(body)}, is ${outcome}`, () => {
      expect(outcomeOf(method, { status, body, retryAfter: 0 }, CAMPAIGN)).to.equal(outcome);
    });
  }

  it('is later where no answer came', () => {
    expect(outcomeOf('PUT', undefined, CAMPAIGN)).to.equal('later');
    expect(outcomeOf('DELETE', undefined, CAMPAIGN)).to.equal('later');
  });
});
