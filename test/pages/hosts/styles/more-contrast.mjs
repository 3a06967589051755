/** A visitor who asks for more contrast: what the page does for its own text is not forced on ours. */
export default {
  name: 'more contrast',
  media: { contrast: 'more' },
  css: '@media (prefers-contrast: more) { * { color: #000 !important; background: #fff !important; border: 2px solid !important; } :root { --_text: #000; } }',
  like: { media: { contrast: 'more' } },
};
