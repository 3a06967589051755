import { read } from '../../../package/published.mjs';

/** Our own `tokens.css`: it says what the widgets do anyway. */
export default { name: 'tokens.css', css: read('tokens.css') };
