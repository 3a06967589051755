import { hostPage, scriptTag } from '../../support.mjs';
import { MARKUP } from '../promises.mjs';

const written = hostPage(MARKUP, { lang: 'fr', head: scriptTag() });

/** Written after loading, a page empties itself and goes on with the same window: what ran before does not run again. */
export default {
  name: 'document.open and document.write after the page has loaded',
  body: '<tbc-banner topic="cybercrime"></tbc-banner>',
  start: (page) =>
    page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, written),
};
