/**
 * Asks a node that the page owns for what the browser itself says of it.
 *
 * A field of a form hides the form's own members by its `name`: with
 * `<input name="matches">` inside, `form.matches` is that field. A picture,
 * form or frame does the same to its document: with `<img name="createElement">`,
 * `document.createElement` is that picture. So nothing is read from a form or a
 * document by a dot, and any element of the page may be a form.
 *
 * The names of fields are properties of the form itself, so a read that begins
 * at the node's prototype passes them by. The prototype is the node's own, and
 * looked at for each read, because no other one holds on every page: MooTools
 * puts a `Document` of its own in the place of the browser's, polyfills of
 * shadow roots replace getters and methods later than our files are loaded, a
 * node of a frame has the types of its frame, and in Node, where a class file
 * loads too, there is no type to take anything from.
 *
 * Our own elements and their shadow roots can't be hidden in this way.
 */
type Method = (...args: never[]) => unknown;

/** A property of a node, as `getNative(node, 'parentNode')`. */
export const getNative = <Target extends object, Name extends keyof Target>(node: Target, name: Name): Target[Name] =>
  Reflect.get(Object.getPrototypeOf(node) as object, name, node);

/** The answer of a method of a node, as `callNative(element, 'matches', 'p')`. */
export const callNative = <Target extends object, Name extends keyof Target>(
  node: Target,
  name: Name,
  ...args: Parameters<Extract<Target[Name], Method>>
): ReturnType<Extract<Target[Name], Method>> =>
  Reflect.apply(getNative(node, name) as Method, node, args) as ReturnType<Extract<Target[Name], Method>>;

/** The value of an attribute, `null` where the element has none of this name. */
export const attributeOf = (element: Element, name: string): string | null => callNative(element, 'getAttribute', name);
