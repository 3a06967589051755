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
  let root: Node = element.getRootNode();
  for (;;) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    const { host } = root as ShadowRoot;
    if (!host) return;
    root = host.getRootNode();
  }
}

export function unwatchLanguage(element: Localized): void {
  localized.delete(element);
  if (localized.size === 0) observer?.disconnect();
}

/** How many of our elements are on the page. */
export const countLocalized = (): number => localized.size;
