/**
 * A stand-in for the name server, to be loaded before a program (`--import`). `NAMES` in the environment has the answers of
 * each name, in their order; the last one is repeated. An answer is an address, `fails` or `never`.
 */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { isIPv6 } from 'node:net';

const names = new Map(Object.entries(JSON.parse(process.env.NAMES)));
const { lookup } = dns;

dns.lookup = (hostname, options, callback) => {
  const answers = names.get(hostname);
  if (!answers) return lookup(hostname, options, callback);
  const address = answers.length > 1 ? answers.shift() : answers[0];
  // As the system does, it holds the program as long as it asks.
  if (address === 'never') return setInterval(() => {}, 60_000);
  const family = isIPv6(address) ? 6 : 4;
  const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' });
  setImmediate(() => {
    if (address === 'fails') callback(error);
    else if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  });
};
dns.promises.lookup = (hostname, options) =>
  new Promise((resolve, reject) =>
    dns.lookup(hostname, { ...options, all: true }, (error, found) => (error ? reject(error) : resolve(found))),
  );
syncBuiltinESMExports();
