import assert from 'node:assert/strict';
import { words } from '../../support.mjs';
import { speak } from '../promises.mjs';

/** As a browser's translator does it: `<font>` in the place of each text node, in open roots too, and the page's language is another. */
function translate(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  for (const text of texts) {
    const font = document.createElement('font');
    font.appendChild(document.createElement('font')).textContent = text.data.toUpperCase();
    text.replaceWith(font);
  }
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) translate(element.shadowRoot);
}
const translatePage = (page) => page.evaluate(`(${translate})(document.body)`);

const tips = Object.values(words('ar', 'tips').cybercrime);

/** Lit remembers the text nodes that it made; they are gone when it wants to change them. */
export default {
  name: 'browser translation: text nodes replaced by <font>',
  npm: true,
  async act(page) {
    await translatePage(page);
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    await speak(page, { 'tbc-banner': 'en' });
    await translatePage(page);
    // Properties that the page itself may change then.
    await page.evaluate(async () => {
      const banner = document.querySelector('tbc-banner');
      for (const [name, value] of Object.entries({ heading: 'Other words', variant: 'hero', theme: 'dark', topic: 'cybercrime' })) {
        banner.setAttribute(name, value);
        await banner.updateComplete;
      }
      const carousel = document.querySelector('tbc-tip-carousel');
      carousel.setAttribute('topic', 'cybercrime');
      await carousel.updateComplete;
    });
    const texts = () =>
      page.evaluate(() =>
        ['tbc-banner', 'tbc-tip-carousel'].map((tag) =>
          document.querySelector(tag).shadowRoot.querySelector('[part~=heading]').textContent.trim(),
        ),
      );
    assert.deepEqual(await texts(), ['Other words', tips[0].title]);
    // Tips of the page's own: the words below them count.
    await page.evaluate(async () => {
      const carousel = document.createElement('tbc-tip-carousel');
      carousel.lang = 'en';
      carousel.append(...['One.', 'Two.'].map((text) => Object.assign(document.createElement('p'), { textContent: text })));
      document.body.append(carousel);
      await carousel.updateComplete;
    });
    await page.locator('body > tbc-tip-carousel [part~=next]').waitFor();
    await translatePage(page);
    await page.locator('body > tbc-tip-carousel [part~=next]').click();
    await page.locator('body > tbc-tip-carousel').getByText('Tip 2 of 2', { exact: true }).waitFor();
    await page.evaluate(() => {
      document.querySelector('body > tbc-tip-carousel').remove();
      document.documentElement.lang = 'fr';
      for (const each of document.querySelectorAll('tbc-banner, tbc-tip-carousel')) each.setAttribute('topic', 'fake-goods');
      document.querySelector('tbc-banner').removeAttribute('heading');
    });
    await page.locator('tbc-banner').getByText(words('fr', 'banners')['fake-goods'].title).waitFor();
  },
};
