/** The addresses that a webmaster types: what they mean, and which of them can be used. */
import { isSafeLink, webAddress } from '../internal/url.js';

/** Stands for the page that the snippet will be on, whose address nobody knows yet. No site can have this name. */
const OWN_SITE = 'https://own-site.invalid/';

/** A host's name or number. Browsers also let `;`, `,`, `'`, `"`, `*` and `$` pass, which mean something in a policy. */
const PLAIN_HOST = /^[\w.-]*$|^\[[\da-f:.]+\]$/;

/** An address without the slashes at its end: counted, because a regular expression takes quadratic time for many of them. */
function withoutEndSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}

/**
 * The folder that a webmaster means: `embed.js` at its end is left out, and a name without `https://` is a host, because
 * as it stands it would be a path below their own page.
 */
export function folderFrom(typed: string): string {
  const folder = withoutEndSlashes(typed.trim().replace(/embed\.js$/, ''));
  return /^(https?:)?\//i.test(folder) ? folder : `https://${folder}`;
}

/** The address of a file in a folder. */
export const fileIn = (folder: string, file: string): string => `${withoutEndSlashes(folder)}/${file}`;

/** The address of `embed.js` in a folder. */
export const scriptIn = (folder: string): string => fileIn(folder, 'embed.js');

/** Whether an address leads to the computer that it is opened on, so that no visitor could load it. */
export function isOwnComputer(address: string): boolean {
  return URL.canParse(address, OWN_SITE) && /^(localhost|127\..*|\[::1\])$/.test(new URL(address, OWN_SITE).hostname);
}

/** Why an address can't be used, in words for the webmaster; nothing where it can. */
export function addressProblem(address: string): string | undefined {
  if (!isSafeLink(address, OWN_SITE)) return 'Not used: this is no address. Write https://… or /… here.';
  const { username, password, hostname } = new URL(address, OWN_SITE);
  if (username || password) return 'Not used: a user name stands before the @. Write the address without it.';
  if (PLAIN_HOST.test(hostname)) return undefined;
  return `Not used: no site can be called “${hostname.slice(0, 60)}”. Use letters, digits, dots and hyphens.`;
}

/** An address as browsers read it, if it can be used and leads to another host than the webmaster's own site. */
export function onAnotherHost(address: string): URL | undefined {
  if (addressProblem(address)) return undefined;
  const url = webAddress(address, OWN_SITE);
  return url && url.host !== new URL(OWN_SITE).host ? url : undefined;
}
