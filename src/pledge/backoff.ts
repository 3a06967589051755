import type { Entry } from './outbox.js';
import { timeUntil } from './request.js';

/**
 * In milliseconds: how long an id is left alone after each request, whatever
 * else is so. What the storage says may be lost or old, and the network may
 * come and go many times a second.
 */
export const RESEND_INTERVAL = 1000;

/** After so many, the visitor is told that a service has not been reached yet. */
export const WAITING_ATTEMPTS = 3;

/** By id, on a clock that nobody sets: when it was last sent. */
const sentAt = new Map<string, number>();

export function noteSent(id: string): void {
  sentAt.set(id, performance.now());
}

/** For how many milliseconds an entry is not sent; 0 where it is due. */
export function delayOf({ id, nextTry, notBefore }: Entry): number {
  const rest = (sentAt.get(id) ?? -RESEND_INTERVAL) + RESEND_INTERVAL - performance.now();
  return Math.max(timeUntil(nextTry), timeUntil(notBefore), rest, 0);
}

/** 1 to 2 seconds, 2 to 4, 4 to 8 and so on, up to a quarter of an hour. By chance, so that a crowd doesn't come back at once. */
export const backoffDelay = (attempts: number): number => Math.min(2 ** attempts, 900) * 500 * (1 + Math.random());
