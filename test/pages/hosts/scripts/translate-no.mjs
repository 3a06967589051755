import { MARKUP } from '../promises.mjs';

/** A page that wants no browser translation says so; that is no language, and nothing of ours depends on it. */
export default { name: 'translate="no" and notranslate', body: `<div translate="no" class="notranslate">${MARKUP}</div>` };
