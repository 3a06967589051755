import assert from 'node:assert/strict';
import { until } from '../../support.mjs';
import { MARKUP } from '../promises.mjs';

/** A script of the page has put a method of its own in the place of the browser's, and that one throws for one element. */
function replace() {
  const { getAttribute } = Element.prototype;
  Element.prototype.getAttribute = function (name) {
    if (this.localName === 'aside') throw new TypeError('Not of an aside.');
    return getAttribute.call(this, name);
  };
}

/** The widget inside that element can't know the language around it; all others, before and after it, are as ever. */
export default {
  name: 'a replaced method that throws for one element',
  body: `<aside><tbc-banner id="inside" topic="fake-goods"></tbc-banner></aside><script>(${replace})()</script>${MARKUP}`,
  async start(page) {
    const read = () => document.querySelector('#inside').shadowRoot?.querySelector('[part~=base]')?.lang;
    await until(page, `(${read})() === 'en'`);
    await until(page, () => document.querySelectorAll('tbc-banner')[1].shadowRoot?.querySelector('[part~=base]'));
    await page.evaluate(() => document.querySelector('aside').remove());
    assert.equal(page.messages.length, 2, `${page.messages}`);
  },
  expected: [
    /^warning: \[turn-back-crime\] A part of the page could not be prepared\. TypeError: Not of an aside/,
    /^warning: \[turn-back-crime\] <tbc-banner> could not tell which language is around it\. TypeError: Not of an aside/,
  ],
};
