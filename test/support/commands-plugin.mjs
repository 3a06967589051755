import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { analyze } from '../../scripts/elements.mjs';
import { servePledges } from '../../scripts/pledge-endpoint.mjs';
import { feedServer } from '../feed/server.mjs';

/** A doc comment and the name of the property that it stands before. */
const PROPERTY = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s+declare (\w+):/g;
const DEFAULT = /\bDefault `?([\w-]+)/;

/** Made once a run. */
let manifest;

/** The commands that a test gives to the machine: see commands.ts. */
export function commandsPlugin() {
  /** The requests that reach the site to which a quick exit leads. The answer is 204, by which a browser stays where it is. */
  let neutral;
  const heard = [];
  /** By endpoint. */
  const pledgeServices = new Map();
  const commands = {
    'example-lists': () => readdirSync('stories/examples').flatMap((file) => (file === 'example.ts' ? [] : file.replace('.ts', ''))),
    'documented-defaults': ({ payload }) => {
      const files = ['src/components/tbc-element.ts', `src/components/${payload}/${payload}.ts`];
      const source = files.map((file) => readFileSync(file, 'utf8')).join('\n');
      return Object.fromEntries(
        [...source.matchAll(PROPERTY)].map(([, comment, name]) => [name, DEFAULT.exec(comment)?.[1] ?? 'undefined']),
      );
    },
    manifest: () => (manifest ??= analyze()),
    'feed-server': () => feedServer(),
    'neutral-site': async () => {
      neutral ??= await new Promise((resolve) => {
        const server = createServer(({ headers, url }, response) => {
          heard.push({ url, referer: headers.referer ?? '' });
          response.writeHead(204).end();
        });
        server.listen(0, '127.0.0.1', () => resolve(server));
      });
      return `http://127.0.0.1:${neutral.address().port}`;
    },
    'heard-there': ({ payload: path }) => heard.filter(({ url }) => url === path),
    'pledge-service': async ({ payload: faults }) => {
      const answer = ({ method }) => (method === 'OPTIONS' || !faults.length ? undefined : { status: faults.shift() });
      const service = await servePledges({ answer });
      pledgeServices.set(service.endpoint, service);
      return service.endpoint;
    },
    pledged: ({ payload: { endpoint, campaign } }) => [...pledgeServices.get(endpoint).ledger.campaign(campaign).pledged],
    'collect-garbage': async ({ session }) => {
      await session.browser.collectGarbage(session.id);
      return true;
    },
    prefer: async ({ payload, session }) => {
      await session.browser.prefer(session.id, payload);
      return true;
    },
  };
  return {
    name: 'turn-back-crime-commands',
    executeCommand: (call) => commands[call.command]?.(call),
    serverStop: () => {
      neutral?.close();
      return Promise.all([...pledgeServices.values()].map((service) => service.close()));
    },
  };
}
