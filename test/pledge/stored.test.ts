import { endpointProblem } from '../../src/pledge/endpoint-problem.js';
import { resolveEndpoint } from '../../src/pledge/endpoint.js';
import { type Pledge, storedPledge as storedAt } from '../../src/pledge/stored.js';
import { expect } from '../support/mount.js';
import { blockStorage } from '../support/stubs.js';

const ENDPOINT = 'https://pledges.example.org/api';
const CAMPAIGN = 'spot-the-fake';
const KEY = `turn-back-crime:pledge:${ENDPOINT} ${CAMPAIGN}`;

const PLEDGE: Pledge = {
  id: '0b6f0f5e-6f1c-4f0e-9d39-5b8f4f6c2a11',
  campaign: CAMPAIGN,
  endpoint: ENDPOINT,
  promise: 'I look twice',
  words: 'I look twice',
  language: 'en',
  date: '2026-06-26T14:03:27.000Z',
  state: 'pledged',
};

const storedPledge = (campaign: string, endpoint: string): Pledge | undefined => storedAt(campaign, resolveEndpoint(campaign, endpoint));

describe('a stored pledge', () => {
  beforeEach(() => localStorage.clear());

  it('is read back, and nothing more than it', () => {
    localStorage.setItem(KEY, JSON.stringify({ ...PLEDGE, more: 1 }));
    expect(storedPledge(CAMPAIGN, ENDPOINT)).to.deep.equal(PLEDGE);
    expect(storedPledge(CAMPAIGN, `${ENDPOINT}/#top`)).to.deep.equal(PLEDGE);
  });

  it('belongs to one campaign at one service', () => {
    localStorage.setItem(KEY, JSON.stringify(PLEDGE));
    for (const [campaign, endpoint] of [
      ['another', ENDPOINT],
      [CAMPAIGN, ''],
      [CAMPAIGN, `${ENDPOINT}2`],
      [CAMPAIGN, `${ENDPOINT}?site=7`],
    ] as const) {
      expect(storedPledge(campaign, endpoint), `${campaign} ${endpoint}`).to.equal(undefined);
      localStorage.setItem(`turn-back-crime:pledge:${resolveEndpoint(campaign, endpoint)} ${campaign}`, JSON.stringify(PLEDGE));
      expect(storedPledge(campaign, endpoint), `${campaign} ${endpoint}, copied`).to.equal(undefined);
    }
  });

  const hostile: [string, unknown][] = [
    ['no JSON', 'pledged'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['a list as id', { id: [PLEDGE.id] }],
    ['no UUID', { id: '../../admin' }],
    ['a UUID and more', { id: `${PLEDGE.id}/x` }],
    ['an object as promise', { promise: {} }],
    ['a long promise', { promise: 'x'.repeat(2001) }],
    ['a number as date', { date: 1_767_225_600_000 }],
    ['a list as date', { date: [PLEDGE.date] }],
    ['no date', { date: 'yesterday' }],
    ['a day that is none', { date: '2026-02-31T25:61:00.000Z' }],
    ['another state', { state: 'none' }],
    ['a state of Object', { state: 'constructor' }],
    ['no state', { state: undefined }],
  ];
  for (const [what, change] of hostile) {
    it(`with ${what} is none`, () => {
      localStorage.setItem(KEY, typeof change === 'string' ? change : JSON.stringify({ ...PLEDGE, ...(change as object) }));
      expect(storedPledge(CAMPAIGN, ENDPOINT)).to.equal(undefined);
    });
  }

  it('without a service is never on its way', () => {
    const stored = { ...PLEDGE, endpoint: '', state: 'sending' };
    localStorage.setItem(`turn-back-crime:pledge: ${CAMPAIGN}`, JSON.stringify(stored));
    expect(storedPledge(CAMPAIGN, '')).to.equal(undefined);
    localStorage.setItem(`turn-back-crime:pledge: ${CAMPAIGN}`, JSON.stringify({ ...stored, state: 'pledged' }));
    expect(storedPledge(CAMPAIGN, '')?.id).to.equal(PLEDGE.id);
  });

  it('is none where storage is refused', () => {
    localStorage.setItem(KEY, JSON.stringify(PLEDGE));
    blockStorage();
    expect(storedPledge(CAMPAIGN, ENDPOINT)).to.equal(undefined);
  });
});

describe('an endpoint', () => {
  const usable: [string, string][] = [
    ['https://pledges.example.org', 'https://pledges.example.org/'],
    ['https://pledges.example.org/api///', 'https://pledges.example.org/api'],
    ['HTTPS://Pledges.example.org:443/api/#top', 'https://pledges.example.org/api'],
    ['https://pledges.example.org/api/?site=7', 'https://pledges.example.org/api?site=7'],
    ['/api', new URL('/api', document.baseURI).href],
    ['//pledges.example.org/api', `${location.protocol}//pledges.example.org/api`],
  ];
  for (const [written, resolved] of usable) {
    it(`${written} is ${resolved}`, () => {
      expect(resolveEndpoint(CAMPAIGN, written)).to.equal(resolved);
    });
  }

  it('may be missing', () => {
    expect(resolveEndpoint(CAMPAIGN, '')).to.equal('');
  });

  for (const written of [
    'javascript:alert(1)',
    'data:text/plain,x',
    'ftp://example.org',
    'https://user:secret@example.org',
    'https://',
    'http://[',
  ]) {
    it(`${written} can’t be used, and its author is told`, () => {
      expect(resolveEndpoint(CAMPAIGN, written)).to.equal('');
      expect(endpointProblem(CAMPAIGN)).to.contain('http(s)');
    });
  }

  for (const campaign of ['', '.', '..', '\ud800']) {
    it(`doesn’t go with the campaign ${JSON.stringify(campaign)}`, () => {
      expect(resolveEndpoint(campaign, ENDPOINT)).to.equal('');
      expect(endpointProblem(campaign)).to.be.a('string');
    });
  }
});
