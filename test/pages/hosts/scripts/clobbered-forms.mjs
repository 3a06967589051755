import assert from 'node:assert/strict';
import { hostPage, scriptTag, until } from '../../support.mjs';
import { LANGUAGES, MARKUP } from '../promises.mjs';

/**
 * Runs in the page: gives a form a field for each property and method that forms have. A field's name hides what the form
 * itself has by that name: `form.querySelectorAll` is then the field.
 */
function clobber(form) {
  const fields = document.createElement('div');
  fields.className = 'fields';
  fields.hidden = true;
  for (let type = HTMLFormElement.prototype; type; type = Object.getPrototypeOf(type)) {
    for (const name of Object.getOwnPropertyNames(type)) fields.append(Object.assign(document.createElement('input'), { name }));
  }
  form.append(fields);
}

/** The last one comes later, with a form that has no widget in it. */
const first = MARKUP.split('\n');
const last = first.pop();
const inForm = (widget) => `<form>${widget}<script>clobber(document.currentScript.parentNode)</script></form>`;

/** Whether each is rendered, in these languages. */
const areThere = (languages) =>
  Object.entries(languages).every(([tag, lang]) => document.querySelector(tag)?.shadowRoot?.querySelector('[part~=base]')?.lang === lang);

const ENGLISH = {
  ...LANGUAGES,
  ...Object.fromEntries(Object.entries(LANGUAGES).flatMap(([tag, lang]) => (lang === 'fr' ? [[tag, 'en']] : []))),
};

/** The page's own words are in a form inside the tag: whether its slot shows them, or what a pledge button takes from them. */
function showsOwnWords(tag) {
  const { shadowRoot } = document.querySelector(`.own ${tag}`);
  if (!shadowRoot?.querySelector('[part~=base]')) return false;
  if (tag === 'tbc-pledge-button') return shadowRoot.querySelector('[part~=promise]')?.textContent.trim() === 'Own words';
  return !!shadowRoot.querySelector('slot:not([name], [hidden])')?.assignedNodes().length;
}

export default {
  name: 'DOM clobbering: forms whose fields have the name of every property and method',
  html: hostPage(first.map(inForm).join(''), { lang: 'fr', head: `<script>${clobber}</script>${scriptTag()}` }),
  /** The driver of the browser can't see through such forms either: they lose their fields when all is there. */
  async start(page) {
    await page.evaluate((markup) => {
      const later = document.createElement('div');
      later.innerHTML = `<form role="search"></form><form>${markup}</form>`;
      for (const form of [...later.children]) clobber(form);
      document.body.append(later);
    }, last);
    await until(page, areThere, LANGUAGES);
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await until(page, areThere, ENGLISH);
    await page.evaluate(() => (document.documentElement.lang = 'fr'));
    await until(page, areThere, LANGUAGES);
    await page.evaluate(() => {
      for (const fields of document.querySelectorAll('.fields')) fields.remove();
    });
  },
  async act(page) {
    const tags = Object.keys(LANGUAGES);
    await page.evaluate((names) => {
      const own = document.createElement('div');
      own.className = 'own';
      own.innerHTML = names.map((tag) => `<${tag}><form>Own words</form></${tag}>`).join('');
      for (const form of own.querySelectorAll('form')) clobber(form);
      document.body.append(own);
    }, tags);
    for (const tag of tags) await until(page, showsOwnWords, tag);
    const slide = await page.evaluate(() =>
      Element.prototype.getAttribute.call(document.querySelector('.own tbc-tip-carousel form'), 'role'),
    );
    assert.equal(slide, 'group');
    await page.evaluate(() => document.querySelector('.own').remove());
  },
};
