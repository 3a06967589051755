import { after } from 'node:test';
import { servePledges } from '../../scripts/pledge-endpoint.mjs';

/**
 * A pledge service that fails as it is told. `faults` are used up one by one, each by the next request that is not a
 * preflight: functions of `{request, proceed}` that give an answer, or end the connection. `seen` are these requests, in
 * their order. `preflights` are faults of those.
 */
export async function faultyService() {
  const faults = [];
  const preflights = [];
  const seen = [];
  const service = await servePledges({
    async answer(request, pathname) {
      const proceed = () => service.ledger.answer(request.method, pathname);
      if (request.method === 'OPTIONS') return (await preflights.shift()?.()) ?? proceed();
      let body = '';
      for await (const chunk of request) body += chunk;
      const given = { status: undefined };
      seen.push(Object.assign(given, { method: request.method, url: request.url, headers: request.headers, body }));
      const answer = (await faults.shift()?.({ request, proceed })) ?? proceed();
      given.status = answer.status;
      // The next visit of a test comes within the minute for which a browser may keep a count.
      return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } };
    },
  });
  after(() => service.close());
  const { endpoint, ledger } = service;
  return {
    endpoint,
    ledger,
    faults,
    preflights,
    seen,
    /** The ids that count in a campaign. */
    pledged: (campaign) => [...ledger.campaign(campaign).pledged],
    /** `PUT 201 DELETE 200`: what was asked and answered, but for counts. */
    said: () =>
      seen
        .filter(({ method }) => method !== 'GET')
        .map(({ method, status }) => `${method} ${status ?? '-'}`)
        .join(' '),
  };
}

const never = new Promise(() => {});

/** Answers this, and records nothing. */
export const says =
  (status, headers = {}, body = '') =>
  () => ({ status, headers, body });

/** The connection ends before anything is recorded. */
export const drops = ({ request }) => (request.socket.destroy(), never);

/** The pledge is recorded, but the answer gets lost. */
export const losesTheAnswer = ({ request, proceed }) => (proceed(), request.socket.destroy(), never);

/** The pledge is recorded, and answered with this. */
export const recordsAndSays =
  (body, headers = { 'content-type': 'application/json' }) =>
  ({ proceed }) => ({ ...proceed(), headers, body });

/** Waits until the test lets it go on: `{fault, arrived, release}`. */
export function holds() {
  let release;
  let arrive;
  const released = new Promise((resolve) => (release = resolve));
  const arrived = new Promise((resolve) => (arrive = resolve));
  return { fault: async () => (arrive(), await released, undefined), arrived, release };
}

/** The same for the next request that is about a pledge: counts before it are answered as ever. */
export const toPledges = (service, fault) => (asked) => {
  if (asked.request.method !== 'GET') return fault(asked);
  service.faults.unshift(toPledges(service, fault));
  return asked.proceed();
};
