/** Methods that old scripts put on all objects turn up in every `for…in`. */
function extend() {
  Object.prototype.each = function each() {
    return this;
  };
  Object.prototype.extra = 'text';
  Array.prototype.last = function last() {
    return this[this.length - 1];
  };
  Function.prototype.method = function method() {
    return this;
  };
  String.prototype.contains = function contains(text) {
    return this.includes(text);
  };
}

export default { name: 'enumerable members on Object.prototype', head: `<script>(${extend})()</script>` };
