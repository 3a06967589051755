/** Tools wrap `customElements.define` to see or to change what is registered; this one puts a class of its own over each. */
function patch() {
  const { define } = CustomElementRegistry.prototype;
  CustomElementRegistry.prototype.define = function (name, constructor, options) {
    return define.call(this, name, class extends constructor {}, options);
  };
}

export default { name: 'customElements.define that registers a subclass', head: `<script>(${patch})()</script>` };
