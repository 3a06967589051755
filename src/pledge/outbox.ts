import { readStored, writeStored } from '../internal/storage.js';
import { MAX_HOLD } from './request.js';
import { isId, storageKey } from './stored.js';

/** What is still to be said to a service about one pledge: that it was made, or that it was taken back. */
export interface Entry {
  id: string;
  campaign: string;
  endpoint: string;
  method: 'PUT' | 'DELETE';
  /** How often it was sent, counted before it is: at 0 it never left the device. */
  attempts: number;
  /** Not sent before: our own patience, which the visitor or a network that is back may cut short. */
  nextTry: number;
  /** Not sent before: the service asked for it. */
  notBefore: number;
}

/** Keys of this page, which are in memory where storage is refused. */
const written = new Set<string>();

/** At once where it is later than any service may ask for: the clock was put back, or the text is not ours. */
const sane = (moment: number): number => (typeof moment === 'number' && moment <= Date.now() + MAX_HOLD ? moment : 0);

const keyOf = ({ campaign, endpoint, id }: Pick<Entry, 'campaign' | 'endpoint' | 'id'>): string =>
  `${storageKey('outbox', campaign, endpoint)} ${id}`;

export function saveEntry(entry: Entry): void {
  written.add(keyOf(entry));
  save(keyOf(entry), entry);
}

export function dropEntry(entry: Entry): void {
  written.delete(keyOf(entry));
  forget(keyOf(entry));
}

/** All that waits for this service and campaign. Other code may write to the same storage, so nothing in it is believed. */
export function entriesOf(campaign: string, endpoint: string): Entry[] {
  const start = storageKey('outbox', campaign, endpoint);
  const entries = new Map<string, Entry>();
  for (const key of [...storedKeys(start), ...written]) {
    const entry = entryIn(readStored(key));
    if (entry?.campaign === campaign && entry.endpoint === endpoint && keyOf(entry) === key) entries.set(entry.id, entry);
  }
  return [...entries.values()];
}

function storedKeys(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}

function entryIn(text: string | null): Entry | undefined {
  try {
    const { id, campaign, endpoint, method, attempts, nextTry, notBefore } = JSON.parse(text ?? '') as Entry;
    const isSound = isId(id) && (method === 'PUT' || method === 'DELETE') && Number.isSafeInteger(attempts) && attempts >= 0;
    return isSound ? { id, campaign, endpoint, method, attempts, nextTry: sane(nextTry), notBefore: sane(notBefore) } : undefined;
  } catch {
    return undefined;
  }
}

/** Flat objects only: old libraries change how arrays and dates become JSON. */
export const save = (key: string, value: object): void => writeStored(key, JSON.stringify(value));

export function forget(key: string): void {
  // In memory too, where that is all there is.
  writeStored(key, '');
  try {
    localStorage.removeItem(key);
  } catch {
    // Refused: then it was never there.
  }
}
