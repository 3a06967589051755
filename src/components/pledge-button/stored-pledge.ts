import { STORAGE_PREFIX } from '../../internal/names.js';
import { storedKeys } from '../../pledge/storage.js';

/**
 * Whether this device holds something of a campaign: a pledge, or one that was
 * taken back before the service could be told. Only the keys in the storage
 * are read (`storageKey` in src/pledge/stored.ts makes them). The pledge
 * client, which is loaded only where such a key exists, reads the values.
 */
export const hasStoredPledge = (campaign: string): boolean => storedKeys(STORAGE_PREFIX).some((key) => key.includes(` ${campaign}`));
