import { getNative } from './natives.js';
import { warnOnce } from './warn.js';

/**
 * Whether this browser can run the elements. Without constructable style
 * sheets they would have to insert `<style>`, which a strict policy forbids,
 * and without container queries they would look broken; so an older browser
 * keeps the fallback that the page's author wrote. In Node there is nothing to
 * register.
 */
export const isSupported = (): boolean =>
  !!globalThis.document && !!getNative(document, 'adoptedStyleSheets') && CSS.supports('container-type:size');

/** The names of what the elements need of a browser and do not find here. */
function missing(): string[] {
  const names: string[] = [];
  // A test may have put a list in the place of the browser's own, which is on the prototype.
  if (!getNative(document, 'adoptedStyleSheets') && !Array.isArray(Reflect.get(document, 'adoptedStyleSheets')))
    names.push('document.adoptedStyleSheets');
  // Lists of types say that it is always there.
  const { CSS } = globalThis as { CSS?: Partial<typeof globalThis.CSS> };
  if (!CSS?.supports) names.push('CSS.supports');
  else if (!CSS.supports('container-type:size')) names.push("CSS.supports('container-type:size')");
  return names;
}

/**
 * The same for the npm modules, which also run in tests on a DOM that is no browser's: there the console says once what
 * is missing, and what to write (docs/frameworks/tests.md).
 */
export function canRegister(): boolean {
  if (!globalThis.document) return false;
  const names = missing();
  if (!names.length) return true;
  warnOnce(
    `No element is registered, because ${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} missing here. In a test with jsdom before version 31, write this into a file that runs before the import:
document.adoptedStyleSheets ??= [];
globalThis.CSS ??= { supports: () => true };
More: docs/frameworks/tests.md`,
  );
  return false;
}
