/** Blockers and old polyfills refuse to register what they don't know. */
function refuse() {
  CustomElementRegistry.prototype.define = () => {
    throw new DOMException('Not allowed here.', 'NotSupportedError');
  };
}

export default {
  name: 'customElements.define that throws',
  head: `<script>(${refuse})()</script>`,
  renders: false,
  expected: [/^warning: \[turn-back-crime\] <tbc-[a-z-]+> is registered already/],
};
