/** A page in Arabic: what stands in English on it keeps its own direction. */
export default {
  name: 'a page from right to left',
  html: 'lang="ar" dir="rtl"',
  css: '* { direction: rtl !important; unicode-bidi: bidi-override !important; }',
};
