import { STORAGE_PREFIX } from '../internal/names.js';
import { readStored, writeStored } from '../internal/storage.js';
import type { ResolvedEndpoint } from './endpoint.js';

/** `sending` has no answer yet, `waiting` is sent later by itself, `failed` was refused and waits for the visitor. */
export const PLEDGE_STATES = ['sending', 'pledged', 'waiting', 'failed'] as const;
export type PledgeState = (typeof PLEDGE_STATES)[number];

/** A pledge, as it is kept on the device. */
export interface Pledge {
  /** A UUID, made at the press. */
  id: string;
  campaign: string;
  /** The service, absolute; empty where the pledge stays on the device. */
  endpoint: string;
  /** The promise that was picked: the name of a built-in one, or the words of one that the page wrote. It never leaves the device. */
  promise: string;
  /** The words as the visitor read them, and their `lang`; empty in what 0.1.0 has stored. */
  words: string;
  language: string;
  /** When the visitor pressed, as `Date#toISOString` writes it. */
  date: string;
  state: PledgeState;
}

/** The longest promise, in characters. */
export const MAX_PROMISE = 2000;

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(value);

export function newId(): string {
  // Not `randomUUID`, which pages without https don't have.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  let digits = '';
  for (const byte of bytes) digits += (byte + 256).toString(16).slice(1);
  return digits.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A resolved address has no space, so two campaigns never share a key. */
export const storageKey = (kind: 'pledge' | 'outbox', campaign: string, endpoint: string): string =>
  `${STORAGE_PREFIX}${kind}:${endpoint} ${campaign}`;

/** Flat objects only: old libraries change how arrays and dates become JSON. */
export const save = (key: string, value: object): void => writeStored(key, JSON.stringify(value));

/** The visitor's pledge for a campaign, if there is one. */
export const storedPledge = (campaign: string, endpoint: ResolvedEndpoint): Pledge | undefined =>
  pledgeIn(readStored(storageKey('pledge', campaign, endpoint)), campaign, endpoint);

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX_PROMISE) : '');

/** The pledge that a stored text is, if it is one. Other code may write to the same storage, so nothing in it is believed. */
export function pledgeIn(text: string | null, campaign: string, endpoint: ResolvedEndpoint): Pledge | undefined {
  try {
    const { id, promise, words, language, date, state, ...rest } = JSON.parse(text ?? '') as Pledge;
    return isId(id) &&
      rest.campaign === campaign &&
      rest.endpoint === endpoint &&
      typeof promise === 'string' &&
      promise.length <= MAX_PROMISE &&
      typeof date === 'string' &&
      /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(date) &&
      Date.parse(date) > 0 &&
      PLEDGE_STATES.includes(state) &&
      (endpoint || state === 'pledged')
      ? { id, campaign, endpoint, promise, words: textOf(words), language: textOf(language), date, state }
      : undefined;
  } catch {
    return undefined;
  }
}
