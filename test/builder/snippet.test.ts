import { addressProblem } from '../../src/builder/address.js';
import { node, policyFor, snippetFor } from '../../src/builder/snippet.js';
import { expect } from '../support/mount.js';
import { HOSTS, PATHS, PLAIN_HOSTS, STARTS, hostsIn, withoutHosts } from './hostile-addresses.mjs';

/** The attributes whose hosts stand in a policy. */
const FETCHED = ['src', 'image', 'endpoint'];
const OWN_SITE = policyFor({ tag: 'tbc-banner', address: '/turn-back-crime/0.1.0', attributes: {} });

/** The policy for files in a folder and for each attribute that is fetched, all with the same address. */
const policyOf = (address: string): string =>
  policyFor({ tag: 'tbc-story-list', address, attributes: Object.fromEntries(FETCHED.map((name) => [name, address])) });

describe('the policy that the builder prints', () => {
  for (const host of HOSTS) {
    it(`names no host called ${host}`, () => {
      for (const start of STARTS) {
        for (const path of PATHS) {
          const address = start + host + path;
          expect(addressProblem(address), address).to.match(/^Not used: /);
          expect(policyOf(address), address).to.equal(OWN_SITE);
        }
      }
    });
  }

  for (const [host, name] of Object.entries(PLAIN_HOSTS)) {
    it(`names ${host}, and says nothing else, whatever its folders are called`, () => {
      for (const start of STARTS) {
        for (const path of PATHS) {
          const address = start + host + path;
          const origin = `${start === 'HTTP://' ? 'http' : 'https'}://${name}`;
          const policy = policyOf(address);
          expect(addressProblem(address), address).to.equal(undefined);
          expect(withoutHosts(policy), policy).to.deep.equal(withoutHosts(OWN_SITE));
          // The folder of the files, and the host of what is fetched.
          const hosts = hostsIn(policy);
          expect(hosts, policy).to.have.length(2).and.to.include(origin);
          expect(hosts[0], policy).to.match(/\/$/);
          expect(new URL(hosts[0]!).origin, policy).to.equal(origin);
        }
      }
    });
  }

  it('names no host for a path on the same site', () => {
    for (const path of PATHS) expect(policyOf(path), path).to.equal(OWN_SITE);
  });
});

describe('the snippet that the builder prints', () => {
  it('has the elements and attributes that were chosen and no others, whatever the addresses are', () => {
    for (const host of [...HOSTS, ...Object.keys(PLAIN_HOSTS)]) {
      for (const path of PATHS) {
        const address = `https://${host}${path}`;
        const attributes = { href: address, src: address };
        const fallback = node('a', { href: address }, address);
        const printed = snippetFor({ tag: 'tbc-story-list', address, attributes, fallback, preloads: ['c/core.js'] });
        const { head, body } = new DOMParser().parseFromString(printed, 'text/html');
        const found = [...head.querySelectorAll('*'), ...body.querySelectorAll('*')].map((element) => [
          element.localName,
          Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        ]);
        expect(found, printed).to.deep.equal([
          ['script', { type: 'module', src: `${address}/embed.js` }],
          ['link', { rel: 'modulepreload', href: `${address}/c/core.js` }],
          ['tbc-story-list', attributes],
          ['a', { href: address }],
        ]);
        expect(body.textContent.trim(), printed).to.equal(address);
      }
    }
  });
});
