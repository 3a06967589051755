import { getNative } from '../internal/natives.js';
import { webAddress } from '../internal/url.js';

declare const isResolved: unique symbol;

/** An absolute address, always written the same way; empty where a page names none that can be used. */
export type ResolvedEndpoint = string & { readonly [isResolved]: true };

/** Whether a campaign can be named in an address. Dot segments would climb out of the path, even percent-encoded. */
export const isName = (campaign: string): boolean => !!campaign && campaign !== '.' && campaign !== '..';

const NONE = '' as ResolvedEndpoint;

/**
 * A page's `endpoint` as an absolute address, always written the same way, so
 * that it can name what is stored. Empty where the page names none, or none
 * that can be used: the pledge then stays on the device.
 */
export function resolveEndpoint(campaign: string, endpoint: string): ResolvedEndpoint {
  try {
    const url = webAddress(endpoint, getNative(document, 'baseURI'));
    // `encodeURIComponent` throws where half of a character is missing.
    if (!endpoint || !url || url.username || url.password || !isName(encodeURIComponent(campaign))) return NONE;
    url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '');
    url.hash = '';
    return url.href as ResolvedEndpoint;
  } catch {
    return NONE;
  }
}
