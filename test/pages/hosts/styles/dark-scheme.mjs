/** `color-scheme` is the one look that a page hands on: by a rule on its root, with colours of its own that are not ours. */
export default {
  name: 'color-scheme: dark',
  css: ':root { color-scheme: dark; background: #000; color: #0f0; } body { accent-color: #0f0; }',
  like: { css: ':root { color-scheme: dark; }' },
};
