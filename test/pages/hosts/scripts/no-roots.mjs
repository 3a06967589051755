/** A page whose tools forbid shadow roots. */
function forbid() {
  Element.prototype.attachShadow = () => {
    throw new DOMException('Not allowed here.', 'NotSupportedError');
  };
}

export default { name: 'attachShadow that throws', head: `<script>(${forbid})()</script>`, renders: false };
