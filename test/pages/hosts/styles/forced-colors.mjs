/** The visitor's own few colours, and a page that opts out of them for everything: ours stay in. */
export default {
  name: 'forced colours',
  media: { forcedColors: 'active' },
  css: '* { forced-color-adjust: none !important; color: red !important; background: yellow !important; }',
  like: { media: { forcedColors: 'active' } },
};
