/**
 * The script tag. It finds the elements on the page, now and later, and asks
 * at once and in parallel for all that each of them needs: its code, its
 * messages and its built-in content, in its own language. It is built alone
 * and nothing imports it.
 */
import { SOURCE_LANGUAGE, closestLanguage, matchLanguage } from '../localization/language.js';
import { hasOwnContent, isElement, nameOf } from '../internal/children.js';
import { attributeOf, callNative } from '../internal/natives.js';
import { isSupported } from '../internal/support.js';
import { attempt, warnOnce } from '../internal/warn.js';
import { codeOf, textsOf } from './files.js';

interface RunningEmbed {
  version: string;
  discover: typeof discover;
}

const KEY = Symbol.for('turn-back-crime');
const page = window as unknown as Record<symbol, RunningEmbed | undefined>;
const running = page[KEY];

const selector = Object.keys(__SHARED_FILES__)
  .map((name) => `tbc-${name}`)
  .join();

const asked: Record<string, Promise<unknown>> = {};
const roots = new WeakSet<Node>();

/** Asks for one of our files, beside this one, once; whoever asks hears of a failure. */
function load(path: string, failed: (error: unknown) => void = () => undefined): void {
  const file = (asked[path] ??= import(/* @vite-ignore */ `./${path}.js`));
  file.catch(failed);
}

/** Asks for all that one element needs, at once. */
function prepare(element: Element): void {
  const name = nameOf(element).slice(4);
  // Without the code that it shares an element fails too.
  const failed = (error: unknown): void => warnOnce(`<tbc-${name}> could not be loaded; its text stays.`, error);
  for (const file of codeOf(name, __SHARED_FILES__)) load(file, failed);
  // A campaign that ended yesterday or before, wherever the visitor is, shows nothing.
  if (Date.parse(attributeOf(element, 'ends')!) < Date.now() - 2 * 864e5) return;
  const language = matchLanguage(closestLanguage(element)) ?? SOURCE_LANGUAGE;
  // The texts are only a head start here: an element asks for them itself, and says what is missing.
  load(textsOf(name, language, attributeOf(element, 'topic'), attributeOf(element, 'src'), hasOwnContent(element as HTMLElement)));
}

/** Trouble with one element, or in one place of the page, takes no other element its words. */
const prepareSafely = (element: Element): void => attempt(() => prepare(element), 'A part of the page could not be prepared.');

function scan(root: Document | DocumentFragment | Element): void {
  attempt(() => {
    if (isElement(root) && callNative(root, 'matches', selector)) prepareSafely(root);
    callNative(root, 'querySelectorAll', selector).forEach(prepareSafely);
  }, 'A part of the page could not be prepared.');
}

/**
 * Looks for elements in a root, now and whenever some are added. The document
 * is looked at by itself; the author of a shadow root calls this for it.
 */
export function discover(root: Document | DocumentFragment | Element): void {
  if (running) return running.discover(root);
  if (roots.has(root)) return;
  roots.add(root);
  scan(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      addedNodes.forEach((node) => {
        if (isElement(node)) scan(node);
      });
    }
  }).observe(root, { childList: true, subtree: true });
}

if (running) {
  console?.info?.(`[turn-back-crime] ${__VERSION__} steps aside for ${running.version}.`);
} else if (isSupported()) {
  Object.defineProperty(page, KEY, { value: { version: __VERSION__, discover } });
  discover(document);
}
