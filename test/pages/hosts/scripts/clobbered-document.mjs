import { hostPage, scriptTag, until } from '../../support.mjs';
import { LANGUAGES, MARKUP } from '../promises.mjs';
import { OF_LIT } from './clobbered-lit.mjs';

/** Globals that Lit looks for, where neither browsers nor most pages have any: an element of that name or id would be one. */
const GLOBALS = [
  'litHtmlPolyfillSupport',
  'litHtmlVersions',
  'litElementPolyfillSupport',
  'litElementHydrateSupport',
  'litElementVersions',
  'litPropertyMetadata',
  'reactiveElementPolyfillSupport',
  'reactiveElementVersions',
  'litNonce',
  'ShadyCSS',
  'ShadyDOM',
];

/** Runs in the page, before all widgets: a picture for each property and method of the document, and for some globals. */
function clobber(globals, left) {
  const pictures = document.createElement('div');
  pictures.hidden = true;
  const names = new Set([...globals, ...Object.getOwnPropertyNames(document), ...Object.getOwnPropertyNames(window)]);
  for (let type = Document.prototype; type; type = Object.getPrototypeOf(type)) {
    for (const name of Object.getOwnPropertyNames(type)) names.add(name);
  }
  for (const name of names) {
    if (!left.includes(name)) pictures.append(Object.assign(document.createElement('img'), { name, id: name, alt: '' }));
  }
  const { currentScript } = document;
  currentScript.after(pictures);
}

/** Whether each is rendered, in these languages. */
function areThere(languages) {
  return Object.entries(languages).every(
    ([tag, lang]) => Document.prototype.querySelector.call(document, tag)?.shadowRoot?.querySelector('[part~=base]')?.lang === lang,
  );
}

export default {
  name: 'DOM clobbering: pictures with the name of every property and method of the document',
  html: hostPage(`<script>(${clobber})(${JSON.stringify(GLOBALS)}, ${JSON.stringify(OF_LIT)})</script>${MARKUP}`, {
    lang: 'fr',
    head: scriptTag(),
  }),
  /** The driver of the browser needs the document too: the pictures go when all is there. */
  async start(page) {
    await until(page, areThere, LANGUAGES);
    await page.evaluate(() => Document.prototype.querySelector.call(document, 'img').parentNode.remove());
  },
};
