/** Everything moves: what is animated is inherited, and must stop at the element. */
export default {
  name: 'transitions and animations on everything',
  css: `@keyframes page { from { color: red; letter-spacing: 9px; font-size: 30px; } to { color: blue; letter-spacing: 0; font-size: 10px; } }
    * { transition: all 9s !important; animation: page 3s infinite alternate !important; }`,
};
