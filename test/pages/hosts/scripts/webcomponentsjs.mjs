import { library } from '../../support.mjs';

/** The polyfills for custom elements as sites still load them, whether the browser needs them or not. */
export default { name: 'webcomponentsjs', head: library('@webcomponents/webcomponentsjs/webcomponents-bundle.js') };
