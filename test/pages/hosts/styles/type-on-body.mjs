/** Inherited properties with their shorthands, and decorations that spread without being inherited. `inherited.test.mjs` tries each that the browser knows. */
export default {
  name: 'type on body',
  css: `body { letter-spacing: 4px; word-spacing: 9px; text-transform: uppercase; text-indent: 40px; white-space: pre; text-align: right;
    -webkit-text-fill-color: red; -webkit-text-stroke: 1px blue; cursor: wait; font: italic small-caps bold 22px monospace;
    line-height: 3; text-shadow: 2px 2px red; text-decoration: underline; hyphens: manual; word-break: break-all; quotes: none;
    list-style: square inside; color: red; font-feature-settings: "smcp"; font-variant-numeric: oldstyle-nums; text-orientation: upright;
    tab-size: 20; border-collapse: collapse; caption-side: bottom; fill: red; stroke: red; stroke-width: 9px; stroke-linejoin: round;
    text-align-last: center; text-emphasis: dot red; font-kerning: none; font-stretch: condensed; accent-color: red; }`,
};
