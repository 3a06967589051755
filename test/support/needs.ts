import { type Need, LACKS, engineOf } from './engines.mjs';

const lacks = LACKS[engineOf(navigator.userAgent)];

/** Mocha's `describe` for tests that need something that not every engine can do: the reporter reads from the title what it is. */
export function describeNeeding(need: Need, title: string, body: () => void): void {
  if (lacks[need]) describe.skip(`${title} (needs ${need})`, body);
  else describe(title, body);
}
