/** The same, mirrored: a page in Arabic. */
export default { name: 'Foundation, right to left', file: 'foundation-sites/dist/css/foundation-rtl.css', html: 'lang="ar" dir="rtl"' };
