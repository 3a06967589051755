import { library } from '../../support.mjs';

/** jQuery 1 copies objects deeply, moves and clones elements with its data, and writes HTML. */
export default {
  name: 'jQuery 1.12: $.extend, .wrap, .detach, .clone, .html',
  head: library('jquery-1/dist/jquery.js'),
  act: (page) =>
    page.evaluate(() => {
      const { $ } = window;
      const banner = $('tbc-banner');
      $.extend(true, {}, { banner: banner[0], options: { element: banner } });
      banner.data('seen', { times: 1 }).on('click', () => {});
      banner.wrap('<div class="wrapped"></div>').detach().prependTo('body');
      const copy = banner.clone(true);
      banner.replaceWith(copy);
      // jQuery holds on to what has data.
      copy.off().removeData();
      const section = $('section');
      section.html(section.html());
    }),
};
