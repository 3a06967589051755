import { hostPage, scriptTag } from '../../support.mjs';
import { MARKUP } from '../promises.mjs';

const page = hostPage(MARKUP, { lang: 'fr', head: scriptTag() });

/** A page without an address of its own (`about:srcdoc`), as previews of editors are. */
export default {
  name: 'a frame with srcdoc',
  html: hostPage(`<iframe srcdoc="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="900" height="1200"></iframe>`, {
    head: '',
  }),
  frame: true,
};
