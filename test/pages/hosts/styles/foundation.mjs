/** Sizes all text of `body`, justifies nothing, and rules `p`, `ul`, `button`, `svg`, `[data-*]` and attribute selectors without a class. */
export default { name: 'Foundation', file: 'foundation-sites/dist/css/foundation.css' };
