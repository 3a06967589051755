import assert from 'node:assert/strict';
import { MARKUP } from '../promises.mjs';

const NAMES = [
  'customElements',
  'trustedTypes',
  'document',
  'host',
  'hidden',
  'body',
  'head',
  'title',
  'lang',
  'shadowRoot',
  'fonts',
  'console',
];
const named = (name) => `<form name="${name}"></form><img name="${name}" id="${name}" alt=""><iframe name="${name}" hidden></iframe>`;

/** Of the form that the elements stand in. */
const FIELDS = ['host', 'slot', 'lang', 'shadowRoot', 'parentNode', 'parentElement', 'assignedSlot', 'nodeType'];

/**
 * Elements with a name become properties of `document`, and fields those of
 * their form, in front of those that we mean. Whoever climbs by `host` or
 * `parentNode` then goes round in a circle and the page stands still.
 */
export default {
  name: 'DOM clobbering: forms, pictures and fields with the names of properties',
  body: NAMES.map(named).join('') + MARKUP,
  async act(page) {
    const language = await page.evaluate(async (fields) => {
      const [section] = document.querySelectorAll('section');
      const add = () => {
        const form = document.createElement('form');
        for (const name of fields) form.append(Object.assign(document.createElement('input'), { name }));
        section.append(form);
        return form.appendChild(document.querySelector('tbc-banner').cloneNode());
      };
      // Without a `lang` anywhere the search for one goes up to the document; and one form is gone before anybody looks at it.
      for (const each of [document.documentElement, section]) each.removeAttribute('lang');
      add().parentNode.remove();
      const banner = add();
      await banner.updateComplete;
      const { lang } = banner.shadowRoot.querySelector('[part~=base]');
      banner.closest('form').remove();
      document.documentElement.lang = 'fr';
      section.lang = 'ar';
      return lang;
    }, FIELDS);
    assert.equal(language, 'en');
    // A frame's document has a `host` of its own, and the element moves there.
    const spoken = await page.evaluate(async () => {
      const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<html lang="fr"><form name="host"></form>' });
      await new Promise((resolve) => {
        frame.onload = resolve;
        document.querySelector('section').append(frame);
      });
      const banner = document.querySelector('tbc-banner').cloneNode();
      frame.contentDocument.body.append(banner);
      await banner.updateComplete;
      const { lang } = banner.shadowRoot.querySelector('[part~=base]');
      banner.remove();
      frame.remove();
      return lang;
    });
    assert.equal(spoken, 'fr');
  },
};
