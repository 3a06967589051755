import type { Entry } from './outbox.js';
import { timeUntil } from './request.js';

/**
 * The least time between two requests for the same id, in milliseconds. The
 * storage may lose entries or give back old ones, and the network may come
 * and go many times a second.
 */
export const RESEND_INTERVAL = 1000;

/** The number of attempts after which the visitor is told that a service has not been reached yet. */
export const WAITING_ATTEMPTS = 3;

/** When each entry was last sent, by id, on a clock that nobody can set. */
const sentAt = new Map<string, number>();

export function noteSent(id: string): void {
  sentAt.set(id, performance.now());
}

/** The milliseconds until an entry may be sent; 0 where it is due. */
export function delayOf({ id, nextTry, notBefore }: Entry): number {
  const rest = (sentAt.get(id) ?? -RESEND_INTERVAL) + RESEND_INTERVAL - performance.now();
  return Math.max(timeUntil(nextTry), timeUntil(notBefore), rest, 0);
}

/** The milliseconds before the next attempt: 1 to 2 seconds, then 2 to 4, 4 to 8 and so on, up to a quarter of an hour. The delay is random, so that a crowd doesn't come back at once. */
export const backoffDelay = (attempts: number): number => Math.min(2 ** attempts, 900) * 500 * (1 + Math.random());
