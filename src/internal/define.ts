import { canRegister } from './support.js';
import { warnOnce } from './warn.js';

/**
 * Registers an element and never throws: two copies of the library may meet on
 * one page, and a page may own the name already. The first one wins. In a
 * browser that is too old the text inside the tag stays.
 */
export function defineElement(name: string, constructor: CustomElementConstructor): void {
  try {
    if (canRegister()) customElements.define(name, constructor);
  } catch (error) {
    warnOnce(`<${name}> is registered already; that one is used.`, error);
  }
}
