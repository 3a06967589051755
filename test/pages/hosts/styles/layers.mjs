/** An important rule in a layer beats one outside, within a page; an element's own important rule beats both. */
export default {
  name: '@layer',
  css: `@layer reset, theme;
    @layer reset { * { padding: 9px !important; border: 5px solid red !important; background: red !important; } [hidden] { display: block !important; } }
    @layer theme { * { font: 30px/3 fantasy !important; color: red !important; } }`,
};
