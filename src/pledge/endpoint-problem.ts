import { isName } from './endpoint.js';

/** The fault of an `endpoint` that can't be used, in words for the page's author. */
export const endpointProblem = (campaign: string): string =>
  isName(campaign) ? 'must be an http(s) address without a user name' : 'needs the name of a campaign';
