/*
 * The pretence of a story, so that each state can be seen without a server: addresses that this page answers itself, a device
 * without a network, texts that never come. Each of these is a story's `beforeEach`, and what it gives back undoes it.
 */
import type { TbcElement } from '../../src/components/tbc-element.js';

type Answer = (request: Request) => Response | Promise<Response>;
type Undo = () => void;

/** Addresses that begin so are answered here. */
const answers = new Map<string, Answer>();
const { fetch: realFetch } = window;

window.fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, document.baseURI);
  const answer = [...answers].find(([start]) => pathname.startsWith(start))?.[1];
  return answer ? Promise.resolve(new Request(input, init)).then(answer) : realFetch.call(window, input, init);
};

/** Lets this page answer for an address, as for `/pretend/failing.json`. */
export const answering = (start: string, answer: Answer) => (): Undo => {
  answers.set(start, answer);
  return () => answers.delete(start);
};

export const never: Answer = () => new Promise(() => {});

export const unreachable: Answer = () => {
  throw new TypeError('Nobody answers');
};

export const saying =
  (status: number, body: unknown = {}): Answer =>
  () =>
    Response.json(body, { status });

/** The device has no network, as far as a page can tell. */
export const offline = (): Undo => {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  return () => Reflect.deleteProperty(navigator, 'onLine');
};

/** Everything that the elements have stored. */
export function forgetAll(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('turn-back-crime')) localStorage.removeItem(key);
}

/** An element of the same class whose own texts are got in this way. Its content is as ever. */
function withTexts(tag: string, suffix: string, getTexts: () => Promise<never>): string {
  const name = `${tag}-${suffix}`;
  if (customElements.get(name)) return name;
  const Base = customElements.get(tag) as unknown as typeof TbcElement;
  const shortName = `${Base.shortName}-${suffix}`;
  const chunks: typeof Base.chunks = (path) => (path.endsWith(`/${shortName}`) ? getTexts() : Base.chunks(path));
  customElements.define(name, Object.assign(class extends (Base as unknown as CustomElementConstructor) {}, { shortName, chunks }));
  return name;
}

/** An element whose texts are on their way for ever. */
export const waiting = (tag: string): string => withTexts(tag, 'waiting', () => new Promise(() => {}));

/** An element whose texts can't be had. */
export const failing = (tag: string): string => withTexts(tag, 'failing', () => Promise.reject(new Error('No texts')));
