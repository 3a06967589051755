import { STORAGE_PREFIX } from '../../internal/names.js';
import { ifAllowed, readStored, settle, writeStored } from '../../internal/storage.js';

const key = (name: string): string => `${STORAGE_PREFIX}dismissed:${name}`;

/** The names of a banner's memory. */
export interface DismissalName {
  name: string;
  /** In 0.1.0, where every message of a page's own words without an `id` had one name. */
  former: string;
}

/** Characters of a name: two messages differ long before. */
const LONGEST_NAME = 2000;

/** The name of a message: its `id`, or its topic and words. */
export function nameOf(id: string, topic: string | undefined, words: string): DismissalName {
  if (id) return { name: id, former: id };
  return { name: `${topic ?? ''} ${words.slice(0, LONGEST_NAME).replace(/\s+/g, ' ').trim()}`, former: topic || 'campaign' };
}

/** Whether the visitor closed this banner, and asked by that not to see it for now. */
export function isDismissed({ name, former }: DismissalName): boolean {
  const before = readStored(key(former));
  // The memory of 0.1.0 counts for the first message that asks, and for no other one after it.
  if (name !== former && Number(before) > Date.now()) {
    writeStored(key(name), before!);
    ifAllowed(() => localStorage.removeItem(key(former)));
    settle(key(former), null);
  }
  return Number(readStored(key(name))) > Date.now();
}

/** Remembers on this device, for some days, that the visitor closed this banner. */
export const rememberDismissal = ({ name }: DismissalName, days: number): void =>
  writeStored(key(name), String(Date.now() + days * 86_400_000));
