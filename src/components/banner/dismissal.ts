import { ifAllowed, readStored, settle, writeStored } from '../../internal/storage.js';

const key = (name: string): string => `turn-back-crime:dismissed:${name}`;

/** What the memory of a banner is called. */
export interface DismissalName {
  name: string;
  /** In 0.1.0, where every message of a page's own words without an `id` had one name. */
  former: string;
}

/** The name of a message: its `id`, or one that no other words have. */
export function nameOf(id: string, topic: string | undefined, words: string): DismissalName {
  if (id) return { name: id, former: id };
  let hash = 0;
  for (const character of words.replace(/\s+/g, ' ')) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) | 0;
  return { name: `${topic ?? ''}#${(hash >>> 0).toString(36)}`, former: topic || 'campaign' };
}

/** Whether the visitor closed this banner, and asked by that not to see it for now. */
export function isDismissed({ name, former }: DismissalName): boolean {
  const before = readStored(key(former));
  // What 0.1.0 remembers counts for the first message that asks, and for no other one after it.
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
