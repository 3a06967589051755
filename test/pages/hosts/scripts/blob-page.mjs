import { hostPage, scriptTag } from '../../support.mjs';
import { MARKUP } from '../promises.mjs';

const page = hostPage(MARKUP, { lang: 'fr', head: scriptTag() });

/** A page at a `blob:` address: nothing can be resolved against it. */
export default {
  name: 'a frame with a blob: address',
  html: hostPage(
    `<iframe width="900" height="1200"></iframe><script>
      document.querySelector('iframe').src = URL.createObjectURL(new Blob([decodeURIComponent('${encodeURIComponent(page)}')], { type: 'text/html;charset=utf-8' }));
    </script>`,
    { head: '' },
  ),
  frame: true,
};
