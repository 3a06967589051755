import assert from 'node:assert/strict';

/**
 * The changes of Prototype.js up to 1.6 to built-ins, in our own words: `reduce`
 * takes no function, `Array.from` no second argument, `entries` gives a list, `bind` is slower but
 * enough, and `toJSON` turns lists into text within text. Lit's `css` with an
 * expression and `classMap` die of it.
 */
function oldPrototype() {
  Object.assign(Array.prototype, {
    reduce: function reduce() {
      return this.length > 1 ? this : this[0];
    },
    entries: function entries() {
      return this.slice();
    },
    toJSON: function toJSON() {
      return `[${this.map(String).join(', ')}]`;
    },
    each: function each(iterator) {
      for (let index = 0; index < this.length; index += 1) iterator(this[index], index);
    },
  });
  Array.from = (list) => [].slice.call(list);
  Function.prototype.bind = function bind(self, ...first) {
    return (...rest) => this.apply(self, [...first, ...rest]);
  };
  String.prototype.toJSON = function toJSON() {
    return `"${this}"`;
  };
}

export default {
  name: 'Prototype.js 1.6: reduce, Array.from, entries, bind and toJSON',
  head: `<script>(${oldPrototype})()</script>`,
  /** The style sheets are put together from lists. */
  async act(page) {
    const light = await page.evaluate(() =>
      getComputedStyle(document.querySelector('tbc-banner').shadowRoot.querySelector('[part~=media]')).getPropertyValue('--_topic').trim(),
    );
    assert.equal(light, '#5a2350');
  },
};
