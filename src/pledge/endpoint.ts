import { getNative } from '../internal/natives.js';

/** Dot segments would climb out of the path, even percent-encoded. */
const isName = (campaign: string): boolean => !!campaign && campaign !== '.' && campaign !== '..';

/**
 * A page's `endpoint` as an absolute address, always written the same way, so
 * that it can name what is stored. Empty where the page names none, or none
 * that can be used: the pledge then stays on the device.
 */
export function resolveEndpoint(campaign: string, endpoint: string): string {
  try {
    const url = new URL(endpoint, getNative(document, 'baseURI'));
    // `encodeURIComponent` throws where half of a character is missing.
    if (!endpoint || !/^https?:$/.test(url.protocol) || url.username || url.password || !isName(encodeURIComponent(campaign))) return '';
    url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '');
    url.hash = '';
    return url.href;
  } catch {
    return '';
  }
}

/** What is wrong with a page's `endpoint`, in words for its author; `undefined` where it can be used, or there is none. */
export function endpointProblem(campaign: string, endpoint: string): string | undefined {
  if (!endpoint || resolveEndpoint(campaign, endpoint)) return undefined;
  return isName(campaign) ? 'must be an http(s) address without a user name' : 'needs the name of a campaign';
}
