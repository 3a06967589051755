/* A pledge service in this page, as docs/pledge-api.yaml says. Each story has an address and a campaign of its own. */
import { type Pledge, type PledgeState, newId, storageKey } from '../../src/pledge/stored.js';
import type { Example } from '../examples/example.js';
import { answering, never, saying, unreachable } from './pretend.js';

/** The service's ways with a pledge; `counts` is the right one. */
const FATES = { counts: undefined, never, unreachable, refuses: saying(400) };

interface Service {
  /** How many have pledged before; without it, nobody knows. */
  count?: number;
  pledges?: keyof typeof FATES;
}

/** One of those on cybercrime. */
const PROMISE = 'open-the-site-myself';

const endpointOf = (campaign: string): string => `/pretend/${campaign}`;

export function pledgeService(campaign: string, { count, pledges = 'counts' }: Service = {}) {
  return (): (() => void) => {
    let now = count ?? 0;
    const counted = () => Response.json({ campaign, count: now, asOf: new Date().toISOString() });
    return answering(`${endpointOf(campaign)}/`, (request) => {
      if (request.method === 'GET') return count == null ? unreachable(request) : counted();
      const fate = FATES[pledges];
      if (fate) return fate(request);
      now += request.method === 'PUT' ? 1 : -1;
      return counted();
    })();
  };
}

/** The button of a campaign that this page counts. */
export const countedExample = (campaign: string): Example => ({
  name: campaign,
  title: campaign,
  attributes: { topic: 'cybercrime', campaign, endpoint: endpointOf(campaign), goal: '2000' },
});

/** A pledge that was made on this device some days ago. */
export const pledgedBefore =
  (campaign: string, state: PledgeState = 'pledged') =>
  (): void => {
    const endpoint = new URL(endpointOf(campaign), document.baseURI).href;
    const pledge: Pledge = {
      id: newId(),
      campaign,
      endpoint,
      promise: PROMISE,
      words: '',
      language: '',
      date: '2026-06-01T09:30:00.000Z',
      state,
    };
    localStorage.setItem(storageKey('pledge', campaign, endpoint), JSON.stringify(pledge));
  };
