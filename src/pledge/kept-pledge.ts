import { heldInMemory } from '../internal/storage.js';
import type { ResolvedEndpoint } from './endpoint.js';
import { entriesOf } from './outbox.js';
import { removeStored } from './storage.js';
import { type Pledge, pledgeIn, save, storageKey, storedPledge } from './stored.js';

/**
 * The visitor's pledge for one campaign at one service, as this page knows it.
 * The stored text is the truth, for the other tabs too, as long as the storage
 * keeps it. A pledge that disappeared, or went back to an earlier state, without
 * our own code was changed by other code: then the pledge stays in memory as
 * the visitor has seen it.
 */
export class KeptPledge {
  readonly key: string;
  readonly #campaign: string;
  readonly #endpoint: ResolvedEndpoint;
  /** Ids that were taken back, here or in another tab. Nothing brings them back. */
  readonly #takenBack = new Set<string>();
  #pledge: Pledge | undefined;

  constructor(campaign: string, endpoint: ResolvedEndpoint) {
    this.key = storageKey('pledge', campaign, endpoint);
    this.#campaign = campaign;
    this.#endpoint = endpoint;
  }

  get pledge(): Pledge | undefined {
    return this.#pledge;
  }

  keep(pledge: Pledge): void {
    save(this.key, pledge);
    this.#pledge = pledge;
  }

  forget(): void {
    if (this.#pledge) this.#takenBack.add(this.#pledge.id);
    removeStored(this.key);
    this.#pledge = undefined;
  }

  /** Checks whether another tab has changed the pledge. */
  refresh(): void {
    const known = this.#pledge;
    if (known && this.#isTakenBackElsewhere(known.id)) this.#takeBack(known.id);
    this.reread();
    if (!known || this.#takenBack.has(known.id)) return;
    const isOld = this.#pledge?.id === known.id && known.state === 'pledged' && this.#pledge.state !== 'pledged';
    if (this.#pledge && !isOld) return;
    heldInMemory.set(this.key, JSON.stringify(known));
    this.#pledge = known;
  }

  /** Reads the storage alone: while nobody listened here, other tabs may have changed everything. */
  reread(): void {
    const stored = storedPledge(this.#campaign, this.#endpoint);
    this.#pledge = stored && !this.#takenBack.has(stored.id) ? stored : undefined;
  }

  /** Another tab has changed what is stored; it leaves an empty text for a moment where it took the pledge back. */
  storageChanged({ oldValue, newValue }: StorageEvent): void {
    const before = this.#pledgeIn(oldValue) ?? this.#pledge;
    if (newValue === '' && before) this.#takeBack(before.id);
    else if (this.#pledgeIn(newValue)) heldInMemory.delete(this.key);
  }

  #takeBack(id: string): void {
    this.#takenBack.add(id);
    heldInMemory.delete(this.key);
  }

  #pledgeIn(text: string | null): Pledge | undefined {
    return pledgeIn(text, this.#campaign, this.#endpoint);
  }

  /** Whether another tab took the pledge back: the outbox shows that before the storage event arrives. */
  #isTakenBackElsewhere(id: string): boolean {
    return entriesOf(this.#campaign, this.#endpoint).some((entry) => entry.id === id && entry.method === 'DELETE');
  }
}
