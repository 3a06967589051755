/** Old polyfills and Bluebird take the place of `Promise`; what `import()` and `async` give is no instance of theirs. */
function ownPromise() {
  const Native = window.Promise;
  window.Promise = class {
    #native;
    constructor(run) {
      this.#native = new Native(run);
    }
    then(...both) {
      return new window.Promise((resolve) => resolve(this.#native.then(...both)));
    }
    static all = (all) => new window.Promise((resolve, reject) => Native.all(all).then(resolve, reject));
    static resolve = (value) => new window.Promise((resolve) => resolve(value));
    static reject = (reason) => new window.Promise((_, reject) => reject(reason));
  };
}

export default { name: 'a library replaces Promise', head: `<script>(${ownPromise})()</script>` };
