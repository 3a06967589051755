/** An ancestor that is a layer of its own: text is drawn by another path, and its boxes are those of a new containing block. */
export default {
  name: 'ancestors with transform, filter and perspective',
  css: 'html { perspective: 500px; } body { transform: translateZ(0); will-change: transform, opacity; filter: opacity(1); backdrop-filter: blur(0); }',
};
