import { hostPage, scriptTag } from '../../support.mjs';
import { MARKUP } from '../promises.mjs';

/** `sandbox="allow-scripts"` alone: an origin of no name, no storage, no forms, no same origin as its own files. */
export default {
  name: 'a sandboxed frame',
  html: hostPage('<iframe sandbox="allow-scripts" src="/sandboxed.html" width="900" height="1200"></iframe>', { head: '' }),
  files: { '/sandboxed.html': hostPage(MARKUP.replace('genuine', 'genuine remember="30"'), { lang: 'fr', head: scriptTag() }) },
  frame: true,
};
