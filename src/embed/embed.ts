/**
 * The script tag. It finds the elements on the page, now and later, and asks
 * at once and in parallel for all that each of them needs: its code, its
 * messages and its built-in content, in its own language. It is built alone
 * and nothing imports it.
 */
import { ELEMENTS } from '../generated/elements.js';
import { GENERAL_TOPIC, TOPICS } from '../content/topics.js';
import { SOURCE_LANGUAGE, closestAttribute, matchLanguage } from '../localization/language.js';
import { isSupported } from '../internal/support.js';
import { warnOnce } from '../internal/warn.js';

interface RunningEmbed {
  version: string;
  discover: typeof discover;
}

const KEY = Symbol.for('turn-back-crime');
const page = window as unknown as Record<symbol, RunningEmbed | undefined>;
const VERSION = __VERSION__;

const selector = Object.keys(ELEMENTS)
  .map((name) => `tbc-${name}`)
  .join();

const here = import.meta.url;
const get = (path: string): Promise<unknown> => import(/* @vite-ignore */ new URL(`${path}.js`, here).href);

/** Asks for what one element needs. What can't be had is named once; the text in the tag stays. */
function load(element: Element): void {
  const name = element.localName.slice(4);
  const kind = ELEMENTS[name];
  const language = matchLanguage(closestAttribute(element, 'lang') ?? '') ?? SOURCE_LANGUAGE;
  const topic = element.getAttribute('topic');
  for (const code of ['core', name]) {
    get(`c/${code}`).catch((error) => warnOnce(`<tbc-${name}> could not be loaded; the text inside the tag stays.`, error));
  }
  // Only a head start: the element asks for its texts itself, and says what is missing.
  const texts = [name];
  if (kind && (topic || !element.hasChildNodes())) {
    texts.push(`${kind}/${TOPICS.find((each) => each === topic) ?? GENERAL_TOPIC}`);
  }
  const ends = Date.parse(element.getAttribute('ends') ?? '');
  // A campaign that ended more than a day ago, wherever the visitor is, shows nothing.
  if (ends + 2 * 864e5 < Date.now()) return;
  for (const text of texts) get(`l/${language}/${text}`).catch(() => {});
}

function scan(root: ParentNode): void {
  if ((root as Element).matches?.(selector)) load(root as Element);
  root.querySelectorAll(selector).forEach(load);
}

/**
 * Looks for elements in a root, now and whenever some are added. The document
 * is looked at by itself; the author of a shadow root calls this for it.
 */
export function discover(root: Document | DocumentFragment | Element): void {
  const running = page[KEY];
  if (running && running.discover !== discover) return running.discover(root);
  scan(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      addedNodes.forEach((node) => {
        if (node.nodeType === 1) scan(node as Element);
      });
    }
  }).observe(root, { childList: true, subtree: true });
}

if (page[KEY]) {
  console.info(`[turn-back-crime] ${VERSION} steps aside: ${page[KEY].version} runs on this page already.`);
} else if (isSupported()) {
  Object.defineProperty(window, KEY, { value: { version: VERSION, discover } });
  discover(document);
}
