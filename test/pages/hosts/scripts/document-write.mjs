import { scriptTag } from '../../support.mjs';
import { MARKUP } from '../promises.mjs';

/** Advertising scripts and old CMSs write the tag and the elements while the page is parsed. */
export default {
  name: 'document.write of the tag and of the elements while the page loads',
  head: `<script>document.write(${JSON.stringify(scriptTag()).replaceAll('</', '<\\/')});</script>`,
  body: `<script>document.write(${JSON.stringify(MARKUP).replaceAll('</', '<\\/')});</script>`,
};
