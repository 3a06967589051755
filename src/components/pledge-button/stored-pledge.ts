import { storedKeys } from '../../pledge/storage.js';

/**
 * Whether this device holds something of a campaign: a pledge, or one that was
 * taken back and still has to be told to the service. Only the names of what
 * is stored are looked at (`storageKey` in src/pledge/stored.ts makes them);
 * the values are the pledge client's, which is loaded where there are any.
 */
export const hasStoredPledge = (campaign: string): boolean => storedKeys('turn-back-crime:').some((key) => key.includes(` ${campaign}`));
