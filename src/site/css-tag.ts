/*
 * Stands in for Lit's css-tag.js in the files that a site serves: constructable
 * sheets only. Lit's own inserts `<style>` in older browsers, which never get
 * here (internal/support.ts), and which a strict policy would refuse.
 */
interface Styles {
  cssText: string;
  sheet?: CSSStyleSheet;
}

export const unsafeCSS = (cssText: string): Styles => ({ cssText });

export const css = ([cssText]: readonly string[]): Styles => unsafeCSS(cssText!);

export const getCompatibleStyle = (styles: Styles): Styles => styles;

export const adoptStyles = (root: ShadowRoot, all: readonly Styles[]): void => {
  root.adoptedStyleSheets = all.map((styles) => {
    if (!styles.sheet) (styles.sheet = new CSSStyleSheet()).replaceSync(styles.cssText);
    return styles.sheet;
  });
};

export { css as CSSResult };
export const supportsAdoptingStyleSheets = true;
