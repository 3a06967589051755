import { MARKUP } from '../promises.mjs';

/** Some pages silence the console by an object without methods, or by none; what we have to say of a wrong value must not end in an error. */
export default {
  name: 'a console without methods, and no console',
  head: '<script>window.console = {};</script>',
  body: MARKUP.replace('genuine', 'genuine theme="pink"'),
  act: (page) =>
    page.evaluate(() => {
      window.console = undefined;
      const banner = document.querySelector('tbc-banner');
      banner.setAttribute('theme', 'blue');
      return banner.updateComplete;
    }),
};
