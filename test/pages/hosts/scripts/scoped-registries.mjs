/**
 * The way of the polyfill for scoped registries: what is registered is a
 * stand-in, which takes the callbacks off the prototype at once and turns
 * each new element into one of the real class.
 */
function standIn() {
  const native = CustomElementRegistry.prototype.define;
  const NativeElement = window.HTMLElement;
  const upgrading = [];
  window.HTMLElement = function HTMLElement() {
    if (!upgrading.length) return Reflect.construct(NativeElement, [], new.target);
    return Object.setPrototypeOf(upgrading.pop(), new.target.prototype);
  };
  window.HTMLElement.prototype = NativeElement.prototype;
  CustomElementRegistry.prototype.define = function define(name, constructor) {
    const { connectedCallback, disconnectedCallback, adoptedCallback, attributeChangedCallback } = constructor.prototype;
    const standing = class extends NativeElement {
      static observedAttributes = constructor.observedAttributes;
      constructor() {
        super();
        upgrading.push(this);
        new constructor();
      }
      connectedCallback() {
        connectedCallback?.call(this);
      }
      disconnectedCallback() {
        disconnectedCallback?.call(this);
      }
      adoptedCallback() {
        adoptedCallback?.call(this);
      }
      attributeChangedCallback(...all) {
        attributeChangedCallback?.apply(this, all);
      }
    };
    native.call(this, name, standing);
  };
}

export default { name: 'a polyfill of scoped registries', head: `<script>(${standIn})()</script>` };
