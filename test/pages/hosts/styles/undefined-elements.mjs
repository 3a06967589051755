/** Sites hide custom elements until they are defined, and style those that are. */
export default {
  name: ':not(:defined) hidden, :defined styled',
  css: ':not(:defined) { display: none; } :defined { text-align: center; font-style: italic; } :not(:defined) * { display: none !important; }',
};
