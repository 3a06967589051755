/** A page that has AMD's `define` and CommonJS's `module`: a script that sniffs for them registers itself there and is not to be found here. */
function modules() {
  window.define = () => {
    throw new Error('Mismatched anonymous define()');
  };
  window.define.amd = {};
  window.exports = {};
  window.module = { exports: window.exports };
  window.require = () => {
    throw new Error('No such module');
  };
}

export default { name: 'AMD and CommonJS globals', head: `<script>(${modules})()</script>` };
