import { heldInMemory, readStored } from '../internal/storage.js';
import { timeUntil } from './request.js';
import { removeStored, storedKeys } from './storage.js';
import { isId, save, storageKey } from './stored.js';

/** A message that a service has not confirmed yet: one pledge was made, or was taken back. */
export interface Entry {
  id: string;
  campaign: string;
  endpoint: string;
  method: 'PUT' | 'DELETE';
  /** How often the entry was sent, counted before each request: at 0 it never left the device. */
  attempts: number;
  /** The end of our own backoff, which the visitor or the return of the network may cut short. */
  nextTry: number;
  /** The end of the wait that the service asked for. */
  notBefore: number;
}

/** The entries as this page knows them, by key: the storage may lose an entry, or give back an old one. */
const known = new Map<string, Entry>();

/** The entries that this page is done with, by key: the storage may bring one back. */
const done = new Map<string, Entry['method']>();

const keyOf = ({ campaign, endpoint, id }: Pick<Entry, 'campaign' | 'endpoint' | 'id'>): string =>
  `${storageKey('outbox', campaign, endpoint)} ${id}`;

export function saveEntry(entry: Entry): void {
  known.set(keyOf(entry), entry);
  save(keyOf(entry), entry);
}

export function dropEntry(entry: Entry): void {
  known.delete(keyOf(entry));
  done.set(keyOf(entry), entry.method);
  removeStored(keyOf(entry));
}

/** Another tab has changed what is stored under a key; it leaves an empty text where it has dropped an entry. */
export function entryChanged(key: string, text: string | null): void {
  if (text === '') known.delete(key);
  // The storage works again, so the copy in memory can go.
  if (text === '' || entryIn(text)) heldInMemory.delete(key);
}

/** All entries for this service and campaign. Other code may write to the same storage, so every stored text is checked. */
export function entriesOf(campaign: string, endpoint: string): Entry[] {
  const start = storageKey('outbox', campaign, endpoint);
  const entries = new Map<string, Entry>();
  for (const key of [...storedKeys(start), ...known.keys()]) {
    const entry = newest(known.get(key), storedEntry(key));
    if (entry?.campaign === campaign && entry.endpoint === endpoint && keyOf(entry) === key) {
      known.set(key, entry);
      entries.set(entry.id, entry);
    }
  }
  return [...entries.values()];
}

function storedEntry(key: string): Entry | undefined {
  const entry = entryIn(readStored(key));
  const isOver = done.get(key) === 'DELETE' || done.get(key) === entry?.method;
  return isOver ? undefined : entry;
}

/** The newer of the entry that this page knows and the stored one: a withdrawal is final, and the longer wait counts. */
function newest(ours: Entry | undefined, stored: Entry | undefined): Entry | undefined {
  if (!ours || !stored) return ours ?? stored;
  const notBefore = Math.max(ours.notBefore, stored.notBefore);
  if (ours.method !== stored.method) return { ...(ours.method === 'DELETE' ? ours : stored), notBefore };
  return { ...ours, notBefore, attempts: Math.max(ours.attempts, stored.attempts), nextTry: Math.max(ours.nextTry, stored.nextTry) };
}

function entryIn(text: string | null): Entry | undefined {
  try {
    const { id, campaign, endpoint, method, attempts, nextTry, notBefore } = JSON.parse(text ?? '') as Entry;
    const isSound = isId(id) && (method === 'PUT' || method === 'DELETE') && Number.isSafeInteger(attempts) && attempts >= 0;
    return isSound
      ? { id, campaign, endpoint, method, attempts, nextTry: clampMoment(nextTry), notBefore: clampMoment(notBefore) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** A moment further ahead than any wait could last counts as past: the text is not ours, or the clock was put back. */
const clampMoment = (moment: number): number => (typeof moment === 'number' && timeUntil(moment) ? moment : 0);
