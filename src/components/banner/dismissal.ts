import { readStored, writeStored } from '../../internal/storage.js';

const key = (name: string): string => `turn-back-crime:dismissed:${name}`;

/** Whether the visitor closed the banner of this name, and asked by that not to see it for now. */
export const isDismissed = (name: string): boolean => Number(readStored(key(name))) > Date.now();

/** Remembers on this device, for some days, that the visitor closed the banner of this name. */
export const rememberDismissal = (name: string, days: number): void => writeStored(key(name), String(Date.now() + days * 86_400_000));
