/** The maker of every React component of the package; `npm run build` puts this file into generated/, as it stands. */
import { createElement, forwardRef, useImperativeHandle, useLayoutEffect, useRef } from 'react';

/** The props that are React's or every element's, by the names under which an element outside of React's own takes them. */
const propsOfAll = (props, attributes, events) =>
  Object.fromEntries(
    Object.entries(props)
      .filter(([name]) => !(name in attributes) && !(name in events))
      // Before version 19, React writes `className` as it stands, and `hidden="false"`, which hides.
      .map(([name, value]) => [name === 'className' ? 'class' : name, name === 'hidden' && !value ? undefined : value]),
  );

/** The attributes by their own names, as HTML has them: a flag is there or not. */
const asAttributes = (props, attributes) =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([property]) => props[property] != null && props[property] !== false)
      .map(([property, attribute]) => [attribute, props[property] === true ? '' : props[property]]),
  );

/**
 * A component that is one of our elements. Where there is a document, it sets properties and listeners on the element;
 * on a server it writes attributes, which the element reads when it comes to life in a browser.
 */
export function componentOf({ tag, displayName, attributes, events }) {
  const Component = forwardRef((props, ref) => {
    // React would miss the server's attributes, and those that the element has set.
    const ofAll = { ...propsOfAll(props, attributes, events), suppressHydrationWarning: true };
    // The answer is the same each time, so the hooks below keep their order. On a server, React 17 and 18 complain of them.
    if (typeof document === 'undefined') return createElement(tag, { ...ofAll, ...asAttributes(props, attributes) });
    const element = useRef(null);
    const before = useRef({});
    useImperativeHandle(ref, () => element.current, []);
    useLayoutEffect(() => {
      for (const property of Object.keys(attributes)) {
        // A value that the page set on the element itself stays until the prop changes.
        if (props[property] !== before.current[property]) element.current[property] = props[property];
      }
      before.current = props;
    });
    useLayoutEffect(() => {
      const { current } = element;
      const listeners = Object.entries(events).filter(([prop]) => props[prop]);
      for (const [prop, event] of listeners) current.addEventListener(event, props[prop]);
      return () => listeners.forEach(([prop, event]) => current.removeEventListener(event, props[prop]));
    });
    return createElement(tag, { ...ofAll, ref: element });
  });
  Component.displayName = displayName;
  return Component;
}
