/** An element whose texts follow the `lang` around it. */
export interface Localized extends Element {
  /** Called when a `lang` changed anywhere above or beside the element. */
  languageMayHaveChanged(): void;
}

const localized = new Set<Localized>();
let observer: MutationObserver | undefined;

/**
 * One observer serves the page and every shadow root that holds an element of
 * ours: mutations don't cross shadow boundaries, so each root is observed.
 */
export function watchLanguage(element: Localized): void {
  localized.add(element);
  observer ??= new MutationObserver(() => {
    for (const each of localized) each.languageMayHaveChanged();
  });
  for (let root: Node | undefined = element.getRootNode(); root; root = (root as ShadowRoot).host?.getRootNode()) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    // A form or picture named `host` is `document.host`; a frame's document has them too.
    if (root === element.ownerDocument) return;
  }
}

export function unwatchLanguage(element: Localized): void {
  localized.delete(element);
  if (localized.size === 0) observer?.disconnect();
}

/** How many of our elements are on the page. */
export const countLocalized = (): number => localized.size;
