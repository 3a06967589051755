/** Hardened pages (SES, some banks) freeze the built-ins: then `object.toString = …` throws on every object. */
function freeze() {
  for (const type of [
    Object,
    Array,
    Function,
    Promise,
    Map,
    Set,
    WeakMap,
    RegExp,
    String,
    Number,
    Date,
    Error,
    Symbol,
    EventTarget,
    Node,
    Element,
    HTMLElement,
    Event,
  ])
    Object.freeze(Object.freeze(type).prototype);
}

export default { name: 'frozen prototypes', head: `<script>(${freeze})()</script>` };
