/** Polyfills put classes of their own in the place of built-in types, which look alike and are others. */
function subclass() {
  window.Map = class extends Map {};
  window.Set = class extends Set {};
  window.WeakMap = class extends WeakMap {};
  window.WeakSet = class extends WeakSet {};
  window.Promise = class extends Promise {};
  const Native = window.Symbol;
  window.Symbol = Object.assign((text) => Native(`polyfill ${text}`), { for: (name) => Native.for(name) });
  for (const name of ['iterator', 'asyncIterator', 'toStringTag', 'toPrimitive', 'hasInstance', 'species'])
    window.Symbol[name] = Native[name];
}

export default { name: 'subclasses for Map, Set, WeakMap, Promise, and a function for Symbol', head: `<script>(${subclass})()</script>` };
