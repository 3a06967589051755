import assert from 'node:assert/strict';
import { hostPage, turnInto } from '../../support.mjs';
import { LANGUAGES, MARKUP, stayAsWritten, stayQuiet } from '../promises.mjs';

/**
 * The members of the document that Lit, used as it is published, asks by a dot. Where a page has one of these names no element can be
 * shown: the words inside the tags stay, and the console says why, once for each kind of element.
 */
export const OF_LIT = ['createElement', 'createTreeWalker', 'createComment', 'createTextNode', 'importNode'];

const TAGS = Object.keys(LANGUAGES).length;
const named = (names) => names.map((name) => `<img name="${name}" alt="">`).join('') + MARKUP;

const expected = [/^warning: \[turn-back-crime\] <tbc-[a-z-]+> could not be (loaded; its text stays|shown)\. TypeError: /];

export default {
  name: 'DOM clobbering: pictures with the names of what Lit asks of the document',
  body: named(OF_LIT),
  renders: false,
  expected,
  /** Lit fails of each in another place. */
  async act(page) {
    for (const name of OF_LIT) {
      await turnInto(page, hostPage(named([name])));
      while (page.messages.length < TAGS) await page.waitForEvent('console');
      await stayAsWritten(page);
      assert.equal(page.messages.length, TAGS);
      stayQuiet(page, expected);
    }
  },
};
