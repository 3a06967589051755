import { entriesOf } from '../../src/pledge/outbox.js';
import { resolveEndpoint } from '../../src/pledge/endpoint.js';
import { storedPledge } from '../../src/pledge/stored.js';
import { expect } from '../support/mount.js';

const ENDPOINT = 'https://pledges.example.org/api';
const CAMPAIGN = 'spot-the-fake';
const ID = '0b6f0f5e-6f1c-4f0e-9d39-5b8f4f6c2a11';

/* To the letter what 0.1.0 writes: whoever pledged with it is known to every later version. A closed banner is in banner.test.ts. */
describe('what 0.1.0 has stored', () => {
  beforeEach(() => localStorage.clear());

  it('is a pledge at a service', () => {
    localStorage.setItem(
      'turn-back-crime:pledge:https://pledges.example.org/api spot-the-fake',
      '{"id":"0b6f0f5e-6f1c-4f0e-9d39-5b8f4f6c2a11","campaign":"spot-the-fake","endpoint":"https://pledges.example.org/api","promise":"check-the-sender","date":"2026-06-26T14:03:27.000Z","state":"waiting"}',
    );
    expect(storedPledge(CAMPAIGN, resolveEndpoint(CAMPAIGN, ENDPOINT))).to.deep.equal({
      id: ID,
      campaign: CAMPAIGN,
      endpoint: ENDPOINT,
      promise: 'check-the-sender',
      words: '',
      language: '',
      date: '2026-06-26T14:03:27.000Z',
      state: 'waiting',
    });
  });

  it('is a pledge that stays on the device', () => {
    localStorage.setItem(
      'turn-back-crime:pledge: spot-the-fake',
      '{"id":"0b6f0f5e-6f1c-4f0e-9d39-5b8f4f6c2a11","campaign":"spot-the-fake","endpoint":"","promise":"check-the-sender","date":"2026-06-26T14:03:27.000Z","state":"pledged"}',
    );
    expect(storedPledge(CAMPAIGN, resolveEndpoint(CAMPAIGN, ''))).to.include({
      id: ID,
      endpoint: '',
      promise: 'check-the-sender',
      state: 'pledged',
    });
  });

  for (const method of ['PUT', 'DELETE']) {
    it(`is what is still to be sent: a ${method}`, () => {
      const id = ID.replace('0b6f', method === 'PUT' ? 'aaaa' : 'bbbb');
      localStorage.setItem(
        `turn-back-crime:outbox:https://pledges.example.org/api spot-the-fake ${id}`,
        `{"id":"${id}","campaign":"spot-the-fake","endpoint":"https://pledges.example.org/api","method":"${method}","attempts":4,"nextTry":0,"notBefore":0}`,
      );
      expect(entriesOf(CAMPAIGN, ENDPOINT).find((entry) => entry.id === id)).to.deep.equal({
        id,
        campaign: CAMPAIGN,
        endpoint: ENDPOINT,
        method,
        attempts: 4,
        nextTry: 0,
        notBefore: 0,
      });
    });
  }
});
