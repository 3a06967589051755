/** Rules for bare elements that most themes begin with: line height, text size of `code` and `sub`, `button` and `summary`. */
export default { name: 'normalize.css', file: 'normalize.css/normalize.css' };
