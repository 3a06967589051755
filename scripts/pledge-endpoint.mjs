/**
 * A pledge service in memory, as docs/pledge-api.yaml says, for `npm start` and the tests. It forgets everything when it
 * ends, and knows no limits: it is no server for a site.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { answering, pathOf } from './requests.mjs';

const ADDRESS = /^(.*)\/campaigns\/([^/]+)(?:\/pledges\/([^/]+))?$/;
const ID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

const CORS = {
  'access-control-allow-origin': '*',
  // Without this a script of another origin can't read how long it is to wait.
  'access-control-expose-headers': 'Retry-After',
};

/** The pledges: for each campaign the ids that count, and those that were taken back for good. */
export class Ledger {
  #campaigns = new Map();

  campaign(name) {
    if (!this.#campaigns.has(name)) this.#campaigns.set(name, { pledged: new Set(), takenBack: new Set() });
    return this.#campaigns.get(name);
  }

  /** Sample pledges, so that a demonstration shows a campaign on its way. */
  addSamples(name, count) {
    for (let added = 0; added < count; added += 1) this.campaign(name).pledged.add(randomUUID());
  }

  /** The service's answer to a request: `{status, headers, body}`. */
  answer(method, pathname) {
    const [, , encoded, id] = ADDRESS.exec(pathname) ?? [];
    if (!encoded) return { status: 404 };
    const campaign = decodeURIComponent(encoded);
    if (method === 'OPTIONS') {
      return { status: 204, headers: { 'access-control-allow-methods': 'GET, PUT, DELETE', 'access-control-max-age': '86400' } };
    }
    const allowed = id ? ['PUT', 'DELETE'] : ['GET'];
    if (!allowed.includes(method)) return { status: 405, headers: { allow: allowed.join(', ') } };
    if (id && !ID.test(id)) return { status: 400 };
    const { pledged, takenBack } = this.campaign(campaign);
    const isNew = !pledged.has(id);
    if (method === 'PUT' && takenBack.has(id)) return { status: 410 };
    if (method === 'PUT') pledged.add(id);
    if (method === 'DELETE') {
      // An unknown id is noted too: its PUT may still be on the way.
      takenBack.add(id);
      pledged.delete(id);
    }
    return {
      status: method === 'PUT' && isNew ? 201 : 200,
      headers: { 'content-type': 'application/json', 'cache-control': method === 'GET' ? 'public, max-age=60' : 'no-store' },
      body: JSON.stringify({ campaign, count: pledged.size, asOf: new Date().toISOString() }),
    };
  }
}

/** Serves a ledger on this machine's loopback address; `answer(request)` may stand in front of it. */
export async function servePledges({ port = 0, ledger = new Ledger(), answer } = {}) {
  const server = createServer(
    answering(async (request, response) => {
      const pathname = pathOf(request);
      const given = (await answer?.(request, pathname)) ?? ledger.answer(request.method, pathname);
      response.writeHead(given.status, { ...CORS, ...given.headers });
      response.end(given.body);
    }),
  );
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${server.address().port}/pledges`,
    ledger,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}
