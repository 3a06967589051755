/**
 * The part of the client that a press needs in its own task, without a network: the pledge is stored. The rest may come later,
 * on another day too: by the state of a stored pledge it finds those that were never sent.
 */
import type { ResolvedEndpoint } from './endpoint.js';
import { MAX_PROMISE, type Pledge, newId, save, storageKey } from './stored.js';

/** A promise as the visitor has read it. */
export interface PromiseRead {
  /** The name of a built-in promise, or the words themselves. */
  id: string;
  words: string;
  /** The `lang` of the words. */
  language: string;
}

export const newPledge = (campaign: string, endpoint: ResolvedEndpoint, { id, words, language }: PromiseRead): Pledge => ({
  id: newId(),
  campaign,
  endpoint,
  promise: shorten(id),
  words: shorten(words),
  language,
  date: new Date().toISOString(),
  state: endpoint ? 'sending' : 'pledged',
});

/** Cuts a text to `MAX_PROMISE`, never in the middle of a character. */
const shorten = (text: string): string => text.slice(0, MAX_PROMISE).replace(/[\uD800-\uDBFF]$/, '');

export const keyOf = ({ campaign, endpoint }: Pledge): string => storageKey('pledge', campaign, endpoint);

export function storePress(pledge: Pledge): Pledge {
  save(keyOf(pledge), pledge);
  return pledge;
}
