import { type ResolvedEndpoint, resolveEndpoint } from './endpoint.js';
import type { PromiseRead } from './press.js';
import { PledgeSender } from './sender.js';
import { PledgeStore } from './store.js';
import type { Pledge } from './stored.js';

interface Campaign {
  store: PledgeStore;
  sender: PledgeSender;
}

/** The campaigns by storage key, for as long as the page lives: an element that is moved finds everything as it was. */
const campaigns = new Map<string, Campaign>();

function campaignAt(name: string, endpoint: ResolvedEndpoint): Campaign {
  const store = new PledgeStore(name, endpoint);
  const campaign = campaigns.get(store.key) ?? { store, sender: new PledgeSender(store) };
  campaigns.set(store.key, campaign);
  return campaign;
}

/** The access of one button to its campaign's pledge. All buttons with the same campaign and endpoint, in all tabs, see the same pledge. */
export class PledgeClient {
  readonly #store: PledgeStore;
  readonly #sender: PledgeSender;
  readonly #listener: () => void;

  /** `endpoint` is as the page has written it; `changed` is called after every change of what a client says. */
  constructor(campaign: string, endpoint: string, changed: () => void) {
    const { store, sender } = campaignAt(campaign, resolveEndpoint(campaign, endpoint));
    this.#store = store;
    this.#sender = sender;
    this.#listener = () => changed();
    sender.open();
    // The store is observed only from here on: the caller reads the present state first.
    store.observe(this.#listener);
    void sender.send();
  }

  get pledge(): Pledge | undefined {
    return this.#store.pledge;
  }

  /** Whether a pledge was taken back on this device, and the service could not be told so far. */
  get isWithdrawalUnsent(): boolean {
    return this.#store.isWithdrawalUnsent;
  }

  /** Stores the pledge, then sends it. Nothing happens where there is one already. */
  make(promise: PromiseRead): void {
    this.#store.make(promise);
    void this.#sender.send();
  }

  /** Sends a pledge of this campaign that was stored before there was a client. */
  adopt(pledge: Pledge): void {
    const { campaign, endpoint } = this.#store;
    if (pledge.campaign === campaign && pledge.endpoint === endpoint) this.#store.adopt(pledge);
    void this.#sender.send();
  }

  /** Forgets the pledge at once, and tells the service as soon as it can be told. */
  withdraw(): void {
    this.#store.withdraw();
    void this.#sender.send();
  }

  /** Forgets all that this device holds of the campaign; the service is told nothing. */
  forget(): void {
    this.#store.forgetAll();
  }

  /** Sends a failed or waiting pledge now. */
  retry(): void {
    this.#store.retry();
    void this.#sender.send();
  }

  /** Ends the calls of `changed`. Unsent entries are still sent: a page may take its elements away once they are pressed. */
  close(): void {
    this.#store.unobserve(this.#listener);
    this.#sender.schedule();
  }
}
