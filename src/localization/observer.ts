import { callNative } from '../internal/natives.js';
import { attempt } from '../internal/warn.js';

/** An element whose texts follow the `lang` around it. */
export interface Localized extends Element {
  /** Called when the element is watched, and when a `lang` changed anywhere above or beside it. */
  languageMayHaveChanged(): void;
  requestUpdate(): void;
}

const localized = new Set<Localized>();
let observer: MutationObserver | undefined;

/**
 * One observer serves the page and every shadow root that holds an element of
 * ours: mutations don't cross shadow boundaries, so each root is observed.
 */
export function watchLanguage(element: Localized): void {
  localized.add(element);
  tell(element);
  observer ??= new MutationObserver(() => localized.forEach(tell));
  for (let root: Node | undefined = element.getRootNode(); root; root = rootAround(root as ShadowRoot)) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    // A form or picture named `host` is `document.host`; a frame's document has them too.
    if (root === element.ownerDocument) return;
  }
}

/** `undefined` where the element is in no page. */
const rootAround = ({ host }: Partial<ShadowRoot>): Node | undefined => host && callNative(host, 'getRootNode');

function tell(element: Localized): void {
  attempt(() => element.languageMayHaveChanged(), `<${element.localName}> could not tell which language is around it.`);
}

export function unwatchLanguage(element: Localized): void {
  localized.delete(element);
  if (localized.size === 0) observer?.disconnect();
}

/** Elements on the page look again which of their languages is nearest. */
export const languagesWereAdded = (): void => localized.forEach((element) => element.requestUpdate());

/** How many of our elements are on the page. */
export const countLocalized = (): number => localized.size;
