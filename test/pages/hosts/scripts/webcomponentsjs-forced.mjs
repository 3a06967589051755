import { library } from '../../support.mjs';

/** Forced, the polyfills put their own registry and shadow roots over the browser's. */
export default {
  name: 'webcomponentsjs with its polyfills forced',
  head: `<script>customElements.forcePolyfill = true; window.ShadyDOM = { force: true };</script>${library(
    '@webcomponents/webcomponentsjs/webcomponents-bundle.js',
  )}`,
};
