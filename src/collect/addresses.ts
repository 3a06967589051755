import dns from 'node:dns';
import { BlockList, isIPv6, type LookupFunction } from 'node:net';

/** The networks of IPv4 that nobody outside can reach, from IANA's list of special addresses. */
const inner4 = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inner4.addSubnet(network, bits, 'ipv4');

/**
 * Of IPv6 only 2000::/3 is given out to the public. All else is closed, so that a network that somebody forgets here is closed too:
 * the machine itself (::1), IPv4 in IPv6's clothes (::/96, ::ffff:0:0/96, 64:ff9b::/96, 64:ff9b:1::/48), local ones (fc00::/7,
 * fe80::/10, fec0::/10). Within 2000::/3, Teredo (2001::/32, a part of IANA's own 2001::/23) and 6to4 (2002::/16) lead to
 * any IPv4, and two are for examples in documents.
 */
const inner6 = new BlockList();
for (const [network, bits] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inner6.addSubnet(network, bits, 'ipv6');

/** Whether an IP address is on this machine or in the network behind it. */
export function isInner(address: string): boolean {
  // The name of a network card may follow an address that is good on that card only.
  const [plain = ''] = address.split('%', 1);
  return isIPv6(plain) ? inner6.check(plain, 'ipv6') : inner4.check(plain, 'ipv4');
}

/** A host is on this machine or in the network behind it. */
export class InnerHostError extends Error {}

/** As `dns.lookup`, for hosts outside. The connection is made to the very addresses that were looked at. */
export const lookupOutside: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error || !first) callback(error ?? new Error(`${hostname} has no address`), []);
    else if (found.some(({ address }) => isInner(address))) callback(new InnerHostError(), []);
    else if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};
